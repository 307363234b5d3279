-- Reasons of decisions; the span is the matched words only.
INSERT INTO pub.store.item_reasons BY NAME
SELECT r.* REPLACE (left(r.span, 80) AS span) FROM store.item_reasons AS r
WHERE r.item IN (SELECT id FROM changed)
