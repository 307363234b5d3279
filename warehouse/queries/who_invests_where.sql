-- Sums above 100 million euro in the last 90 days, largest first.
SELECT published::DATE AS day, country, kind, actors, value, unit, round(eur / 1e6) AS million_eur, span
FROM facts
WHERE eur >= 1e8 AND published > (SELECT max(published) FROM facts) - INTERVAL 90 DAY
ORDER BY eur DESC
LIMIT 40
