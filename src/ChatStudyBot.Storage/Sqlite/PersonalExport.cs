using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatStudyBot.Core.Privacy;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>
/// What is stored about somebody, for them to read: every row of every <see cref="PersonalPlace"/>, with the words of the
/// questions that it names by their ids.
/// </summary>
internal sealed class PersonalExport
{
    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        // A file for a person to read, never put in a page: Japanese may stand as it is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly SqliteConnection _connection;
    private readonly DynamicParameters _values;

    /// <summary>As they were asked.</summary>
    private readonly Dictionary<(string Quiz, long Round), Question> _asked = [];

    /// <summary>In the newest quiz they were in.</summary>
    private readonly Dictionary<string, Question> _questions = new(StringComparer.Ordinal);

    private PersonalExport(SqliteConnection connection, Person person)
    {
        (_connection, _values) = (connection, PersonalIds.Values(connection, person));
        foreach (
            var (id, snapshot) in connection.Query<(string, string)>(
                $"""
                SELECT id, snapshot FROM quiz
                WHERE id IN (
                    SELECT quiz FROM answer WHERE {PersonalPlace.Own}
                    UNION SELECT quiz FROM review_log WHERE {PersonalPlace.Own}
                )
                ORDER BY started_at
                """,
                _values,
                buffered: false
            )
        )
        {
            foreach (var (round, question) in QuizJson.TryRead(snapshot)?.Questions.Index() ?? [])
            {
                _asked[(id, round)] = question;
                _questions[question.Id.ToString()] = question;
            }
        }
    }

    /// <returns>One JSON object, of an array for each table.</returns>
    public static string Of(SqliteConnection connection, Person person)
    {
        var export = new PersonalExport(connection, person);
        var all = new JsonObject { ["person"] = person.Account.ToString() };
        foreach (var place in PersonalPlace.All)
        {
            all[place.Table] = export.Rows(place);
        }

        return all.ToJsonString(Written);
    }

    private JsonArray Rows(PersonalPlace place) =>
        [
            .. _connection
                .Query($"SELECT {place.Columns} FROM {place.Table} WHERE {place.Where}", _values)
                .Cast<IDictionary<string, object?>>()
                .Select(row => new JsonObject([.. row.Select(Member), .. Words(row)])),
        ];

    private static KeyValuePair<string, JsonNode?> Member(KeyValuePair<string, object?> column) =>
        KeyValuePair.Create<string, JsonNode?>(column.Key, Value(column.Key, column.Value));

    /// <summary>What was asked, and which choices were taken.</summary>
    private IEnumerable<KeyValuePair<string, JsonNode?>> Words(IDictionary<string, object?> row)
    {
        if (QuestionOf(row) is not { } question)
        {
            yield break;
        }

        yield return KeyValuePair.Create<string, JsonNode?>("stem", question.Stem);
        if (
            row.TryGetValue("given", out var given)
            && Marking.Chosen(question, (string)given!) is { IsEmpty: false } chosen
        )
        {
            yield return KeyValuePair.Create<string, JsonNode?>(
                "chosen",
                new JsonArray([.. chosen.Select(text => JsonValue.Create(text))])
            );
        }
    }

    private Question? QuestionOf(IDictionary<string, object?> row) =>
        row.TryGetValue("quiz", out var quiz)
        && row.TryGetValue("round", out var round)
        && _asked.TryGetValue(((string)quiz!, (long)round!), out var asked)
            ? asked
        : row.TryGetValue("question", out var id) ? _questions.GetValueOrDefault((string)id!)
        : null;

    private static JsonValue? Value(string column, object? value) =>
        value switch
        {
            null => null,
            long steps when column == "at" || column.EndsWith("_at", StringComparison.Ordinal) =>
                JsonValue.Create(Instant.FromColumn(steps)),
            long number => JsonValue.Create(number),
            double number => JsonValue.Create(number),
            _ => JsonValue.Create(((string)value).Replace('\u001f', '/').TrimEnd('/')),
        };
}
