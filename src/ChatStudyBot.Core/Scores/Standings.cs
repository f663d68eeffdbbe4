using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Scores;

/// <summary>The table of one quiz, best first; equal points share a rank and the next one is skipped.</summary>
public static class Standings
{
    public static ImmutableArray<Standing> Of(Quiz quiz)
    {
        var scores = quiz
            .Rounds.Where(round => round.ClosedAt is not null)
            .SelectMany(round => Scoring.OfRound(quiz, round.Index))
            .GroupBy(score => score.Answer.Player)
            .Select(group => Sum(group.Key, [.. group]))
            .OrderByDescending(standing => standing.Points)
            .ThenBy(standing => standing.Hints)
            .ThenBy(standing => standing.Name, StringComparer.Ordinal)
            .ThenBy(standing => standing.Player.ToString(), StringComparer.Ordinal)
            .ToImmutableArray();
        return
        [
            .. scores.Select(standing =>
                standing with
                {
                    Rank = 1 + scores.Count(other => other.Points > standing.Points),
                }
            ),
        ];
    }

    private static Standing Sum(PlayerId player, ImmutableArray<RoundScore> scores) =>
        new(
            player,
            scores[^1].Answer.PlayerName,
            scores.Sum(score => score.Points.Total),
            scores.Count(score => score.IsRight),
            scores.Count(score => score.IsHinted)
        );
}

/// <param name="Rank">From 1.</param>
public sealed record Standing(PlayerId Player, string Name, int Points, int Right, int Hints, int Rank = 0);
