-- Fails if a copy points at an item that is not there, or at itself.
SELECT i.id, i.duplicate_of FROM store.items AS i LEFT JOIN store.items AS o ON o.id = i.duplicate_of
WHERE i.duplicate_of IS NOT NULL AND (o.id IS NULL OR o.id = i.id)
