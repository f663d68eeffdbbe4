using System.Collections.Immutable;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>A table that people are in, in the order in which they are taken out.</summary>
/// <param name="Where">
/// Which rows are about <c>@player</c>. <c>@user</c> is how the platform itself writes a person in the keys of what
/// they did.
/// </param>
/// <param name="Columns">What of them is given to the person.</param>
/// <param name="Erase">Deletes them, or makes them <c>@stranger</c>'s, called <c>@name</c>.</param>
internal sealed record PersonalPlace(string Table, string Where, string Columns, string Erase)
{
    private const string Own = "player = @player";

    /// <summary>Of a conversation that is named by its person; nobody else can be there.</summary>
    private const string IsTheirs =
        "(instr(channel || ':', @direct || ':') = 1 OR instr(channel || ':', @inbox || ':') = 1)";

    private const string IsSaid = $"({IsTheirs} OR author <> '' AND instr(key || ':', @user))";

    private const string Renaming =
        "replace(replace(channel, @direct, @strangers_direct), @inbox, @strangers_inbox)";

    /// <summary>
    /// Whether an answer holds what somebody typed. The last one, if it was right, has the words of the question, and it
    /// has to stay right.
    /// </summary>
    public const string IsOwnWords = $"{IsTyped} AND mark.player = answer.player AND mark.is_right = 1)))";

    /// <summary>
    /// The same of somebody who is being erased: a quiz that ended on that account has marked them as the stranger.
    /// </summary>
    private const string IsErasedWords =
        $"{IsTyped} AND mark.player IN (@player, @stranger) AND mark.is_right = 1)))";

    private const string IsTyped = """
        (given GLOB '*[^0-9,]*' AND NOT (
            sequence = (
                SELECT max(last.sequence) FROM answer AS last
                WHERE last.quiz = answer.quiz AND last.round = answer.round
                  AND last.player = answer.player AND last.kind = 'answer'
            ) AND EXISTS (
                SELECT 1 FROM mark
                WHERE mark.quiz = answer.quiz AND mark.round = answer.round
        """;

    public static ImmutableArray<PersonalPlace> All { get; } =
    [
        new(
            "answer",
            Own,
            "quiz, round, question, player_name, kind, given, at",
            $"""
            UPDATE answer
            SET player = @stranger, player_name = @name, delivery = 'erased:' || sequence,
                given = CASE
                    WHEN {IsErasedWords} AND sequence NOT IN (SELECT value FROM json_each(@kept)) THEN ''
                    ELSE given
                END
            WHERE player = @player
            """
        ),
        new(
            "quiz",
            IsTheirs,
            "id, channel, started_at",
            $"UPDATE quiz SET channel = {Renaming} WHERE {IsTheirs}"
        ),
        // What was played when the erasure began goes on as the stranger, who may have marks of their own by then.
        new(
            "mark",
            Own,
            "quiz, round, channel, question, is_right, is_rated, is_hinted, is_exam, base, speed, run, study_day, at",
            $"""
            UPDATE OR IGNORE mark SET player = @stranger WHERE player = @player;
            DELETE FROM mark WHERE player = @player;
            UPDATE mark SET channel = {Renaming} WHERE player = @stranger AND {IsTheirs}
            """
        ),
        new(
            "total",
            Own,
            "period, topic, channel, points, right, answered",
            """
            DELETE FROM total WHERE player IN (@player, @stranger);
            INSERT INTO total
            SELECT platform, team, period, topic, player, channel, sum(points), sum(is_right), count(*)
            FROM counted
            WHERE player = @stranger AND period IS NOT NULL
            GROUP BY 1, 2, 3, 4, 5, 6
            """
        ),
        new(
            "player",
            "id = @player",
            "id, name, seen_at",
            """
            DELETE FROM player
            WHERE id = @stranger AND EXISTS (SELECT 1 FROM player AS person WHERE person.id = @player);
            UPDATE player SET id = @stranger, name = @name, folded = '', seen_at = 0
            WHERE id IN (@player, @stranger)
            """
        ),
        Deleted(
            "review_log",
            "quiz, round, question, rating, study_day, elapsed, was_due, is_asked, wait, took, at"
        ),
        Deleted(
            "review_card",
            "question, state, stability, difficulty, last_reviewed, due, reps, lapses, is_retired"
        ),
        Deleted("learned_topic", "topic"),
        Deleted("note_question", "channel, question, about, subject, at"),
        Deleted("exam_attempt", "quiz, exam, right_answers, questions, pass_mark, started_at, ended_at"),
        new(
            "asked",
            "place IN (@player, @inbox)",
            "question, at",
            "DELETE FROM asked WHERE place IN (@player, @inbox, @stranger)"
        ),
        new(
            "report",
            Own,
            "question, reason, comment, at",
            "UPDATE report SET player = @stranger, comment = '' WHERE player = @player"
        ),
        Renamed("decision", "question, what, at"),
        new(
            "daily_schedule",
            "set_by = @player",
            "channel, number, time, zone, topic, count, set_by_name",
            """
            UPDATE daily_schedule
            SET set_by = @stranger, set_by_name = @name, delivery = 'erased:' || channel || ':' || number
            WHERE set_by = @player
            """
        ),
        new(
            "setting",
            "owner IN (@player, @inbox) OR player = @player",
            "scope, owner, name, value, at",
            """
            DELETE FROM setting WHERE scope <> 'team' AND owner IN (@player, @inbox);
            UPDATE setting SET player = @stranger WHERE player = @player
            """
        ),
        new(
            "season",
            "instr(start_key, @user) OR instr(coalesce(end_key, ''), @user)",
            "name, channel, started_at, ends_at",
            """
            UPDATE season SET start_key = 'erased:start:' || id WHERE instr(start_key, @user);
            UPDATE season SET end_key = 'erased:end:' || id WHERE instr(end_key, @user)
            """
        ),
        // Cards of channels are told from their content: see PersonalText.
        new("message", IsSaid, "channel, payload, posted_at", $"DELETE FROM message WHERE {IsSaid}"),
    ];

    private static PersonalPlace Renamed(string table, string columns) =>
        new(table, Own, columns, $"UPDATE {table} SET player = @stranger WHERE player = @player");

    private static PersonalPlace Deleted(string table, string columns) =>
        new(table, Own, columns, $"DELETE FROM {table} WHERE player IN (@player, @stranger)");
}
