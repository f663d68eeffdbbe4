-- What somebody asked of the notes, for as long as the buttons below its answer work.
CREATE TABLE note_question (
    sequence INTEGER NOT NULL PRIMARY KEY,
    answer   TEXT    NOT NULL UNIQUE,
    player   TEXT    NOT NULL,
    channel  TEXT    NOT NULL,
    question TEXT    NOT NULL,
    about    TEXT,
    subject  TEXT,
    at       INTEGER NOT NULL
) STRICT;

CREATE INDEX note_question_by_player ON note_question (player, channel, at);
CREATE INDEX note_question_by_time ON note_question (at);
