-- Sums that were not understood in kept articles first seen after $since, by unit, the commonest first.
SELECT f.unit, count(*) AS sums, list(DISTINCT f.item) AS items
FROM store.item_facts AS f
JOIN store.items AS i ON i.id = f.item
WHERE f.kind = 'unparsed' AND i.outcome = 'keep' AND i.duplicate_of IS NULL AND i.first_seen > $since
GROUP BY f.unit
ORDER BY sums DESC, f.unit
