-- Writes one story's headline, lead and score.
INSERT INTO store.stories (id, created, updated, headlines, lead, lead_language, score, parts, saga)
VALUES ($id, $at, $at, $headlines, $lead, $lead_language, $score, $parts, $saga)
ON CONFLICT (id) DO UPDATE SET
    updated = excluded.updated, headlines = excluded.headlines, lead = excluded.lead, lead_language = excluded.lead_language,
    score = excluded.score, parts = excluded.parts, saga = excluded.saga
