-- When a channel gets its questions of the day. time: HH:mm of the local clock of zone; days: one bit each, Monday 1;
-- topic: as in mark. Numbers are never used again, so what was removed stays, with the moment it ended.
CREATE TABLE daily_schedule (
    channel      TEXT    NOT NULL,
    number       INTEGER NOT NULL CHECK (number > 0),
    delivery     TEXT    NOT NULL UNIQUE,
    time         TEXT    NOT NULL,
    zone         TEXT    NOT NULL,
    days         INTEGER NOT NULL CHECK (days BETWEEN 1 AND 127),
    topic        TEXT    NOT NULL,
    count        INTEGER NOT NULL CHECK (count > 0),
    role         TEXT,
    opens_thread INTEGER NOT NULL CHECK (opens_thread IN (0, 1)),
    reveal       TEXT    NOT NULL CHECK (reveal IN ('private', 'thread')),
    set_by       TEXT    NOT NULL,
    set_by_name  TEXT    NOT NULL,
    since        INTEGER NOT NULL,
    is_paused    INTEGER NOT NULL CHECK (is_paused IN (0, 1)),
    ended_at     INTEGER,
    PRIMARY KEY (channel, number)
) STRICT, WITHOUT ROWID;

-- One row for each local day that is settled: no day is settled twice.
CREATE TABLE daily_day (
    channel TEXT    NOT NULL,
    number  INTEGER NOT NULL,
    day     TEXT    NOT NULL,
    outcome TEXT    NOT NULL CHECK (outcome IN ('asked', 'missed', 'no_question')),
    at      INTEGER NOT NULL,
    PRIMARY KEY (channel, number, day),
    FOREIGN KEY (channel, number) REFERENCES daily_schedule (channel, number)
) STRICT, WITHOUT ROWID;

-- Which quizzes are questions of a day. study_day is the team's, on which it is answered whenever the answer comes;
-- was_put: somebody has seen it.
CREATE TABLE daily_question (
    quiz      TEXT    NOT NULL PRIMARY KEY REFERENCES quiz (id),
    channel   TEXT    NOT NULL,
    number    INTEGER NOT NULL,
    position  INTEGER NOT NULL,
    study_day TEXT    NOT NULL,
    asked_at  INTEGER NOT NULL,
    closes_at INTEGER NOT NULL,
    was_put   INTEGER NOT NULL CHECK (was_put IN (0, 1)),
    FOREIGN KEY (channel, number) REFERENCES daily_schedule (channel, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX daily_question_by_schedule ON daily_question (channel, number, asked_at);
