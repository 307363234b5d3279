-- What is already stored of one source's newest items: enough to tell a new address from an edited one.
SELECT id, listed_title, outcome, version, look
FROM store.items
WHERE source = $source
ORDER BY first_seen DESC
LIMIT 20000
