-- Stories with a member first seen in (since, until].
SELECT DISTINCT story
FROM store.items
WHERE outcome = 'keep' AND story IS NOT NULL AND first_seen > $since AND first_seen <= $until
ORDER BY story
