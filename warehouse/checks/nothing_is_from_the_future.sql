-- Fails if an article was published later than a day after we saw it.
SELECT id, url, published, first_seen FROM store.items WHERE published > first_seen + INTERVAL 1 DAY
