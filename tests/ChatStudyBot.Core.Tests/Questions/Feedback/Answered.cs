using System.Collections.Immutable;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Feedback;
using ChatStudyBot.Core.Tests.Quizzes.World;

namespace ChatStudyBot.Core.Tests.Questions.Feedback;

/// <summary>A question of four choices, the first right, and who chose what.</summary>
internal static class Answered
{
    public static readonly Question Question = Samples.Single(1);

    /// <param name="choices">For each choice: how many picked it, and how good each of them is.</param>
    public static QuestionTally By(params ReadOnlySpan<(int Picks, double Ability)> choices)
    {
        var picks = ImmutableArray.CreateBuilder<PickTally>();
        for (var at = 0; at < choices.Length; at++)
            if (choices[at] is { Picks: > 0 and var count, Ability: var ability })
                picks.Add(
                    new PickTally(
                        [Question.Choices[at].Text],
                        at == 0,
                        count,
                        new Abilities(count, count * ability, count * ability * ability)
                    )
                );
        return new QuestionTally(Question.Id, picks.Sum(pick => pick.Answers), picks.ToImmutable());
    }
}
