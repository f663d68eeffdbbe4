-- The texts of the choices that were picked, each closed by U+001F; empty when the answer was typed, and for marks
-- of before this step.
ALTER TABLE mark ADD COLUMN chosen TEXT NOT NULL DEFAULT '';

-- What managers decided on questions, all of it; the newest row of a question holds.
CREATE TABLE decision (
    sequence INTEGER NOT NULL PRIMARY KEY,
    question TEXT    NOT NULL,
    what     TEXT    NOT NULL CHECK (what IN ('suspend', 'restore', 'keep')),
    player   TEXT    NOT NULL,
    at       INTEGER NOT NULL
) STRICT;

CREATE INDEX decision_by_question ON decision (question, sequence);
