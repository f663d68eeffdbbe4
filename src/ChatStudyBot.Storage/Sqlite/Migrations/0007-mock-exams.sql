-- One row for each mock exam that was handed in, by its taker or by the clock; pass_mark is of 1000.
CREATE TABLE exam_attempt (
    quiz          TEXT    NOT NULL PRIMARY KEY REFERENCES quiz (id),
    player        TEXT    NOT NULL,
    exam          TEXT    NOT NULL,
    right_answers INTEGER NOT NULL,
    questions     INTEGER NOT NULL CHECK (questions > 0 AND right_answers BETWEEN 0 AND questions),
    pass_mark     INTEGER NOT NULL,
    started_at    INTEGER NOT NULL,
    ended_at      INTEGER NOT NULL
) STRICT;

CREATE INDEX exam_attempt_by_player ON exam_attempt (player, ended_at);
