-- The latest state of each declared source and how much it gave in the last 14 days.
CREATE OR REPLACE VIEW source_health AS
WITH latest AS (
    SELECT * FROM store.source_runs QUALIFY row_number() OVER (PARTITION BY source ORDER BY ran DESC) = 1
), good AS (
    SELECT source, max(ran) AS last_answer FROM store.source_runs WHERE state IN ('ok', 'unchanged') GROUP BY source
), volume AS (
    SELECT source, max(first_seen) AS newest_item, count(*) AS items, count(*) FILTER (outcome = 'keep') AS kept
    FROM store.items
    WHERE first_seen > (SELECT max(ran) FROM store.source_runs) - INTERVAL 14 DAY
    GROUP BY source
)
SELECT
    s.id AS source, s.name, s.country, s.language, s.status, l.state, l.reason, l.detail, l.ran AS last_run,
    g.last_answer, v.newest_item, coalesce(v.items, 0) AS items_14_days, coalesce(v.kept, 0) AS kept_14_days
FROM store.sources AS s
LEFT JOIN latest AS l ON l.source = s.id
LEFT JOIN good AS g ON g.source = s.id
LEFT JOIN volume AS v ON v.source = s.id
WHERE s.declared;

COMMENT ON VIEW source_health IS 'The latest state of each declared source and how much it gave in the last 14 days.';
COMMENT ON COLUMN source_health.source IS 'Id in sources.yaml.';
COMMENT ON COLUMN source_health.name IS 'Name of the outlet.';
COMMENT ON COLUMN source_health.country IS 'Country.';
COMMENT ON COLUMN source_health.language IS 'Language.';
COMMENT ON COLUMN source_health.status IS 'verified or unverified.';
COMMENT ON COLUMN source_health.state IS 'ok, unchanged, empty, suspicious, refused or failed in the latest run.';
COMMENT ON COLUMN source_health.reason IS 'Why, from the closed list in docs/operating.md.';
COMMENT ON COLUMN source_health.detail IS 'What was seen.';
COMMENT ON COLUMN source_health.last_run IS 'Time of the latest run (UTC).';
COMMENT ON COLUMN source_health.last_answer IS 'When it last answered properly (UTC).';
COMMENT ON COLUMN source_health.newest_item IS 'When it last gave a new item (UTC).';
COMMENT ON COLUMN source_health.items_14_days IS 'New items in the 14 days before the latest run.';
COMMENT ON COLUMN source_health.kept_14_days IS 'Of these, kept.';
