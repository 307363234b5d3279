-- Stories in which outlets give different figures for the same kind of sum by the same actor.
CREATE OR REPLACE VIEW fact_conflicts AS
WITH stated AS (
    SELECT story, kind, unit, actors[1] AS actor, value, list_sort(list_distinct(list(source))) AS sources, min(published) AS first_stated
    FROM facts
    WHERE len(actors) > 0 AND confidence >= 0.5
    GROUP BY story, kind, unit, actor, value
)
SELECT
    a.story, a.kind, a.unit, a.actor, a.value AS value_a, a.sources AS sources_a, a.first_stated AS stated_a,
    b.value AS value_b, b.sources AS sources_b, b.first_stated AS stated_b
FROM stated AS a
JOIN stated AS b USING (story, kind, unit, actor)
WHERE a.value < b.value AND b.value <= a.value * 3 AND b.value > a.value * 1.02
    AND len(list_intersect(a.sources, b.sources)) = 0;

COMMENT ON VIEW fact_conflicts IS 'Stories in which outlets give different figures for the same kind of sum by the same actor.';
COMMENT ON COLUMN fact_conflicts.story IS 'Story.';
COMMENT ON COLUMN fact_conflicts.kind IS 'Kind of sum.';
COMMENT ON COLUMN fact_conflicts.unit IS 'Unit of both values.';
COMMENT ON COLUMN fact_conflicts.actor IS 'Actor of both.';
COMMENT ON COLUMN fact_conflicts.value_a IS 'The lower value.';
COMMENT ON COLUMN fact_conflicts.sources_a IS 'Who said so.';
COMMENT ON COLUMN fact_conflicts.stated_a IS 'When first (UTC).';
COMMENT ON COLUMN fact_conflicts.value_b IS 'The higher value.';
COMMENT ON COLUMN fact_conflicts.sources_b IS 'Who said so.';
COMMENT ON COLUMN fact_conflicts.stated_b IS 'When first (UTC).';
