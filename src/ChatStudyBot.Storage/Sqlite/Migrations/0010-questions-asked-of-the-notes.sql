-- The words that were asked of the notes, and nothing of who asked them, for as long as the buttons of the answer work.
CREATE TABLE note_question (
    answer   TEXT    NOT NULL PRIMARY KEY,
    question TEXT    NOT NULL,
    about    TEXT,
    at       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX note_question_by_time ON note_question (at);
