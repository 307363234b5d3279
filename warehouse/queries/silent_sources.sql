-- Sources that did not answer properly in the latest run.
SELECT source, name, country, state, reason, detail, last_answer
FROM source_health
WHERE state NOT IN ('ok', 'unchanged')
ORDER BY last_answer NULLS FIRST, source
