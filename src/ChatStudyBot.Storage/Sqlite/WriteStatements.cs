using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>Everything the writer says to the database, compiled once for its connection.</summary>
internal sealed class WriteStatements(SqliteConnection connection) : IDisposable
{
    public SqliteConnection Connection { get; } = connection;
    public Statement Begin { get; } = new(connection, "BEGIN IMMEDIATE", 0);
    public Statement Commit { get; } = new(connection, "COMMIT", 0);
    public Statement Rollback { get; } = new(connection, "ROLLBACK", 0);
    public Statement Savepoint { get; } = new(connection, "SAVEPOINT one", 0);
    public Statement Release { get; } = new(connection, "RELEASE one", 0);
    public Statement RollbackToSavepoint { get; } = new(connection, "ROLLBACK TO one", 0);

    public Statement AppendAnswer { get; } =
        new(
            connection,
            """
            INSERT INTO answer (delivery, quiz, round, question, player, player_name, kind, given, at)
            VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8)
            ON CONFLICT (delivery) DO NOTHING
            """,
            9
        );

    public Statement SaveQuiz { get; } =
        new(
            connection,
            """
            INSERT INTO quiz (id, channel, is_running, started_at, snapshot) VALUES (@0, @1, @2, @3, @4)
            ON CONFLICT (id) DO UPDATE SET is_running = excluded.is_running, snapshot = excluded.snapshot
            """,
            5
        );

    public Statement SaveMark { get; } =
        new(
            connection,
            """
            INSERT INTO mark (quiz, round, player, platform, team, channel, question, topic,
                              is_right, is_rated, is_hinted, base, speed, run, study_day, at, chosen,
                              is_exam)
            VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17)
            ON CONFLICT (quiz, round, player) DO NOTHING
            """,
            18
        );

    public Statement SavePlayer { get; } =
        new(
            connection,
            """
            INSERT INTO player (id, platform, team, name, folded, seen_at) VALUES (@0, @1, @2, @3, @4, @5)
            ON CONFLICT (id) DO UPDATE
            SET name = excluded.name, folded = excluded.folded, seen_at = excluded.seen_at
            WHERE excluded.seen_at >= seen_at
            """,
            6
        );

    public Statement SaveAsked { get; } =
        new(
            connection,
            """
            INSERT INTO asked (place, question, at, is_alone) VALUES (@0, @1, @2, @3)
            ON CONFLICT (place, question) DO UPDATE
            SET at = max(at, excluded.at), is_alone = excluded.is_alone
            """,
            4
        );

    public Statement SaveReview { get; } =
        new(
            connection,
            """
            INSERT INTO review_log (quiz, round, player, question, rating, study_day, elapsed, was_due, is_asked,
                                    wait, took, at)
            VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11)
            ON CONFLICT (quiz, round, player) DO UPDATE SET rating = excluded.rating, wait = excluded.wait
            """,
            12
        );

    public Statement SaveCard { get; } =
        new(
            connection,
            """
            INSERT INTO review_card (player, question, state, stability, difficulty, last_reviewed, wait, step,
                                     due, reps, lapses, is_retired)
            VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, 0)
            ON CONFLICT (player, question) DO UPDATE
            SET state = excluded.state, stability = excluded.stability, difficulty = excluded.difficulty,
                last_reviewed = excluded.last_reviewed, wait = excluded.wait, step = excluded.step,
                due = excluded.due, reps = excluded.reps, lapses = excluded.lapses, is_retired = 0
            """,
            11
        );

    public Statement RetireCard { get; } =
        new(connection, "UPDATE review_card SET is_retired = @2 WHERE player = @0 AND question = @1", 3);

    public Statement LearnTopic { get; } =
        new(
            connection,
            "INSERT INTO learned_topic (player, topic) VALUES (@0, @1) ON CONFLICT (player, topic) DO NOTHING",
            2
        );

    public Statement LeaveTopic { get; } =
        new(connection, "DELETE FROM learned_topic WHERE player = @0 AND topic = @1", 2);

    public Statement SaveAttempt { get; } =
        new(
            connection,
            """
            INSERT INTO exam_attempt (quiz, player, exam, right_answers, questions, pass_mark, started_at, ended_at)
            VALUES (@0, @1, @2, @3, @4, @5, @6, @7)
            ON CONFLICT (quiz) DO NOTHING
            """,
            8
        );

    public Statement AddSchedule { get; } =
        new(
            connection,
            """
            INSERT INTO daily_schedule (channel, number, delivery, time, zone, days, topic, count, role, opens_thread,
                                        reveal, set_by, set_by_name, since, is_paused)
            VALUES (@0, (SELECT coalesce(max(number), 0) + 1 FROM daily_schedule WHERE channel = @0),
                    @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, 0)
            RETURNING number
            """,
            13
        );

    public Statement PauseSchedule { get; } =
        new(
            connection,
            """
            UPDATE daily_schedule SET is_paused = @2, since = CASE WHEN @2 = 1 THEN since ELSE @3 END
            WHERE channel = @0 AND number = @1 AND is_paused <> @2
            """,
            4
        );

    public Statement EndSchedules { get; } =
        new(
            connection,
            """
            UPDATE daily_schedule SET ended_at = @2
            WHERE channel = @0 AND (@1 IS NULL OR number = @1) AND ended_at IS NULL
            """,
            3
        );

    public Statement SettleDay { get; } =
        new(
            connection,
            """
            INSERT INTO daily_day (channel, number, day, outcome, at)
            SELECT channel, number, @2, @3, @4 FROM daily_schedule
            WHERE channel = @0 AND number = @1 AND is_paused = 0 AND ended_at IS NULL
            ON CONFLICT (channel, number, day) DO NOTHING
            """,
            5
        );

    public Statement SaveDaily { get; } =
        new(
            connection,
            """
            INSERT INTO daily_question (quiz, channel, number, position, study_day, asked_at, closes_at, was_put)
            VALUES (@0, @1, @2, @3, @4, @5, @6, @7)
            ON CONFLICT (quiz) DO UPDATE SET was_put = excluded.was_put
            """,
            8
        );

    public Statement SaveReport { get; } =
        new(
            connection,
            """
            INSERT INTO report (question, player, reason, comment, at) VALUES (@0, @1, @2, @3, @4)
            ON CONFLICT (question, player) DO NOTHING
            """,
            5
        );

    public Statement SaveDecision { get; } =
        new(connection, "INSERT INTO decision (question, what, player, at) VALUES (@0, @1, @2, @3)", 4);

    public Statement SaveSetting { get; } =
        new(
            connection,
            "INSERT INTO setting (scope, owner, name, value, player, at) VALUES (@0, @1, @2, @3, @4, @5)",
            6
        );

    public Statement SaveWelcome { get; } =
        new(
            connection,
            """
            INSERT INTO welcome (platform, team, at) VALUES (@0, @1, @2)
            ON CONFLICT (platform, team) DO NOTHING
            """,
            3
        );

    public Statement SaveQuestion { get; } =
        new(
            connection,
            """
            INSERT INTO note_question (answer, question, about, at) VALUES (@0, @1, @2, @3)
            ON CONFLICT (answer) DO NOTHING
            """,
            4
        );

    public Statement ForgetQuestions { get; } = new(connection, "DELETE FROM note_question WHERE at < @0", 1);

    public Statement SaveAsker { get; } =
        new(connection, "INSERT INTO asker (player, channel, subject, at) VALUES (@0, @1, @2, @3)", 4);

    public Statement ForgetAskers { get; } = new(connection, "DELETE FROM asker WHERE at < @0", 1);

    public Statement SaveGap { get; } =
        new(
            connection,
            """
            INSERT INTO gap (answer, platform, team, question, reason, at) VALUES (@0, @1, @2, @3, @4, @5)
            ON CONFLICT (answer) DO UPDATE SET reason = excluded.reason
            """,
            6
        );

    public Statement ForgetGaps { get; } =
        new(
            connection,
            """
            DELETE FROM gap
            WHERE at < @2
               OR platform = @0 AND team = @1 AND sequence <= (
                   SELECT sequence FROM gap WHERE platform = @0 AND team = @1
                   ORDER BY sequence DESC LIMIT 1 OFFSET @3
               )
            """,
            4
        );

    public Statement SaveVote { get; } =
        new(
            connection,
            """
            INSERT INTO answer_vote (answer, platform, team, path, line, is_helpful, at)
            VALUES (@0, @1, @2, @3, @4, @5, @6)
            ON CONFLICT (answer) DO UPDATE SET is_helpful = excluded.is_helpful, at = excluded.at
            """,
            7
        );

    public Statement ForgetVotes { get; } =
        new(
            connection,
            """
            DELETE FROM answer_vote
            WHERE at < @2
               OR platform = @0 AND team = @1 AND sequence <= (
                   SELECT sequence FROM answer_vote WHERE platform = @0 AND team = @1
                   ORDER BY sequence DESC LIMIT 1 OFFSET @3
               )
            """,
            4
        );

    public Statement PutMessage { get; } =
        new(
            connection,
            """
            INSERT INTO message (channel, key, author, platform_id, payload, posted_at)
            VALUES (@0, @1, @2, @3, @4, @5)
            ON CONFLICT (channel, key) DO UPDATE
            SET author = excluded.author, platform_id = excluded.platform_id, payload = excluded.payload,
                edited_at = excluded.posted_at
            RETURNING sequence, posted_at, edited_at
            """,
            6
        );

    public Statement SaveSignOfLife { get; } =
        new(
            connection,
            "INSERT INTO sign_of_life (id, at) VALUES (1, @0) ON CONFLICT (id) DO UPDATE SET at = excluded.at",
            1
        );

    public void Dispose()
    {
        Statement[] all =
        [
            Begin,
            Commit,
            Rollback,
            Savepoint,
            Release,
            RollbackToSavepoint,
            AppendAnswer,
            SaveQuiz,
            SaveMark,
            SavePlayer,
            SaveAsked,
            SaveReview,
            SaveCard,
            RetireCard,
            LearnTopic,
            LeaveTopic,
            SaveAttempt,
            AddSchedule,
            PauseSchedule,
            EndSchedules,
            SettleDay,
            SaveDaily,
            SaveReport,
            SaveDecision,
            SaveSetting,
            SaveWelcome,
            SaveQuestion,
            ForgetQuestions,
            SaveAsker,
            ForgetAskers,
            SaveGap,
            ForgetGaps,
            SaveVote,
            ForgetVotes,
            PutMessage,
            SaveSignOfLife,
        ];
        foreach (var statement in all)
        {
            statement.Dispose();
        }
    }
}
