-- Fails if an item was kept or dropped without a reason.
SELECT i.id, i.title FROM store.items AS i
WHERE NOT EXISTS (SELECT 1 FROM store.item_reasons AS r WHERE r.item = i.id)
