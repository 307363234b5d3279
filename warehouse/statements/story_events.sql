-- What operators changed, oldest first.
SELECT id, happened, kind, who, story, other, items, undoes, note
FROM store.story_events
ORDER BY happened, id
