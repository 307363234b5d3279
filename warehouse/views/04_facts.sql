-- The ledger: sums of money and counted accelerators with who, where, and the evidence. Prices are left out.
CREATE OR REPLACE VIEW facts AS
SELECT
    f.item AS article, i.story, i.published, i.source, f.kind, f.value, f.unit, f.qualifier, f.actors, f.country, f.horizon,
    round(f.eur, 2) AS eur, round(f.krw) AS krw, round(f.usd, 2) AS usd, f.rate_day, f.span, f.sentence, f.confidence, f.reasons
FROM store.item_facts AS f
JOIN store.items AS i ON i.id = f.item
WHERE i.outcome = 'keep' AND i.duplicate_of IS NULL AND f.kind NOT IN ('price', 'pay', 'market', 'unparsed')
    AND regexp_full_match(f.unit, '[A-Z]{3}');

COMMENT ON VIEW facts IS 'The ledger: sums of money and counted accelerators with who, where, and the evidence. Prices are left out.';
COMMENT ON COLUMN facts.article IS 'Article that states it.';
COMMENT ON COLUMN facts.story IS 'Story of that article.';
COMMENT ON COLUMN facts.published IS 'Time of publication (UTC).';
COMMENT ON COLUMN facts.source IS 'Id of the source.';
COMMENT ON COLUMN facts.kind IS 'funding, investment, acquisition, contract, budget, result, fine, compute ...';
COMMENT ON COLUMN facts.value IS 'The number, in whole units.';
COMMENT ON COLUMN facts.unit IS 'ISO 4217 code, or GPU for accelerators.';
COMMENT ON COLUMN facts.qualifier IS 'exact, about, up-to, more-than, less-than, per-year ...';
COMMENT ON COLUMN facts.actors IS 'Ids from actors.yaml, the doer first.';
COMMENT ON COLUMN facts.country IS 'Country the sum belongs to, where known.';
COMMENT ON COLUMN facts.horizon IS 'Year by which (2030), term (P4Y: four years) or rhythm, where stated.';
COMMENT ON COLUMN facts.eur IS 'The sum in EUR at the rate of rate_day, to the cent; NULL without a rate.';
COMMENT ON COLUMN facts.krw IS 'The sum in KRW at the rate of rate_day, in whole won.';
COMMENT ON COLUMN facts.usd IS 'The sum in USD at the rate of rate_day, to the cent.';
COMMENT ON COLUMN facts.rate_day IS 'Day of the ECB reference rate used.';
COMMENT ON COLUMN facts.span IS 'The words of the amount.';
COMMENT ON COLUMN facts.sentence IS 'The sentence, at most 300 characters; empty where rights forbid.';
COMMENT ON COLUMN facts.confidence IS 'Between 0 and 1.';
COMMENT ON COLUMN facts.reasons IS 'Why actor and kind were chosen.';
