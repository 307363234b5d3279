-- Members of the given stories with what a digest shows of them, first report first.
SELECT
    i.story, i.id, i.source, s.name AS outlet, s.country AS outlet_country, s.weight, s.rights, s.paywall,
    coalesce(nullif(i.canonical_url, ''), i.url) AS url, i.title, i.standfirst, i.text, i.language, i.published, i.published_estimated, i.first_seen, i.agency,
    i.duplicate_of, i.score, i.flags, i.version
FROM store.items AS i
JOIN store.sources AS s ON s.id = i.source
WHERE i.outcome = 'keep' AND i.story IN (SELECT unnest($stories))
ORDER BY i.story, i.published, i.id
