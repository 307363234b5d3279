-- What is already stored of the listed items, whichever source brought them. By the key, so that it costs the same
-- in a large archive.
SELECT id, source, listed_title, outcome, version, look
FROM store.items
WHERE id IN (SELECT unnest($items))
