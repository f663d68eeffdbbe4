using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Scores;

/// <summary>A player has had a question: it was put to them alone, or they answered it, whatever the quiz was.</summary>
/// <param name="IsScored">That it had its chance of points, which comes once in a study day, whatever was first.</param>
public sealed record Had(PlayerId Player, DateTimeOffset At, bool IsScored)
{
    /// <summary>
    /// Of those who answered a round, who had its question before they did; their answers are unrated. What somebody
    /// looks up in another team, or in a direct conversation, they know in this one.
    /// </summary>
    /// <param name="had">All of the study day.</param>
    public static ImmutableHashSet<PlayerId> Before(Quiz quiz, Round round, IEnumerable<Had> had)
    {
        var known = had.ToLookup(one => one.Player.Account);
        return
        [
            .. round
                .Answers.Values.Where(answer =>
                    known[answer.Player.Account]
                        .Any(one =>
                            one.IsScored && one.Player == answer.Player
                            || one.At < answer.At && !IsIts(one, answer)
                        )
                )
                .Select(answer => answer.Player),
        ];

        // What is played alone is no repeat of itself.
        bool IsIts(Had one, Answer answer) =>
            quiz.IsSolo && one.Player == answer.Player && one.At == round.PutAt;
    }
}
