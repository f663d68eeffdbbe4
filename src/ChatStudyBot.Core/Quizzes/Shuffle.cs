using System.Collections.Immutable;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Quizzes;

/// <summary>The order in which a round shows its choices: made once from the quiz's seed and stored.</summary>
public static class Shuffle
{
    public static ImmutableArray<int> Order(Question question, int seed, int round)
    {
        var order = Enumerable.Range(0, question.Choices.Length).ToArray();
        if (question.KeepsOrder || question.Kind == QuestionKind.TrueFalse || order.Length < 2)
            return [.. order];
        var random = Chance(seed, round);
        random.Shuffle(order);
        // What is to be put in order must not stand in order already.
        while (question.Kind == QuestionKind.Order && order.SequenceEqual(question.Key))
            random.Shuffle(order);
        return [.. order];
    }

    /// <summary>The source of chance of one round.</summary>
    public static Random Chance(int seed, int round) => new(HashOf(seed, round));

    // Not HashCode.Combine, which differs from process to process.
    private static int HashOf(int seed, int round) => unchecked((seed * 397) ^ (round * 7919));
}
