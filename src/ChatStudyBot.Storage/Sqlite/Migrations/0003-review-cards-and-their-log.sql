-- One row for each answer that counted as a review. wait: until the card is due again; took: from seeing the
-- question to answering it; elapsed: study days since the review before, NULL for the first.
CREATE TABLE review_log (
    sequence  INTEGER NOT NULL PRIMARY KEY,
    quiz      TEXT    NOT NULL REFERENCES quiz (id),
    round     INTEGER NOT NULL,
    player    TEXT    NOT NULL,
    question  TEXT    NOT NULL,
    rating    INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4),
    study_day TEXT    NOT NULL,
    elapsed   INTEGER,
    was_due   INTEGER NOT NULL CHECK (was_due IN (0, 1)),
    is_asked  INTEGER NOT NULL CHECK (is_asked IN (0, 1)),
    wait      INTEGER NOT NULL,
    took      INTEGER NOT NULL,
    at        INTEGER NOT NULL,
    UNIQUE (quiz, round, player)
) STRICT;

CREATE INDEX review_log_by_card ON review_log (player, question, sequence);
CREATE INDEX review_log_by_day ON review_log (player, study_day);

-- What the reviews of a card come to: it can be made again from them.
CREATE TABLE review_card (
    player        TEXT    NOT NULL,
    question      TEXT    NOT NULL,
    state         TEXT    NOT NULL CHECK (state IN ('learning', 'review', 'relearning')),
    stability     REAL    NOT NULL CHECK (stability > 0),
    difficulty    REAL    NOT NULL CHECK (difficulty BETWEEN 1 AND 10),
    last_reviewed TEXT    NOT NULL,
    wait          INTEGER NOT NULL,
    step          INTEGER NOT NULL,
    due           TEXT    NOT NULL,
    reps          INTEGER NOT NULL,
    lapses        INTEGER NOT NULL,
    is_retired    INTEGER NOT NULL CHECK (is_retired IN (0, 1)),
    PRIMARY KEY (player, question)
) STRICT, WITHOUT ROWID;

CREATE INDEX review_card_by_due ON review_card (player, due) WHERE is_retired = 0;

-- Topics that somebody learns; the path as in mark.
CREATE TABLE learned_topic (
    player TEXT NOT NULL,
    topic  TEXT NOT NULL,
    PRIMARY KEY (player, topic)
) STRICT, WITHOUT ROWID;
