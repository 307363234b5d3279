-- Earlier headlines; their texts stay in the live file.
INSERT INTO pub.store.item_versions BY NAME
SELECT v.* REPLACE ('' AS text) FROM store.item_versions AS v
WHERE v.item IN (SELECT id FROM changed)
