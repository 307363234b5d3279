-- Units of sums that no table knows, the commonest first, with an example.
SELECT unit, count(*) AS sums, count(DISTINCT article) AS articles, any_value(span) AS example, any_value(url) AS url
FROM unparsed_sums
GROUP BY unit
ORDER BY sums DESC, unit
