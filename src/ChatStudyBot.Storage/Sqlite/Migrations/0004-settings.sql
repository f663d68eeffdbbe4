-- Every change of a setting, all of it; the newest row of an owner's setting holds. owner: a team (platform:team), a
-- channel or a player; value: empty for none of its own; player: who changed it.
CREATE TABLE setting (
    sequence INTEGER NOT NULL PRIMARY KEY,
    scope    TEXT    NOT NULL CHECK (scope IN ('team', 'channel', 'player')),
    owner    TEXT    NOT NULL,
    name     TEXT    NOT NULL,
    value    TEXT    NOT NULL,
    player   TEXT    NOT NULL,
    at       INTEGER NOT NULL
) STRICT;

CREATE INDEX setting_by_owner ON setting (scope, owner, name, sequence);
