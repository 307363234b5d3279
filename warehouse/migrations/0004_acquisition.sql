-- What sites said of robots, how each address of a source stands, and the operators' messages with their ledger.

-- Each robots.txt of the last day (RFC 9309, 2.4). status is the answer's; 0 where its redirects did not end.
CREATE TABLE store.robots (
    origin TEXT PRIMARY KEY, status INTEGER NOT NULL, body BLOB NOT NULL, fetched TIMESTAMPTZ NOT NULL
);

-- Where each feed, sitemap or section of a source stands; misses weighs its failures since it last answered.
CREATE TABLE store.doors (
    source TEXT NOT NULL, url TEXT NOT NULL, reason TEXT NOT NULL, detail TEXT NOT NULL, checked TIMESTAMPTZ NOT NULL,
    answered TIMESTAMPTZ, newest TIMESTAMPTZ, misses DOUBLE NOT NULL,
    PRIMARY KEY (source, url)
);

-- An alarm may be about one address of a source: then door is that address, else it is empty.
CREATE TABLE store.alarms_of_doors (
    source TEXT NOT NULL, kind TEXT NOT NULL, raised TIMESTAMPTZ NOT NULL, detail TEXT NOT NULL,
    told BOOLEAN NOT NULL, over TIMESTAMPTZ, over_told BOOLEAN NOT NULL, door TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (source, kind, raised, door)
);
INSERT INTO store.alarms_of_doors BY NAME SELECT *, '' AS door FROM store.alarms;
DROP TABLE store.alarms;
ALTER TABLE store.alarms_of_doors RENAME TO alarms;

-- Messages to the operators, written before they are sent; store.deliveries holds what became of their parts.
CREATE TABLE store.notices (
    id TEXT PRIMARY KEY, composed TIMESTAMPTZ NOT NULL, channels TEXT[] NOT NULL, subject TEXT NOT NULL,
    slack TEXT[] NOT NULL, html TEXT NOT NULL, text TEXT NOT NULL
);
