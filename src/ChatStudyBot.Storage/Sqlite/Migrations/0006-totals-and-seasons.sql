-- Answers given from started_at on and before ends_at count; ends_at is NULL until somebody says when. The
-- deliveries are those of the commands that started and ended it.
CREATE TABLE season (
    id         INTEGER NOT NULL PRIMARY KEY,
    platform   TEXT    NOT NULL,
    team       TEXT    NOT NULL,
    name       TEXT    NOT NULL,
    channel    TEXT    NOT NULL,
    started_at INTEGER NOT NULL,
    ends_at    INTEGER CHECK (ends_at >= started_at),
    start_key  TEXT    NOT NULL UNIQUE,
    end_key    TEXT    UNIQUE,
    is_posted  INTEGER NOT NULL CHECK (is_posted IN (0, 1))
) STRICT;

CREATE INDEX season_by_team ON season (platform, team, started_at);
CREATE INDEX season_to_post ON season (ends_at) WHERE is_posted = 0;

-- Every total a rated mark counts in: 'all', 'day 2026-11-24', 'month 2026-11' and 'season 1', each for its topic and,
-- but for days, for all topics as ''. A week is seven days.
CREATE VIEW counted AS
SELECT quiz, round, player, platform, team, channel, base + speed + run AS points, is_right, study_day, at,
       CASE period.column1
           WHEN 'all' THEN 'all'
           WHEN 'day' THEN 'day ' || study_day
           WHEN 'month' THEN 'month ' || substr(study_day, 1, 7)
           ELSE (
               SELECT 'season ' || season.id FROM season
               WHERE season.platform = mark.platform AND season.team = mark.team
                 AND season.started_at <= mark.at AND (season.ends_at IS NULL OR mark.at < season.ends_at)
           )
       END AS period,
       CASE whole.column1 WHEN 1 THEN '' ELSE mark.topic END AS topic
FROM mark
    CROSS JOIN (VALUES ('all'), ('day'), ('month'), ('season')) AS period
    CROSS JOIN (VALUES (0), (1)) AS whole
WHERE is_rated = 1 AND CASE
    WHEN period.column1 = 'day' THEN whole.column1 = 0
    ELSE whole.column1 = 1 OR mark.topic <> ''
END;

-- Running sums of it: what leaderboards are read from.
CREATE TABLE total (
    platform TEXT    NOT NULL,
    team     TEXT    NOT NULL,
    period   TEXT    NOT NULL,
    topic    TEXT    NOT NULL,
    player   TEXT    NOT NULL,
    channel  TEXT    NOT NULL,
    points   INTEGER NOT NULL,
    right    INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    PRIMARY KEY (platform, team, period, topic, player, channel)
) STRICT, WITHOUT ROWID;

INSERT INTO total
SELECT platform, team, period, topic, player, channel, sum(points), sum(is_right), count(*)
FROM counted
WHERE period IS NOT NULL
GROUP BY 1, 2, 3, 4, 5, 6;

-- No mark is ever saved without them.
CREATE TRIGGER mark_is_counted AFTER INSERT ON mark WHEN NEW.is_rated = 1
BEGIN
    INSERT INTO total
    SELECT platform, team, period, topic, player, channel, points, is_right, 1
    FROM counted
    WHERE quiz = NEW.quiz AND round = NEW.round AND player = NEW.player AND period IS NOT NULL
    ON CONFLICT (platform, team, period, topic, player, channel) DO UPDATE
    SET points = points + excluded.points, right = right + excluded.right,
        answered = answered + excluded.answered;

    -- The final table of a season that was posted before this answer was scored is posted again.
    UPDATE season SET is_posted = 0
    WHERE platform = NEW.platform AND team = NEW.team AND is_posted = 1
      AND started_at <= NEW.at AND NEW.at < ends_at;
END;

-- Answers of the moments between the command and its commit may have been counted already, or not yet. The study day,
-- which is at most a day and a half from its date in UTC, finds the few marks that it can be.
CREATE TRIGGER season_is_started AFTER INSERT ON season
BEGIN
    INSERT INTO total
    SELECT platform, team, period, topic, player, channel, sum(points), sum(is_right), count(*)
    FROM counted
    WHERE platform = NEW.platform AND team = NEW.team
      AND study_day >= date(NEW.started_at / 10000000, 'unixepoch', '-2 days')
      AND at >= NEW.started_at AND period = 'season ' || NEW.id
    GROUP BY 1, 2, 3, 4, 5, 6;
END;

CREATE TRIGGER season_is_ended AFTER UPDATE OF ends_at ON season WHEN NEW.ends_at < coalesce(OLD.ends_at, 1 << 62)
BEGIN
    UPDATE total
    SET points = total.points - late.points, right = total.right - late.right,
        answered = total.answered - late.answered
    FROM (
        SELECT topic, player, channel, sum(points) AS points, sum(is_right) AS right, count(*) AS answered
        FROM counted
        WHERE platform = NEW.platform AND team = NEW.team
          AND study_day >= date(NEW.ends_at / 10000000, 'unixepoch', '-2 days')
          AND at >= NEW.ends_at AND (OLD.ends_at IS NULL OR at < OLD.ends_at) AND period = 'all'
        GROUP BY 1, 2, 3
    ) AS late
    WHERE total.platform = NEW.platform AND total.team = NEW.team AND total.period = 'season ' || NEW.id
      AND total.topic = late.topic AND total.player = late.player AND total.channel = late.channel;

    DELETE FROM total
    WHERE platform = NEW.platform AND team = NEW.team AND period = 'season ' || NEW.id AND answered = 0;
END;

-- The totals by topic are read in its place.
DROP INDEX mark_by_team_topic;
