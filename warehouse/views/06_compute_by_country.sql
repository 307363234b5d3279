-- Counted accelerators per country, each figure of a story once.
CREATE OR REPLACE VIEW compute_by_country AS
SELECT country, story, max(value) AS accelerators, min(published) AS first_published, count(DISTINCT article) AS articles
FROM facts
WHERE unit = 'GPU' AND country IS NOT NULL
GROUP BY country, story;

COMMENT ON VIEW compute_by_country IS 'Counted accelerators per country, each figure of a story once.';
COMMENT ON COLUMN compute_by_country.country IS 'Country the accelerators are for.';
COMMENT ON COLUMN compute_by_country.story IS 'Story that states the number.';
COMMENT ON COLUMN compute_by_country.accelerators IS 'Largest number stated in the story.';
COMMENT ON COLUMN compute_by_country.first_published IS 'Earliest statement (UTC).';
COMMENT ON COLUMN compute_by_country.articles IS 'Articles that state a number.';
