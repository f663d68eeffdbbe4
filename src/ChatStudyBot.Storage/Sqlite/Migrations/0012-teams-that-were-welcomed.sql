-- A team is welcomed once. Those that have played before there was a welcome need none.
CREATE TABLE welcome (
    platform TEXT    NOT NULL,
    team     TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    PRIMARY KEY (platform, team)
) STRICT, WITHOUT ROWID;

INSERT INTO welcome SELECT platform, team, max(seen_at) FROM player GROUP BY platform, team;
