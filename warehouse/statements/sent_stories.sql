-- What a team has had of each story: the items of its latest digest that went out at one channel or more.
SELECT ds.story, d.until, ds.items, ds.headline
FROM store.digest_stories AS ds
JOIN store.digests AS d ON d.id = ds.digest
WHERE d.team = $team
  AND EXISTS (
      SELECT 1 FROM store.deliveries AS l WHERE l.digest = d.id AND l.status IN ('sent', 'sending', 'in-doubt')
  )
QUALIFY row_number() OVER (PARTITION BY ds.story ORDER BY d.until DESC) = 1
