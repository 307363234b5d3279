-- New items of each source per day of its own calendar, over the last 56 days. Its first visit is left out: that one
-- brings whatever the feed still holds.
WITH visits AS (
    SELECT source, ran, new, min(ran) OVER (PARTITION BY source) AS first_visit
    FROM store.source_runs
    WHERE ran > $now - INTERVAL 56 DAY AND ran <= $now
)
SELECT v.source, timezone(s.zone, v.ran)::DATE AS day, sum(v.new)::INTEGER AS items
FROM visits AS v
JOIN store.sources AS s ON s.id = v.source
WHERE v.ran > v.first_visit
GROUP BY ALL
ORDER BY v.source, day
