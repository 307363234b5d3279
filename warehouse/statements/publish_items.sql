-- Items as the published copy holds them: no full text. Sources whose rights forbid it give no text at all.
INSERT INTO pub.store.items BY NAME
SELECT
    i.* REPLACE (
        CASE WHEN s.rights = 'excerpt' THEN left(i.text, 300) ELSE '' END AS text,
        CASE WHEN s.rights = 'excerpt' THEN left(i.teaser, 300) ELSE '' END AS teaser,
        CASE WHEN s.rights = 'excerpt' THEN left(i.standfirst, 300) ELSE '' END AS standfirst
    )
FROM store.items AS i
LEFT JOIN store.sources AS s ON s.id = i.source
WHERE i.id IN (SELECT id FROM changed)
