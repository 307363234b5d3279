-- Where each source stands: its visits of the last 56 days, what went wrong since it last answered ($answered are
-- the reasons that count as an answer), and how it gives new items.
WITH visits AS (
    SELECT * FROM store.source_runs WHERE ran > $now - INTERVAL 56 DAY AND ran <= $now
), latest AS (
    SELECT
        source, min(ran) AS first_visit, max(ran) AS last_visit, arg_max(state, ran) AS state,
        arg_max(reason, ran) AS reason, arg_max(detail, ran) AS detail,
        max(ran) FILTER (reason IN (SELECT unnest($answered))) AS last_answer,
        max(ran) FILTER (new > 0) AS newest,
        max(ran) FILTER (state = 'ok' AND listed > 0) AS last_good,
        coalesce(sum(fetched) FILTER (ran > $now - INTERVAL 3 DAY), 0)::INTEGER AS pages,
        coalesce(sum(unreadable) FILTER (ran > $now - INTERVAL 3 DAY), 0)::INTEGER AS unreadable
    FROM visits
    GROUP BY source
), troubles AS (
    SELECT v.source, histogram(v.reason) AS troubles
    FROM visits AS v
    JOIN latest AS l ON l.source = v.source
    WHERE v.ran > coalesce(l.last_answer, '-infinity'::TIMESTAMPTZ)
    GROUP BY v.source
), since_newest AS (
    SELECT v.source, v.ran - lag(v.ran) OVER (PARTITION BY v.source ORDER BY v.ran) AS pause
    FROM visits AS v
    JOIN latest AS l ON l.source = v.source
    WHERE v.ran >= coalesce(l.newest, l.first_visit)
), quiet AS (
    -- Days on which this program did not run say nothing about the source.
    SELECT source, sum(epoch(least(pause, INTERVAL 26 HOUR))) AS seconds FROM since_newest WHERE pause IS NOT NULL
    GROUP BY source
), arrivals AS (
    SELECT source, ran - lag(ran) OVER (PARTITION BY source ORDER BY ran) AS gap FROM visits WHERE new > 0
), rhythm AS (
    SELECT source, count(*) AS arrivals, max(epoch(gap)) AS longest_gap FROM arrivals GROUP BY source
)
SELECT
    l.source, l.first_visit, l.last_visit, l.state, l.reason, l.detail, l.last_answer, l.newest, l.last_good, l.pages,
    l.unreadable, t.troubles, coalesce(q.seconds, 0), coalesce(r.arrivals, 0), r.longest_gap
FROM latest AS l
LEFT JOIN troubles AS t ON t.source = l.source
LEFT JOIN quiet AS q ON q.source = l.source
LEFT JOIN rhythm AS r ON r.source = l.source
ORDER BY l.source
