-- Fails if a story has a row and no kept member.
SELECT s.id FROM store.stories AS s
WHERE NOT EXISTS (SELECT 1 FROM store.items AS i WHERE i.story = s.id AND i.outcome = 'keep')
