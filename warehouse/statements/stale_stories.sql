-- Stories of which a member was written again after the story was: its telling is old, or nothing of it is kept.
SELECT DISTINCT i.story
FROM store.items AS i
JOIN store.runs AS r ON r.id = i.run
LEFT JOIN store.stories AS s ON s.id = i.story
WHERE i.story IS NOT NULL AND (r.started > s.updated OR (s.id IS NULL AND i.outcome = 'keep'))
ORDER BY i.story
