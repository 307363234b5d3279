-- Stories published since $since with their saga and the actors they name, oldest first.
SELECT s.saga, s.id, min(i.published) AS first_published, coalesce(list(DISTINCT a.actor) FILTER (a.actor IS NOT NULL), []) AS actors
FROM store.stories AS s
JOIN store.items AS i ON i.story = s.id AND i.outcome = 'keep'
LEFT JOIN store.item_actors AS a ON a.item = i.id
WHERE s.saga IS NOT NULL
GROUP BY s.saga, s.id
HAVING min(i.published) >= $since
ORDER BY first_published, s.id
