-- What the notes did not answer, or not so that it helped: the words that were asked, and nothing of who asked them.
CREATE TABLE gap (
    sequence INTEGER NOT NULL PRIMARY KEY,
    answer   TEXT    NOT NULL UNIQUE,
    platform TEXT    NOT NULL,
    team     TEXT    NOT NULL,
    question TEXT    NOT NULL,
    reason   TEXT    NOT NULL CHECK (reason IN ('unanswered', 'unhelpful')),
    at       INTEGER NOT NULL
) STRICT;

CREATE INDEX gap_by_team ON gap (platform, team, at);

-- Whether an answer helped, by the line that was quoted: neither what was asked nor who asked it.
CREATE TABLE answer_vote (
    sequence   INTEGER NOT NULL PRIMARY KEY,
    answer     TEXT    NOT NULL UNIQUE,
    platform   TEXT    NOT NULL,
    team       TEXT    NOT NULL,
    path       TEXT    NOT NULL,
    line       INTEGER NOT NULL,
    is_helpful INTEGER NOT NULL CHECK (is_helpful IN (0, 1)),
    at         INTEGER NOT NULL
) STRICT;

CREATE INDEX answer_vote_by_team ON answer_vote (platform, team, at);
