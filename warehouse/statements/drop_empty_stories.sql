-- A story without members is gone; its history stays in store.story_events.
DELETE FROM store.stories
WHERE id IN (SELECT unnest($stories))
  AND NOT EXISTS (SELECT 1 FROM store.items AS i WHERE i.story = stories.id AND i.outcome = 'keep')
