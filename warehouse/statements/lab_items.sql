-- Items first seen since $since as they were judged: on headline and teaser, or on the whole text. Newest first.
SELECT
    id, url, language, CASE WHEN look = 'headline' THEN listed_title ELSE title END,
    CASE WHEN look = 'headline' THEN teaser ELSE coalesce(nullif(standfirst, ''), teaser) END, text, look
FROM store.items
WHERE first_seen >= $since
ORDER BY first_seen DESC, id
