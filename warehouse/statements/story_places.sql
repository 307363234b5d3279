-- Items in the given stories, and every item that an event ever moved: where they are now.
SELECT id, story, duplicate_of
FROM store.items
WHERE story IS NOT NULL
  AND (story IN (SELECT unnest($stories)) OR id IN (SELECT item FROM store.story_moves))
ORDER BY published, id
