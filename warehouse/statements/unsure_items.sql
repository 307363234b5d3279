-- Items in the unsure band, nearest to being kept first. A source whose rights forbid it gives no text.
SELECT
    i.id, i.title,
    CASE WHEN s.rights = 'excerpt' THEN concat_ws(chr(10), nullif(coalesce(nullif(i.standfirst, ''), i.teaser), ''), nullif(i.text, '')) ELSE '' END,
    i.url, coalesce(s.name, i.source), i.language, i.score,
    coalesce((SELECT r.rule || CASE WHEN r.span = '' THEN '' ELSE ': ' || r.span END
              FROM store.item_reasons AS r WHERE r.item = i.id ORDER BY r.position LIMIT 1), ''),
    i.first_seen
FROM store.items AS i
LEFT JOIN store.sources AS s ON s.id = i.source
WHERE i.outcome = 'unsure' AND i.first_seen >= $since AND NOT list_contains(i.flags, 'backfill')
ORDER BY i.score DESC, i.id
