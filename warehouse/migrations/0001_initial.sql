-- The first schema. Migrations are append-only: a change is a new file, never an edit of this one.
-- Tables live in the schema "store"; analysts read the views in "main".

CREATE SCHEMA store;

CREATE TABLE store.sources (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, country TEXT NOT NULL, language TEXT NOT NULL, kind TEXT NOT NULL,
    home TEXT NOT NULL, zone TEXT NOT NULL, paywall TEXT NOT NULL, rights TEXT NOT NULL, status TEXT NOT NULL,
    weight DOUBLE NOT NULL, declared BOOLEAN NOT NULL
);

CREATE TABLE store.runs (
    id TEXT PRIMARY KEY, started TIMESTAMPTZ NOT NULL, finished TIMESTAMPTZ, pid INTEGER NOT NULL, host TEXT NOT NULL,
    outcome TEXT NOT NULL, version TEXT NOT NULL
);

CREATE TABLE store.source_runs (
    run TEXT NOT NULL, source TEXT NOT NULL, ran TIMESTAMPTZ NOT NULL, state TEXT NOT NULL, reason TEXT NOT NULL,
    detail TEXT NOT NULL, listed INTEGER NOT NULL, new INTEGER NOT NULL, fetched INTEGER NOT NULL,
    kept INTEGER NOT NULL, unsure INTEGER NOT NULL, dropped INTEGER NOT NULL, unreadable INTEGER NOT NULL,
    requests INTEGER NOT NULL, bytes BIGINT NOT NULL, seconds DOUBLE NOT NULL,
    PRIMARY KEY (run, source)
);

CREATE TABLE store.cursors (
    url TEXT PRIMARY KEY, source TEXT NOT NULL, etag TEXT, modified TEXT, checked TIMESTAMPTZ, newest TIMESTAMPTZ
);

CREATE TABLE store.items (
    id TEXT PRIMARY KEY, source TEXT NOT NULL, url TEXT NOT NULL, canonical_url TEXT NOT NULL, title TEXT NOT NULL,
    standfirst TEXT NOT NULL, teaser TEXT NOT NULL, text TEXT NOT NULL, listed_title TEXT NOT NULL, language TEXT NOT NULL, authors TEXT[] NOT NULL,
    published TIMESTAMPTZ NOT NULL, published_estimated BOOLEAN NOT NULL, modified TIMESTAMPTZ,
    first_seen TIMESTAMPTZ NOT NULL, agency TEXT, image TEXT, flags TEXT[] NOT NULL, outcome TEXT NOT NULL,
    score DOUBLE NOT NULL, look TEXT NOT NULL, sampled BOOLEAN NOT NULL, version INTEGER NOT NULL,
    story TEXT, duplicate_of TEXT, run TEXT NOT NULL
);

CREATE TABLE store.item_versions (
    item TEXT NOT NULL, version INTEGER NOT NULL, seen TIMESTAMPTZ NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL,
    PRIMARY KEY (item, version)
);

CREATE TABLE store.item_reasons (
    item TEXT NOT NULL, position INTEGER NOT NULL, rule TEXT NOT NULL, span TEXT NOT NULL, weight DOUBLE NOT NULL,
    PRIMARY KEY (item, position)
);

CREATE TABLE store.item_actors (item TEXT NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (item, actor));

CREATE TABLE store.item_countries (item TEXT NOT NULL, country TEXT NOT NULL, PRIMARY KEY (item, country));

CREATE TABLE store.item_facts (
    item TEXT NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL, value DOUBLE NOT NULL, unit TEXT NOT NULL,
    qualifier TEXT NOT NULL, actors TEXT[] NOT NULL, country TEXT, horizon TEXT, span TEXT NOT NULL,
    sentence TEXT NOT NULL, confidence DOUBLE NOT NULL, reasons TEXT NOT NULL,
    eur DOUBLE, krw DOUBLE, usd DOUBLE, rate_day DATE,
    PRIMARY KEY (item, position)
);

CREATE TABLE store.actors (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, name_ko TEXT NOT NULL, kind TEXT NOT NULL, country TEXT NOT NULL, role TEXT NOT NULL
);

CREATE TABLE store.stories (
    id TEXT PRIMARY KEY, created TIMESTAMPTZ NOT NULL, updated TIMESTAMPTZ NOT NULL, headlines TEXT NOT NULL,
    lead TEXT NOT NULL, lead_language TEXT NOT NULL, score DOUBLE NOT NULL, parts TEXT NOT NULL, saga TEXT
);

CREATE TABLE store.story_events (
    happened TIMESTAMPTZ NOT NULL, kind TEXT NOT NULL, story TEXT NOT NULL, other TEXT NOT NULL, items TEXT[] NOT NULL,
    who TEXT NOT NULL, note TEXT NOT NULL
);

CREATE TABLE store.digests (
    id TEXT PRIMARY KEY, team TEXT NOT NULL, due TIMESTAMPTZ NOT NULL, composed TIMESTAMPTZ NOT NULL,
    since TIMESTAMPTZ NOT NULL, until TIMESTAMPTZ NOT NULL, stories INTEGER NOT NULL, archive TEXT NOT NULL
);

CREATE TABLE store.digest_stories (
    digest TEXT NOT NULL, position INTEGER NOT NULL, story TEXT NOT NULL, kind TEXT NOT NULL, headline TEXT NOT NULL,
    score DOUBLE NOT NULL, items TEXT[] NOT NULL,
    PRIMARY KEY (digest, story)
);

CREATE TABLE store.deliveries (
    digest TEXT NOT NULL, channel TEXT NOT NULL, part INTEGER NOT NULL, attempt INTEGER NOT NULL, status TEXT NOT NULL,
    started TIMESTAMPTZ NOT NULL, finished TIMESTAMPTZ, detail TEXT NOT NULL,
    PRIMARY KEY (digest, channel, part, attempt)
);

CREATE TABLE store.alarms (
    source TEXT NOT NULL, kind TEXT NOT NULL, raised TIMESTAMPTZ NOT NULL, detail TEXT NOT NULL,
    told BOOLEAN NOT NULL, over TIMESTAMPTZ, over_told BOOLEAN NOT NULL,
    PRIMARY KEY (source, kind, raised)
);
