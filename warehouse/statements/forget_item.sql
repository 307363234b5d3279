-- Removes what hangs on an item before its new version is written.
DELETE FROM store.item_reasons WHERE item = $item;
DELETE FROM store.item_actors WHERE item = $item;
DELETE FROM store.item_countries WHERE item = $item;
DELETE FROM store.item_facts WHERE item = $item;
DELETE FROM store.items WHERE id = $item;
