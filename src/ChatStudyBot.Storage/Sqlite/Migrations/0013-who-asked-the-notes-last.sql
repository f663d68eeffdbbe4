-- Who asked the notes in the last minutes, and what about: a question may go on with the one before after a restart
-- too, and nobody asks too much. Nothing here leads to the words that were asked.
CREATE TABLE asker (
    sequence INTEGER NOT NULL PRIMARY KEY,
    player   TEXT    NOT NULL,
    channel  TEXT    NOT NULL,
    subject  TEXT,
    at       INTEGER NOT NULL
) STRICT;

CREATE INDEX asker_by_time ON asker (at);
