using System.Collections.Immutable;
using System.Text.Json;
using ChatStudyBot.Core.Reviews;

namespace ChatStudyBot.Core.Tests.Reviews;

/// <summary>What ts-fsrs 5.4.2 gives for 240 courses of reviews in six configurations, and for each of its formulas.</summary>
internal static class Vectors
{
    private static readonly JsonElement File = Read();

    public static ImmutableArray<VectorCourse> Courses { get; } =
    [.. File.GetProperty("sequences").EnumerateArray().Select(CourseOf)];

    public static IEnumerable<JsonElement> Formula(string name) =>
        File.GetProperty("formulas").GetProperty(name).EnumerateArray();

    public static double Number(this JsonElement element, string name) =>
        element.GetProperty(name).GetDouble();

    public static int Whole(this JsonElement element, string name) => element.GetProperty(name).GetInt32();

    public static Rating Rating(this JsonElement element, string name) => (Rating)element.Whole(name);

    private static VectorCourse CourseOf(JsonElement course) =>
        new(
            course.GetProperty("config").GetString()!,
            ParametersOf(course.GetProperty("params")),
            [.. course.GetProperty("steps").EnumerateArray().Select(StepOf)]
        );

    private static FsrsParameters ParametersOf(JsonElement given)
    {
        var parameters = FsrsParameters.Default with { IsShortTerm = true };
        foreach (var one in given.EnumerateObject())
            parameters = one.Name switch
            {
                "enable_short_term" => parameters with { IsShortTerm = one.Value.GetBoolean() },
                "request_retention" => parameters with { Retention = one.Value.GetDouble() },
                "maximum_interval" => parameters with { MaximumInterval = one.Value.GetInt32() },
                "learning_steps" => parameters with { LearningSteps = Minutes(one.Value) },
                "relearning_steps" => parameters with { RelearningSteps = Minutes(one.Value) },
                _ => throw new InvalidOperationException($"Unknown parameter {one.Name}."),
            };
        return parameters;
    }

    private static ImmutableArray<TimeSpan> Minutes(JsonElement steps) =>
        [
            .. steps
                .EnumerateArray()
                .Select(step => TimeSpan.FromMinutes(int.Parse(step.GetString()!.TrimEnd('m'), null))),
        ];

    private static VectorStep StepOf(JsonElement step)
    {
        var card = step.GetProperty("card");
        return new VectorStep(
            step.GetProperty("now").GetDateTimeOffset(),
            step.Rating("grade"),
            new ReviewCard
            {
                State = (CardState)card.Whole("state"),
                Stability = card.Number("stability"),
                Difficulty = card.Number("difficulty"),
                LastReviewed = DateOnly.FromDateTime(
                    card.GetProperty("last_review").GetDateTimeOffset().UtcDateTime
                ),
                Wait =
                    card.GetProperty("due").GetDateTimeOffset() - step.GetProperty("now").GetDateTimeOffset(),
                Step = card.Whole("learning_steps"),
                Reps = card.Whole("reps"),
                Lapses = card.Whole("lapses"),
            },
            step.Number("retrievability_at_due")
        );
    }

    private static JsonElement Read()
    {
        var path = Path.Combine(
            Repository.Root,
            "tests/ChatStudyBot.Core.Tests/Reviews/Fixtures/fsrs6-vectors.json"
        );
        using var document = JsonDocument.Parse(System.IO.File.ReadAllBytes(path));
        return document.RootElement.Clone();
    }
}

internal sealed record VectorCourse(string Name, FsrsParameters Parameters, ImmutableArray<VectorStep> Steps);

/// <param name="Card">After it.</param>
/// <param name="Retrievability">Of that card when it is due.</param>
internal sealed record VectorStep(DateTimeOffset Now, Rating Rating, ReviewCard Card, double Retrievability)
{
    /// <summary>ts-fsrs counts the days of UTC.</summary>
    public DateOnly Day => DateOnly.FromDateTime(Now.UtcDateTime);
}
