-- Which archive pages of a source were read through by a back-fill, so that it goes on where it stopped.
CREATE TABLE store.backfills (
    source TEXT NOT NULL, url TEXT NOT NULL, done TIMESTAMPTZ NOT NULL, listed INTEGER NOT NULL, stored INTEGER NOT NULL,
    PRIMARY KEY (source, url)
);
