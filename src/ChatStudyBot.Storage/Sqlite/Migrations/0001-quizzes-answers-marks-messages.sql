-- Times are INTEGER: 100 ns steps since 1970-01-01 UTC. Players and channels are platform:team:id.

CREATE TABLE quiz (
    id         TEXT    NOT NULL PRIMARY KEY,
    channel    TEXT    NOT NULL,
    is_running INTEGER NOT NULL CHECK (is_running IN (0, 1)),
    started_at INTEGER NOT NULL,
    snapshot   TEXT    NOT NULL
) STRICT;

CREATE INDEX quiz_running ON quiz (started_at) WHERE is_running = 1;

-- The truth: everything that people answered, in the order of the commits.
CREATE TABLE answer (
    sequence    INTEGER NOT NULL PRIMARY KEY,
    delivery    TEXT    NOT NULL UNIQUE,
    quiz        TEXT    NOT NULL REFERENCES quiz (id),
    round       INTEGER NOT NULL,
    question    TEXT    NOT NULL,
    player      TEXT    NOT NULL,
    player_name TEXT    NOT NULL,
    kind        TEXT    NOT NULL CHECK (kind IN ('answer', 'hint')),
    given       TEXT    NOT NULL,
    at          INTEGER NOT NULL
) STRICT;

CREATE INDEX answer_by_quiz ON answer (quiz);

CREATE TRIGGER answer_is_never_changed BEFORE UPDATE ON answer
BEGIN
    SELECT RAISE(ABORT, 'the answer log is append-only');
END;

CREATE TRIGGER answer_is_never_deleted BEFORE DELETE ON answer
BEGIN
    SELECT RAISE(ABORT, 'the answer log is append-only');
END;

-- study_day is yyyy-MM-dd of the team's clock; topic is its path, each name closed by U+001F, so that
-- "at or below" is a range of the index.
CREATE TABLE mark (
    quiz      TEXT    NOT NULL REFERENCES quiz (id),
    round     INTEGER NOT NULL,
    player    TEXT    NOT NULL,
    platform  TEXT    NOT NULL,
    team      TEXT    NOT NULL,
    channel   TEXT    NOT NULL,
    question  TEXT    NOT NULL,
    topic     TEXT    NOT NULL,
    is_right  INTEGER NOT NULL CHECK (is_right IN (0, 1)),
    is_rated  INTEGER NOT NULL CHECK (is_rated IN (0, 1)),
    is_hinted INTEGER NOT NULL CHECK (is_hinted IN (0, 1)),
    base      INTEGER NOT NULL,
    speed     INTEGER NOT NULL,
    run       INTEGER NOT NULL,
    study_day TEXT    NOT NULL,
    at        INTEGER NOT NULL,
    PRIMARY KEY (quiz, round, player)
) STRICT;

CREATE INDEX mark_by_team_day ON mark (platform, team, study_day);
CREATE INDEX mark_by_team_topic ON mark (platform, team, topic);
CREATE INDEX mark_by_channel_day ON mark (channel, study_day);
CREATE INDEX mark_by_player_day ON mark (player, study_day);
CREATE INDEX mark_by_question_day ON mark (question, study_day);

-- The name each player last answered under; folded is what searches compare.
CREATE TABLE player (
    id       TEXT    NOT NULL PRIMARY KEY,
    platform TEXT    NOT NULL,
    team     TEXT    NOT NULL,
    name     TEXT    NOT NULL,
    folded   TEXT    NOT NULL,
    seen_at  INTEGER NOT NULL
) STRICT;

CREATE INDEX player_by_name ON player (platform, team, folded);

CREATE TABLE asked (
    place    TEXT    NOT NULL,
    question TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    PRIMARY KEY (place, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE report (
    question TEXT    NOT NULL,
    player   TEXT    NOT NULL,
    reason   TEXT    NOT NULL,
    comment  TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    PRIMARY KEY (question, player)
) STRICT;

CREATE TABLE message (
    sequence    INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    channel     TEXT    NOT NULL,
    key         TEXT    NOT NULL,
    author      TEXT    NOT NULL,
    platform_id TEXT,
    payload     TEXT    NOT NULL,
    posted_at   INTEGER NOT NULL,
    edited_at   INTEGER,
    UNIQUE (channel, key)
) STRICT;

CREATE INDEX message_by_channel ON message (channel, sequence);

CREATE TABLE sign_of_life (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    at INTEGER NOT NULL
) STRICT;
