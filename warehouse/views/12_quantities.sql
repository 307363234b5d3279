-- Compute that is not counted in accelerators: power, speed, parameters, tokens, multiples.
CREATE OR REPLACE VIEW quantities AS
SELECT
    f.item AS article, i.story, i.published, i.source, f.value, f.unit, f.actors, f.country, f.span, f.sentence
FROM store.item_facts AS f
JOIN store.items AS i ON i.id = f.item
WHERE i.outcome = 'keep' AND i.duplicate_of IS NULL AND f.kind <> 'unparsed' AND NOT regexp_full_match(f.unit, '[A-Z]{3}');

COMMENT ON VIEW quantities IS 'Compute that is not counted in accelerators: power, speed, parameters, tokens, multiples.';
COMMENT ON COLUMN quantities.article IS 'Article that states it.';
COMMENT ON COLUMN quantities.story IS 'Story of that article.';
COMMENT ON COLUMN quantities.published IS 'Time of publication (UTC).';
COMMENT ON COLUMN quantities.source IS 'Id of the source.';
COMMENT ON COLUMN quantities.value IS 'The number.';
COMMENT ON COLUMN quantities.unit IS 'MW, GW, TFLOPS, PFLOPS, EFLOPS, parameters, tokens, x ...';
COMMENT ON COLUMN quantities.actors IS 'Ids from actors.yaml, the likeliest first.';
COMMENT ON COLUMN quantities.country IS 'Country it belongs to, where known.';
COMMENT ON COLUMN quantities.span IS 'The words of the quantity.';
COMMENT ON COLUMN quantities.sentence IS 'The sentence, at most 300 characters; empty where rights forbid.';
