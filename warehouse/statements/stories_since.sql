-- Stories with a member first seen in (since, until]; what a back-fill brought is old and opens no story in a digest.
SELECT DISTINCT story
FROM store.items
WHERE outcome = 'keep' AND story IS NOT NULL AND first_seen > $since AND first_seen <= $until
  AND NOT list_contains(flags, 'backfill')
ORDER BY story
