-- Every item ever seen, kept or not, with what decided about it.
CREATE OR REPLACE VIEW decisions AS
SELECT
    i.id AS article, i.source, i.language, i.title, i.url, i.first_seen, i.outcome, i.score, i.look, i.sampled,
    coalesce(r.reasons, '') AS reasons
FROM store.items AS i
LEFT JOIN (
    SELECT item, string_agg(rule || CASE WHEN span = '' THEN '' ELSE ' "' || span || '"' END, '; ' ORDER BY position) AS reasons
    FROM store.item_reasons
    GROUP BY item
) AS r ON r.item = i.id;

COMMENT ON VIEW decisions IS 'Every item ever seen, kept or not, with what decided about it.';
COMMENT ON COLUMN decisions.article IS 'Stable id of the article.';
COMMENT ON COLUMN decisions.source IS 'Id of the source.';
COMMENT ON COLUMN decisions.language IS 'Language of the item.';
COMMENT ON COLUMN decisions.title IS 'Headline.';
COMMENT ON COLUMN decisions.url IS 'Address.';
COMMENT ON COLUMN decisions.first_seen IS 'When we first saw it (UTC).';
COMMENT ON COLUMN decisions.outcome IS 'keep, drop or unsure.';
COMMENT ON COLUMN decisions.score IS 'Relevance between 0 and 1.';
COMMENT ON COLUMN decisions.look IS 'headline: decided on title and teaser, the page was not fetched; text: decided on the whole article.';
COMMENT ON COLUMN decisions.sampled IS 'True where the first look dropped it and chance drew it all the same, to measure what that look loses.';
COMMENT ON COLUMN decisions.reasons IS 'Rules and evidence that decided, most important first.';
