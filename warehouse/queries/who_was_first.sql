-- Which outlets reported stories first that others followed.
SELECT outlet, count(*) AS firsts
FROM articles AS a
JOIN stories AS s ON s.story = a.story AND s.independent_outlets > 1 AND a.article = s.story
GROUP BY outlet
ORDER BY firsts DESC, outlet
LIMIT 20
