-- Keeps what an address said last, to ask conditionally next time.
INSERT INTO store.cursors (url, source, etag, modified, checked, newest)
VALUES ($url, $source, $etag, $modified, $checked, $newest)
ON CONFLICT (url) DO UPDATE SET
    etag = excluded.etag, modified = excluded.modified, checked = excluded.checked,
    newest = greatest(coalesce(excluded.newest, cursors.newest), coalesce(cursors.newest, excluded.newest))
