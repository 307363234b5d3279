-- Earlier headlines of edited articles.
CREATE OR REPLACE VIEW article_versions AS
SELECT item AS article, version, seen, title FROM store.item_versions;

COMMENT ON VIEW article_versions IS 'Earlier headlines of edited articles.';
COMMENT ON COLUMN article_versions.article IS 'Article.';
COMMENT ON COLUMN article_versions.version IS 'Number of the earlier version.';
COMMENT ON COLUMN article_versions.seen IS 'When it was replaced (UTC).';
COMMENT ON COLUMN article_versions.title IS 'Headline of that version.';
