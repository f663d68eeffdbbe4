using System.Text.Json;
using ChatStudyBot.Core.Daily;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Scores;
using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Core.Commands;

/// <summary>What the things of the product are called, for use as a value in a sentence.</summary>
public static class MessageNames
{
    public static MessageRef Of(QuizMode mode) => new($"choice.mode.{Value(mode)}");

    public static MessageRef Of(QuestionKind kind) => new($"choice.kind.{Value(kind)}");

    public static MessageRef Of(LeaderboardPeriod period) => new($"lb.period.{Value(period)}");

    public static MessageRef Of(LeaderboardScope scope) => new($"lb.scope.{Value(scope)}");

    public static MessageRef Of(Setting setting) => new($"settings.{Value(setting)}");

    public static MessageRef Of(Whose whose) => new($"choice.whose.{Value(whose)}");

    public static MessageRef Of(QuizPlace place) => new($"settings.place.{Value(place)}");

    public static MessageRef Of(DailyReveal reveal) => new($"choice.reveal.{Value(reveal)}");

    public static MessageRef Of(YesNo answer) => new($"choice.answer.{Value(answer)}");

    /// <summary>The language-free value of a choice: <c>true_false</c> for <c>TrueFalse</c>.</summary>
    public static string Value<T>(T member)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(member.ToString());
}
