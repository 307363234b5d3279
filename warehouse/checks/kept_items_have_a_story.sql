-- Fails if a kept item of a finished run belongs to no story.
SELECT i.id, i.title FROM store.items AS i JOIN store.runs AS r ON r.id = i.run
WHERE i.outcome = 'keep' AND i.story IS NULL AND r.outcome = 'done'
