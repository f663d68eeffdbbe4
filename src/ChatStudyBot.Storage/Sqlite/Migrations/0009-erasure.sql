-- Who is being made a stranger of; there is a row only inside the transaction that does it, and none is ever kept.
CREATE TABLE erasing (
    player   TEXT NOT NULL PRIMARY KEY,
    stranger TEXT NOT NULL
) STRICT;

-- What was typed before that moment is being forgotten; here too there is a row only while it is done.
CREATE TABLE forgetting (
    before INTEGER NOT NULL
) STRICT;

-- The log says the same as before, of somebody whom nothing leads to: who answered what in which quiz, when.
DROP TRIGGER answer_is_never_changed;

CREATE TRIGGER answer_is_never_changed BEFORE UPDATE ON answer
WHEN NOT (
    (
        EXISTS (SELECT 1 FROM erasing WHERE player = OLD.player AND stranger = NEW.player)
        OR (
            EXISTS (SELECT 1 FROM forgetting WHERE OLD.at < before)
            AND NEW.player = OLD.player AND NEW.player_name = OLD.player_name AND NEW.delivery = OLD.delivery
        )
    )
    AND NEW.sequence = OLD.sequence AND NEW.quiz = OLD.quiz AND NEW.round = OLD.round
    AND NEW.question = OLD.question AND NEW.kind = OLD.kind AND NEW.at = OLD.at
    AND (NEW.given = OLD.given OR NEW.given = '')
)
BEGIN
    SELECT RAISE(ABORT, 'the answer log is append-only');
END;

CREATE INDEX answer_by_player ON answer (player);
