-- Writes one story's headline, lead and score.
INSERT INTO store.stories (id, created, updated, headlines, lead, score, parts, saga)
VALUES ($id, $at, $at, $headlines, $lead, $score, $parts, $saga)
ON CONFLICT (id) DO UPDATE SET
    updated = excluded.updated, headlines = excluded.headlines, lead = excluded.lead,
    score = excluded.score, parts = excluded.parts, saga = excluded.saga
