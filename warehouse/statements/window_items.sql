-- Kept items first seen since $since, in the order in which stories are decided.
SELECT id, source, url, title, standfirst, text, language, published, first_seen, agency, story, duplicate_of
FROM store.items
WHERE outcome = 'keep' AND first_seen >= $since
ORDER BY published, id
