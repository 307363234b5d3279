-- Stories told both in Korean and in a European language, newest first.
SELECT first_published, headlines, independent_outlets, languages
FROM stories
WHERE list_contains(languages, 'ko') AND len(languages) > 1
ORDER BY first_published DESC
LIMIT 30
