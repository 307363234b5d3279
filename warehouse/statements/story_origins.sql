-- Where each moved item was before the first event that moved it.
SELECT m.item, m.story, m.duplicate_of
FROM store.story_moves AS m
JOIN store.story_events AS e ON e.id = m.event
QUALIFY row_number() OVER (PARTITION BY m.item ORDER BY e.happened, e.id) = 1
ORDER BY m.item
