-- What operators decide and are asked: changes of stories that can be undone, questions, second opinions.

ALTER TABLE store.story_events ADD COLUMN id TEXT DEFAULT '';
ALTER TABLE store.story_events ADD COLUMN undoes TEXT;

-- Where an item was before an event moved it: from these the state before any event can be computed again.
CREATE TABLE store.story_moves (
    event TEXT NOT NULL, item TEXT NOT NULL, story TEXT NOT NULL, duplicate_of TEXT,
    PRIMARY KEY (event, item)
);

CREATE TABLE store.questions (item TEXT PRIMARY KEY, asked TIMESTAMPTZ NOT NULL);

-- Valid answers only, by hash of the text that was put to the model.
CREATE TABLE store.opinions (
    text_hash TEXT NOT NULL, model TEXT NOT NULL, asked TIMESTAMPTZ NOT NULL, relevant BOOLEAN NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (text_hash, model)
);
