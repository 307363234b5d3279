-- Accelerators announced per country.
SELECT country, max(accelerators) AS largest_announcement, count(*) AS stories
FROM compute_by_country
GROUP BY country
ORDER BY largest_announcement DESC
