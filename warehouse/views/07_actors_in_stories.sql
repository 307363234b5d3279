-- Which actors occur in which stories.
CREATE OR REPLACE VIEW actors_in_stories AS
SELECT
    a.actor, c.name, c.kind, c.country, c.role, i.story, count(DISTINCT i.id) AS articles, min(i.published) AS first_published
FROM store.item_actors AS a
JOIN store.items AS i ON i.id = a.item
LEFT JOIN store.actors AS c ON c.id = a.actor
WHERE i.outcome = 'keep'
GROUP BY a.actor, c.name, c.kind, c.country, c.role, i.story;

COMMENT ON VIEW actors_in_stories IS 'Which actors occur in which stories.';
COMMENT ON COLUMN actors_in_stories.actor IS 'Id in actors.yaml.';
COMMENT ON COLUMN actors_in_stories.name IS 'International name.';
COMMENT ON COLUMN actors_in_stories.kind IS 'lab, company, model, person, ministry ...';
COMMENT ON COLUMN actors_in_stories.country IS 'Home country of the actor.';
COMMENT ON COLUMN actors_in_stories.role IS 'core, or context for those who are background.';
COMMENT ON COLUMN actors_in_stories.story IS 'Story.';
COMMENT ON COLUMN actors_in_stories.articles IS 'Member articles that name the actor.';
COMMENT ON COLUMN actors_in_stories.first_published IS 'Earliest mention (UTC).';
