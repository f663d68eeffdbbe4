using System.Text.Json;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Core.Commands;

/// <summary>What the things of the product are called, for use as a value in a sentence.</summary>
public static class MessageNames
{
    public static MessageRef Of(QuizMode mode) => Entry("choice.mode", mode);

    public static MessageRef Of(QuestionKind kind) => Entry("choice.kind", kind);

    public static MessageRef Of(LeaderboardPeriod period) => Entry("lb.period", period);

    public static MessageRef Of(LeaderboardScope scope) => Entry("lb.scope", scope);

    /// <summary>The language-free value of a choice: <c>true_false</c> for <c>TrueFalse</c>.</summary>
    public static string Value<T>(T member)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(member.ToString());

    private static MessageRef Entry<T>(string group, T member)
        where T : struct, Enum => new($"{group}.{Value(member)}");
}
