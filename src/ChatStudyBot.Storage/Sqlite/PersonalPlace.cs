using System.Collections.Immutable;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>A table that people are in, in the order in which they are taken out.</summary>
/// <param name="Where">
/// Which rows are about the person: <c>@players</c> are their ids as a JSON array, <c>@conversations</c> those with them
/// alone as the names of a JSON object. <c>@said</c> is how the platform itself writes a person in the keys of what
/// they did.
/// </param>
/// <param name="Person">The column with the id of the person, by which their ids are found; null when others tell all of them.</param>
/// <param name="Columns">What of them is given to the person.</param>
/// <param name="Erase">
/// Deletes them, or makes them a stranger's, called <c>@name</c>: of the <c>@user</c> at the end of an id becomes
/// <c>@stranger</c>, of all of <c>@players</c> so <c>@strangers</c>, and of conversations their values.
/// </param>
internal sealed record PersonalPlace(string Table, string? Person, string Where, string Columns, string Erase)
{
    private const string Player = "player";

    public const string Own = $"{Player} IN (SELECT value FROM json_each(@players))";

    private const string OwnOrStrangers = $"({Own} OR {Player} IN (SELECT value FROM json_each(@strangers)))";

    /// <summary>In a conversation with them: nobody else can be there.</summary>
    private const string IsTheirs = "channel IN (SELECT own.key FROM json_each(@conversations) AS own)";

    private const string IsSaid = $"({IsTheirs} OR author <> '' AND instr(key || ':', @said))";

    private const string Renaming =
        "(SELECT own.value FROM json_each(@conversations) AS own WHERE own.key = channel)";

    /// <summary>
    /// Whether an answer holds what somebody typed. The last one, if it was right, has the words of the question, and it
    /// has to stay right.
    /// </summary>
    public const string IsOwnWords = $"{IsTyped} AND mark.player = answer.player AND mark.is_right = 1)))";

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

    /// <summary>
    /// The same of somebody who is being erased: a quiz that ended on that account has marked them as the stranger.
    /// </summary>
    private static string IsErasedWords =>
        $"{IsTyped} AND mark.player IN (answer.player, {StrangerOf("answer.player")}) AND mark.is_right = 1)))";

    public static ImmutableArray<PersonalPlace> All { get; } =
    [
        new(
            "answer",
            Player,
            Own,
            "player, quiz, round, question, player_name, kind, given, at",
            $"""
            UPDATE answer
            SET player = {StrangerOf(Player)}, player_name = @name, delivery = 'erased:' || sequence,
                given = CASE
                    WHEN {IsErasedWords} AND sequence NOT IN (SELECT value FROM json_each(@kept)) THEN ''
                    ELSE given
                END
            WHERE {Own}
            """
        ),
        new(
            "quiz",
            null,
            IsTheirs,
            "id, channel, started_at",
            $"UPDATE quiz SET channel = {Renaming} WHERE {IsTheirs}"
        ),
        // What was played when the erasure began goes on as the stranger, who may have marks of their own by then.
        new(
            "mark",
            Player,
            Own,
            """
            player, quiz, round, channel, question, is_right, is_rated, is_hinted, is_exam, base, speed, run, study_day, at
            """,
            $"""
            UPDATE OR IGNORE mark SET player = {StrangerOf(Player)} WHERE {Own};
            DELETE FROM mark WHERE {Own};
            UPDATE mark SET channel = {Renaming} WHERE {OwnOrStrangers} AND {IsTheirs}
            """
        ),
        new(
            "total",
            null,
            Own,
            "player, period, topic, channel, points, right, answered",
            $"""
            DELETE FROM total WHERE {OwnOrStrangers};
            INSERT INTO total
            SELECT platform, team, period, topic, player, channel, sum(points), sum(is_right), count(*)
            FROM counted
            WHERE {OwnOrStrangers} AND period IS NOT NULL
            GROUP BY 1, 2, 3, 4, 5, 6
            """
        ),
        new(
            "player",
            "id",
            In("id", "@players"),
            "id, name, seen_at",
            $"""
            UPDATE OR REPLACE player SET id = {StrangerOf("id")} WHERE {In("id", "@players")};
            UPDATE player SET name = @name, folded = '', seen_at = 0 WHERE {In("id", "@strangers")}
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
        Deleted("asker", "channel, subject, at"),
        Deleted("exam_attempt", "quiz, exam, right_answers, questions, pass_mark, started_at, ended_at"),
        new(
            "asked",
            "place",
            IsAt("place"),
            "place, question, at",
            $"DELETE FROM asked WHERE {IsAt("place")} OR {In("place", "@strangers")}"
        ),
        new(
            "report",
            Player,
            Own,
            "player, question, reason, comment, at",
            $"UPDATE report SET player = {StrangerOf(Player)}, comment = '' WHERE {Own}"
        ),
        Renamed("decision", "question, what, at"),
        new(
            "daily_schedule",
            "set_by",
            In("set_by", "@players"),
            "channel, number, time, zone, topic, count, set_by_name",
            $"""
            UPDATE daily_schedule
            SET set_by = {StrangerOf("set_by")}, set_by_name = @name,
                delivery = 'erased:' || channel || ':' || number
            WHERE {In("set_by", "@players")}
            """
        ),
        new(
            "setting",
            Player,
            $"{IsAt("owner")} OR {Own}",
            "scope, owner, name, value, at",
            $"""
            DELETE FROM setting WHERE scope <> 'team' AND {IsAt("owner")};
            UPDATE setting SET player = {StrangerOf(Player)} WHERE {Own}
            """
        ),
        new(
            "season",
            null,
            "instr(start_key, @said) OR instr(coalesce(end_key, ''), @said)",
            "name, channel, started_at, ends_at",
            """
            UPDATE season SET start_key = 'erased:start:' || id WHERE instr(start_key, @said);
            UPDATE season SET end_key = 'erased:end:' || id WHERE instr(end_key, @said)
            """
        ),
        // Cards of channels are told from their content: see PersonalText.
        new("message", null, IsSaid, "channel, payload, posted_at", $"DELETE FROM message WHERE {IsSaid}"),
    ];

    private static PersonalPlace Renamed(string table, string columns) =>
        new(
            table,
            Player,
            Own,
            $"player, {columns}",
            $"UPDATE {table} SET player = {StrangerOf(Player)} WHERE {Own}"
        );

    private static PersonalPlace Deleted(string table, string columns) =>
        new(table, Player, Own, $"player, {columns}", $"DELETE FROM {table} WHERE {OwnOrStrangers}");

    private static string In(string column, string list) =>
        $"{column} IN (SELECT value FROM json_each({list}))";

    private static string IsAt(string column) =>
        $"({In(column, "@players")} OR {column} IN (SELECT own.key FROM json_each(@conversations) AS own))";

    private static string StrangerOf(string column) =>
        $"substr({column}, 1, length({column}) - length(@user)) || @stranger";
}
