-- The end of the window, and the due time, of a team's latest digest that went out at one channel or more.
SELECT d.until, d.due
FROM store.digests AS d
WHERE d.team = $team
  AND EXISTS (
      SELECT 1 FROM store.deliveries AS l WHERE l.digest = d.id AND l.status IN ('sent', 'sending', 'in-doubt')
  )
ORDER BY d.until DESC
LIMIT 1
