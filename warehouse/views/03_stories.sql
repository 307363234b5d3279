-- One row per event, in all languages together.
CREATE OR REPLACE VIEW stories AS
SELECT
    i.story, s.headlines, s.lead, s.score, s.saga,
    count(*) AS articles, count(DISTINCT i.source) FILTER (i.duplicate_of IS NULL) AS independent_outlets,
    list_sort(list_distinct(list(o.country))) AS countries, list_sort(list_distinct(list(i.language))) AS languages,
    min(i.published) AS first_published, max(i.published) AS last_published, min(i.first_seen) AS first_seen
FROM store.items AS i
JOIN store.stories AS s ON s.id = i.story
LEFT JOIN store.sources AS o ON o.id = i.source
WHERE i.outcome = 'keep'
GROUP BY i.story, s.headlines, s.lead, s.score, s.saga;

COMMENT ON VIEW stories IS 'One row per event, in all languages together.';
COMMENT ON COLUMN stories.story IS 'Stable id: the id of the story''s first article.';
COMMENT ON COLUMN stories.headlines IS 'JSON object: language to headline, each the best member''s own.';
COMMENT ON COLUMN stories.lead IS 'One or two sentences of a member, never invented; empty where rights forbid a text.';
COMMENT ON COLUMN stories.score IS 'Rank score; its parts are in store.stories.parts.';
COMMENT ON COLUMN stories.saga IS 'Id of the thread of related stories, or NULL.';
COMMENT ON COLUMN stories.articles IS 'Number of member articles, copies included.';
COMMENT ON COLUMN stories.independent_outlets IS 'Outlets that did not merely copy.';
COMMENT ON COLUMN stories.countries IS 'Countries of the outlets.';
COMMENT ON COLUMN stories.languages IS 'Languages of the articles.';
COMMENT ON COLUMN stories.first_published IS 'Earliest time of publication (UTC).';
COMMENT ON COLUMN stories.last_published IS 'Latest time of publication (UTC).';
COMMENT ON COLUMN stories.first_seen IS 'When we first saw the story (UTC).';
