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

    /// <summary>
    /// The conversation with a person where it has no id of its own: it is named by theirs, in the local chat after an
    /// @. Whatever follows a colon is a thread of it.
    /// </summary>
    public static ImmutableArray<ChannelId> ConversationsWith(PlayerId player) =>
        [
            new(player.Platform, player.Team, player.User),
            new(player.Platform, player.Team, $"@{player.User}"),
        ];

    public ChannelId Of(ChannelId channel) =>
        ConversationsWith(Player)
            .Zip(ConversationsWith(Stranger))
            .Where(pair => $"{channel}:".StartsWith($"{pair.First}:", StringComparison.Ordinal))
            .Select(pair =>
                channel with
                {
                    Channel = pair.Second.Channel + channel.Channel[pair.First.Channel.Length..],
                }
            )
            .FirstOrDefault(channel);

    /// <returns>The very same when the person is not in it.</returns>
    public Quiz Of(Quiz quiz) =>
        IsIn(quiz)
            ? quiz with
            {
                Channel = Of(quiz.Channel),
                Parent = Of(quiz.Parent),
                Thread = Of(quiz.Thread),
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
        || Of(quiz.Channel) != quiz.Channel
        || Of(quiz.Parent) != quiz.Parent
        || Of(quiz.Thread) != quiz.Thread
        || IsBy(quiz.End?.By, quiz.End?.ById)
        || quiz.Rounds.Any(round =>
            round.Answers.ContainsKey(Player)
            || round.Unrated.Contains(Player)
            || round.Hinted.Contains(Player)
            || round.Marked.Contains(Player)
            || round.Shown.Contains(Player)
            || IsBy(round.SkippedBy, round.SkippedById)
        );

    private bool IsBy(string? name, PlayerId? id) =>
        id is { } known ? known == Player : name is not null && Names.Contains(name);

    private ChannelId? Of(ChannelId? channel) => channel is { } known ? Of(known) : null;

    private PlayerId Of(PlayerId player) => player == Player ? Stranger : player;

    private Round Of(Round round) =>
        round with
        {
            SkippedBy = IsBy(round.SkippedBy, round.SkippedById) ? Name : round.SkippedBy,
            SkippedById = round.SkippedById is { } by ? Of(by) : null,
            Unrated = [.. round.Unrated.Select(Of)],
            Hinted = [.. round.Hinted.Select(Of)],
            Marked = [.. round.Marked.Select(Of)],
            Shown = [.. round.Shown.Select(Of)],
            Answers = round.Answers.Values.Select(Of).ToImmutableDictionary(answer => answer.Player),
        };

    private Answer Of(Answer answer) =>
        answer.Player == Player ? answer with { Player = Stranger, PlayerName = Name } : answer;
}
