-- Stories whose id begins with $what, or that hold the article with this id or address; at most 20.
SELECT DISTINCT story
FROM store.items
WHERE outcome = 'keep' AND story IS NOT NULL
  AND (starts_with(story, $what) OR id = $id OR url = $what OR canonical_url = $what)
ORDER BY story = $what DESC, story
LIMIT 20
