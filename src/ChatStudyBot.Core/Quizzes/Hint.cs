using System.Collections.Immutable;
using System.Globalization;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Quizzes;

/// <summary>Helps without giving it away.</summary>
public abstract record Hint
{
    private Hint() { }

    public sealed record Written(string Text) : Hint;

    /// <summary>The first character of a typed answer and how many there are.</summary>
    public sealed record Beginning(string First, int Length) : Hint;

    /// <param name="Position">Of a wrong choice on the card.</param>
    public sealed record NotThis(int Position) : Hint;

    /// <summary>Whether it is worth asking for one. Tells nothing of the key: with some there is none all the same.</summary>
    public static bool IsOffered(Question question) =>
        question.Hint is { Length: > 0 } || question.IsTyped || TakesOneAway(question);

    /// <summary>The same one for everybody, however often it is asked for; null when there is none.</summary>
    public static Hint? Of(Quiz quiz, Round round)
    {
        var question = quiz.QuestionOf(round);
        if (question.Hint is { Length: > 0 } text)
            return new Written(text);
        if (question.IsTyped)
            return FirstOf(question.Accepted);
        return TakesOneAway(question) ? WrongOne(quiz, round, question) : null;
    }

    private static bool TakesOneAway(Question question) =>
        question.Kind is not (QuestionKind.TrueFalse or QuestionKind.Order or QuestionKind.Match)
        && question.Choices.Length > 2;

    private static Beginning? FirstOf(ImmutableArray<string> accepted)
    {
        if (accepted.IsEmpty)
            return null;
        var text = new StringInfo(accepted[0]);
        return text.LengthInTextElements > 1
            ? new Beginning(text.SubstringByTextElements(0, 1), text.LengthInTextElements)
            : null;
    }

    private static NotThis? WrongOne(Quiz quiz, Round round, Question question)
    {
        var wrong = Enumerable
            .Range(0, round.Order.Length)
            .Where(position => !question.Key.Contains(round.Order[position]))
            .ToArray();
        return wrong.Length < 2
            ? null
            : new NotThis(wrong[Shuffle.Chance(quiz.Seed, round.Index).Next(wrong.Length)]);
    }
}
