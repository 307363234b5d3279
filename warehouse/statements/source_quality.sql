-- What the items of each source were like, now (the last 3 days) and before (the 14 days before that).
SELECT
    source, first_seen > $now - INTERVAL 3 DAY AS now, count(*)::INTEGER AS items,
    count(*) FILTER (NOT published_estimated)::INTEGER AS dated,
    count(*) FILTER (text <> '')::INTEGER AS texts,
    count(*) FILTER (text <> '' AND length(text) < 250)::INTEGER AS short,
    count(*) FILTER (contains(text || title, chr(65533)))::INTEGER AS garbled,
    count(*) FILTER (list_contains(flags, 'selectors-failed'))::INTEGER AS selectors_failed
FROM store.items
WHERE first_seen > $now - INTERVAL 17 DAY AND first_seen <= $now AND NOT list_contains(flags, 'backfill')
GROUP BY ALL
ORDER BY source, now
