-- What each team was sent, when, at which channel.
CREATE OR REPLACE VIEW digests_sent AS
SELECT
    d.team, d.id AS digest, d.due, d.composed, l.channel, l.status, l.finished, d.stories, d.archive
FROM store.digests AS d
LEFT JOIN store.deliveries AS l ON l.digest = d.id;

COMMENT ON VIEW digests_sent IS 'What each team was sent, when, at which channel.';
COMMENT ON COLUMN digests_sent.team IS 'Team.';
COMMENT ON COLUMN digests_sent.digest IS 'Id of the digest.';
COMMENT ON COLUMN digests_sent.due IS 'When it was due (UTC).';
COMMENT ON COLUMN digests_sent.composed IS 'When it was made (UTC).';
COMMENT ON COLUMN digests_sent.channel IS 'Channel, NULL before sending.';
COMMENT ON COLUMN digests_sent.status IS 'sent, failed, in-doubt, sending.';
COMMENT ON COLUMN digests_sent.finished IS 'When the channel answered (UTC).';
COMMENT ON COLUMN digests_sent.stories IS 'Number of stories in it.';
COMMENT ON COLUMN digests_sent.archive IS 'Folder of the archived digest, relative to data/.';
