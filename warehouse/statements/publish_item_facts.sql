-- Facts; the sentence is a quotation and follows the rights of its source.
INSERT INTO pub.store.item_facts BY NAME
SELECT f.* REPLACE (CASE WHEN s.rights = 'excerpt' THEN left(f.sentence, 300) ELSE '' END AS sentence)
FROM store.item_facts AS f
JOIN store.items AS i ON i.id = f.item
LEFT JOIN store.sources AS s ON s.id = i.source
WHERE f.item IN (SELECT id FROM changed)
