-- The item with this address or id, with as much text as a label quotes of it. Runs on the published copy.
SELECT
    i.id, i.url, i.title, coalesce(nullif(i.standfirst, ''), nullif(i.teaser, ''), i.text) AS text, i.language, i.outcome,
    i.story, i.source
FROM store.items AS i
WHERE $what <> '' AND (i.id IN ($what, $id) OR i.url = $what OR i.canonical_url = $what)
ORDER BY i.id IN ($what, $id) DESC, i.first_seen DESC
LIMIT 1
