-- Kept articles, one row each, with an excerpt where the source's rights allow one.
CREATE OR REPLACE VIEW articles AS
SELECT
    i.id AS article, i.story, i.source, s.name AS outlet, s.country, s.kind AS outlet_kind, i.language, i.title,
    CASE WHEN s.rights = 'excerpt' THEN left(coalesce(nullif(i.standfirst, ''), nullif(i.teaser, ''), i.text), 300) ELSE '' END AS excerpt,
    i.url, i.authors, i.published, i.published_estimated, i.first_seen, i.agency, i.duplicate_of, i.score, i.version
FROM store.items AS i
LEFT JOIN store.sources AS s ON s.id = i.source
WHERE i.outcome = 'keep';

COMMENT ON VIEW articles IS 'Kept articles, one row each, with an excerpt where the source''s rights allow one.';
COMMENT ON COLUMN articles.article IS 'Stable id of the article: hash of its canonical address.';
COMMENT ON COLUMN articles.story IS 'Story it belongs to; NULL until stories were grouped.';
COMMENT ON COLUMN articles.source IS 'Id of the source in sources.yaml.';
COMMENT ON COLUMN articles.outlet IS 'Name of the outlet.';
COMMENT ON COLUMN articles.country IS 'Country of the outlet (ISO 3166, EU for its bodies).';
COMMENT ON COLUMN articles.outlet_kind IS 'Kind of outlet: wire, general, business, tech, government ...';
COMMENT ON COLUMN articles.language IS 'Language of the article (ISO 639-1).';
COMMENT ON COLUMN articles.title IS 'Headline without the site''s name.';
COMMENT ON COLUMN articles.excerpt IS 'At most 300 characters; empty where the source allows a link only.';
COMMENT ON COLUMN articles.url IS 'Address as the source listed it.';
COMMENT ON COLUMN articles.authors IS 'Names of the authors; may be empty.';
COMMENT ON COLUMN articles.published IS 'Time of publication (UTC).';
COMMENT ON COLUMN articles.published_estimated IS 'True where neither page nor feed gave a time and first_seen stands in.';
COMMENT ON COLUMN articles.first_seen IS 'When we first saw the address (UTC).';
COMMENT ON COLUMN articles.agency IS 'News agency credited in the text, or NULL.';
COMMENT ON COLUMN articles.duplicate_of IS 'Id of the first copy of the same text, or NULL.';
COMMENT ON COLUMN articles.score IS 'Relevance between 0 and 1.';
COMMENT ON COLUMN articles.version IS '1 for the first text seen, one more for each edit.';
