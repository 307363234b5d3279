-- Sums per country and month: each figure of a story counted once.
CREATE OR REPLACE VIEW money_by_country_month AS
WITH once AS (
    SELECT DISTINCT ON (story, country, unit, value) story, country, unit, value, kind, eur, krw, published
    FROM facts
    WHERE unit <> 'GPU' AND kind NOT IN ('result', 'fine', 'valuation') AND country IS NOT NULL
    ORDER BY story, country, unit, value, published
)
SELECT
    country, date_trunc('month', published)::DATE AS month, kind, count(*) AS sums, round(sum(eur)) AS eur, round(sum(krw)) AS krw
FROM once
GROUP BY country, month, kind;

COMMENT ON VIEW money_by_country_month IS 'Sums per country and month: each figure of a story counted once.';
COMMENT ON COLUMN money_by_country_month.country IS 'Country the sums belong to.';
COMMENT ON COLUMN money_by_country_month.month IS 'First day of the month of publication.';
COMMENT ON COLUMN money_by_country_month.kind IS 'Kind of sum.';
COMMENT ON COLUMN money_by_country_month.sums IS 'Number of distinct sums.';
COMMENT ON COLUMN money_by_country_month.eur IS 'Total in EUR of those with a rate, in whole euros.';
COMMENT ON COLUMN money_by_country_month.krw IS 'Total in KRW of those with a rate, in whole won.';
