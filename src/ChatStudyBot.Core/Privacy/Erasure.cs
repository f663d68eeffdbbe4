using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Privacy;

/// <summary>A person becomes a stranger.</summary>
/// <param name="Stranger">Made by chance for this; nothing else is known of it.</param>
/// <param name="Names">What the person was called; names alone may stand where it was noted who stopped a quiz.</param>
/// <param name="Name">What the stranger is called.</param>
public sealed record Erasure(PlayerId Player, PlayerId Stranger, ImmutableHashSet<string> Names, string Name)
{
    private const string Mark = "erased-";

    /// <param name="secret">Made by chance.</param>
    public static PlayerId NewStranger(PlayerId player, string secret) =>
        player with
        {
            User = Mark + secret,
        };

    public static bool IsStranger(PlayerId player) => player.User.StartsWith(Mark, StringComparison.Ordinal);

    /// <returns>The very same when the person is not in it.</returns>
    public Quiz Of(Quiz quiz) =>
        IsIn(quiz)
            ? quiz with
            {
                Starter = Of(quiz.Starter),
                StarterName = quiz.Starter == Player ? Name : quiz.StarterName,
                Rounds = [.. quiz.Rounds.Select(Of)],
                End =
                    quiz.End is { } end && IsBy(end.By, end.ById)
                        ? end with
                        {
                            By = Name,
                            ById = end.ById is null ? null : Stranger,
                        }
                        : quiz.End,
            }
            : quiz;

    private bool IsIn(Quiz quiz) =>
        quiz.Starter == Player
        || IsBy(quiz.End?.By, quiz.End?.ById)
        || quiz.Rounds.Any(round =>
            round.Answers.ContainsKey(Player)
            || round.Unrated.Contains(Player)
            || round.Hinted.Contains(Player)
            || IsBy(round.SkippedBy, round.SkippedById)
        );

    private bool IsBy(string? name, PlayerId? id) =>
        id is { } known ? known == Player : name is not null && Names.Contains(name);

    private PlayerId Of(PlayerId player) => player == Player ? Stranger : player;

    private Round Of(Round round) =>
        round with
        {
            SkippedBy = IsBy(round.SkippedBy, round.SkippedById) ? Name : round.SkippedBy,
            SkippedById = round.SkippedById is { } by ? Of(by) : null,
            Unrated = [.. round.Unrated.Select(Of)],
            Hinted = [.. round.Hinted.Select(Of)],
            Answers = round.Answers.Values.Select(Of).ToImmutableDictionary(answer => answer.Player),
        };

    private Answer Of(Answer answer) =>
        answer.Player == Player ? answer with { Player = Stranger, PlayerName = Name } : answer;
}
