using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Reviews;

/// <summary>Whether a question asks something new under its old id.</summary>
public static class Renewal
{
    /// <summary>Other words, another right answer or another reason; wrong choices come and go with other notes.</summary>
    public static bool Is(Question before, Question now) =>
        before.Stem != now.Stem
        || before.Explanation != now.Explanation
        || !before.Accepted.SequenceEqual(now.Accepted)
        || !Right(before).SequenceEqual(Right(now));

    private static IEnumerable<string> Right(Question question)
    {
        var right = question.Key.Select(index => question.Choices[index].Text);
        // Only there does it matter which comes first.
        return question.Kind == QuestionKind.Order ? right : right.Order(StringComparer.Ordinal);
    }
}
