-- Fails if a team was shown the same story as new in two digests that both went out.
SELECT d.team, ds.story, count(DISTINCT d.id) AS digests
FROM store.digest_stories AS ds JOIN store.digests AS d ON d.id = ds.digest
WHERE ds.kind = 'new' AND EXISTS (SELECT 1 FROM store.deliveries AS l WHERE l.digest = d.id AND l.status = 'sent')
GROUP BY d.team, ds.story HAVING count(DISTINCT d.id) > 1
