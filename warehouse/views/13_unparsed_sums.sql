-- Sums that were found and not understood, because no table knows their unit: for operators, who add it or report it.
CREATE OR REPLACE VIEW unparsed_sums AS
SELECT f.item AS article, i.url, i.language, i.first_seen, i.source, f.value, f.unit, f.span, f.sentence
FROM store.item_facts AS f
JOIN store.items AS i ON i.id = f.item
WHERE f.kind = 'unparsed' AND i.outcome = 'keep' AND i.duplicate_of IS NULL;

COMMENT ON VIEW unparsed_sums IS 'Sums that were found and not understood, because no table knows their unit: for operators, who add it or report it.';
COMMENT ON COLUMN unparsed_sums.article IS 'Article that states it.';
COMMENT ON COLUMN unparsed_sums.url IS 'Address of the article.';
COMMENT ON COLUMN unparsed_sums.language IS 'Language of the article (ISO 639-1).';
COMMENT ON COLUMN unparsed_sums.first_seen IS 'When we first saw the article (UTC).';
COMMENT ON COLUMN unparsed_sums.source IS 'Id of the source.';
COMMENT ON COLUMN unparsed_sums.value IS 'The number.';
COMMENT ON COLUMN unparsed_sums.unit IS 'The sign, code or name that is not known, as it was written.';
COMMENT ON COLUMN unparsed_sums.span IS 'The words of the sum.';
COMMENT ON COLUMN unparsed_sums.sentence IS 'The sentence, at most 300 characters; empty where rights forbid.';
