-- Of the items drawn by chance from those that the headline alone would have dropped: how many the full text kept.
SELECT count(*) AS drawn, count(*) FILTER (outcome = 'keep') AS kept_after_all, round(100.0 * count(*) FILTER (outcome = 'keep') / greatest(count(*), 1), 2) AS percent
FROM decisions
WHERE sampled
