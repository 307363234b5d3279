-- What a team has had of each story: the items shown in digests that went out at one channel or more. An item counts
-- for the story in which it was shown and for the one to which it belongs now, so that a merged or split story that the
-- team has had is not new again.
WITH sent AS (
    SELECT ds.story, d.until, ds.items, ds.headline
    FROM store.digest_stories AS ds
    JOIN store.digests AS d ON d.id = ds.digest
    WHERE d.team = $team
      AND EXISTS (
          SELECT 1 FROM store.deliveries AS l WHERE l.digest = d.id AND l.status IN ('sent', 'sending', 'in-doubt')
      )
), shown AS (
    SELECT story, until, headline, unnest(items) AS item FROM sent
), had AS (
    SELECT story, until, headline, NULL AS item FROM sent
    UNION ALL
    SELECT story, until, headline, item FROM shown
    UNION ALL
    SELECT i.story, s.until, s.headline, s.item FROM shown AS s JOIN store.items AS i ON i.id = s.item
    WHERE i.story IS NOT NULL
)
SELECT
    story, max(until), coalesce(list(DISTINCT item ORDER BY item) FILTER (item IS NOT NULL), []), arg_max(headline, until)
FROM had
GROUP BY story
ORDER BY story
