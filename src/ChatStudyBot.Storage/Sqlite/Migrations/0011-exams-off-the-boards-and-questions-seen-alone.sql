-- A mock exam is private: its marks have no points and are in no total.
ALTER TABLE mark ADD COLUMN is_exam INTEGER NOT NULL DEFAULT 0 CHECK (is_exam IN (0, 1));

UPDATE mark SET is_exam = 1, base = 0, speed = 0, run = 0
WHERE quiz IN (
    SELECT id FROM quiz
    WHERE CASE WHEN json_valid(snapshot) THEN json_extract(snapshot, '$.Exam') IS NOT NULL END
);

DROP VIEW counted;

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
WHERE is_rated = 1 AND is_exam = 0 AND CASE
    WHEN period.column1 = 'day' THEN whole.column1 = 0
    ELSE whole.column1 = 1 OR mark.topic <> ''
END;

DROP TRIGGER mark_is_counted;

-- No mark is ever saved without them.
CREATE TRIGGER mark_is_counted AFTER INSERT ON mark WHEN NEW.is_rated = 1 AND NEW.is_exam = 0
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

-- Whoever took one is summed again.
DELETE FROM total WHERE player IN (SELECT player FROM mark WHERE is_exam = 1);

INSERT INTO total
SELECT platform, team, period, topic, player, channel, sum(points), sum(is_right), count(*)
FROM counted
WHERE player IN (SELECT player FROM mark WHERE is_exam = 1) AND period IS NOT NULL
GROUP BY 1, 2, 3, 4, 5, 6;

-- The place is a player, to whom alone the question was put, or its answer shown.
ALTER TABLE asked ADD COLUMN is_alone INTEGER NOT NULL DEFAULT 0 CHECK (is_alone IN (0, 1));

CREATE INDEX asked_alone ON asked (question, at) WHERE is_alone = 1;
