using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Privacy;

/// <summary>A person becomes a stranger, in every team another one.</summary>
/// <param name="Stranger">The user they become. Made by chance for this; nothing else is known of it.</param>
/// <param name="Names">What the person was called; names alone may stand where it was noted who stopped a quiz.</param>
/// <param name="Name">What the stranger is called.</param>
public sealed record Erasure(Person Person, string Stranger, ImmutableHashSet<string> Names, string Name)
{
    private const string Mark = "erased-";

    /// <param name="secret">Made by chance.</param>
    public static string NewStranger(string secret) => Mark + secret;

    public static bool IsStranger(PlayerId player) => player.User.StartsWith(Mark, StringComparison.Ordinal);

    public PlayerId Of(PlayerId player) => Person.Is(player) ? player with { User = Stranger } : player;

    public ChannelId Of(ChannelId channel) =>
        Person.NameOf(channel) is { } name
            ? channel with
            {
                Channel = (name.StartsWith('@') ? "@" : "") + Stranger + channel.Channel[name.Length..],
            }
            : channel;

    /// <returns>The very same when the person is not in it.</returns>
    public Quiz Of(Quiz quiz) =>
        IsIn(quiz)
            ? quiz with
            {
                Channel = Of(quiz.Channel),
                Parent = Of(quiz.Parent),
                Thread = Of(quiz.Thread),
                Starter = Of(quiz.Starter),
                StarterName = Person.Is(quiz.Starter) ? Name : quiz.StarterName,
                Rounds = [.. quiz.Rounds.Select(Of)],
                End =
                    quiz.End is { } end && IsBy(end.By, end.ById)
                        ? end with
                        {
                            By = Name,
                            ById = end.ById is { } by ? Of(by) : null,
                        }
                        : quiz.End,
            }
            : quiz;

    /// <summary>Whether they are in it, or the stranger is.</summary>
    public bool Concerns(Quiz quiz) =>
        IsIn(quiz)
        || (this with { Person = new Person(Person.Account with { User = Stranger }, []) }).IsIn(quiz);

    private bool IsIn(Quiz quiz) =>
        Person.Is(quiz.Starter)
        || Of(quiz.Channel) != quiz.Channel
        || Of(quiz.Parent) != quiz.Parent
        || Of(quiz.Thread) != quiz.Thread
        || IsBy(quiz.End?.By, quiz.End?.ById)
        || quiz.Rounds.Any(round =>
            round.Answers.Keys.Any(Person.Is)
            || round.Unrated.Any(Person.Is)
            || round.Spent.Any(Person.Is)
            || round.Hinted.Any(Person.Is)
            || round.Marked.Any(Person.Is)
            || round.Shown.Any(Person.Is)
            || IsBy(round.SkippedBy, round.SkippedById)
        );

    private bool IsBy(string? name, PlayerId? id) =>
        id is { } known ? Person.Is(known) : name is not null && Names.Contains(name);

    private ChannelId? Of(ChannelId? channel) => channel is { } known ? Of(known) : null;

    private Round Of(Round round) =>
        round with
        {
            SkippedBy = IsBy(round.SkippedBy, round.SkippedById) ? Name : round.SkippedBy,
            SkippedById = round.SkippedById is { } by ? Of(by) : null,
            Unrated = [.. round.Unrated.Select(Of)],
            Spent = [.. round.Spent.Select(Of)],
            Hinted = [.. round.Hinted.Select(Of)],
            Marked = [.. round.Marked.Select(Of)],
            Shown = [.. round.Shown.Select(Of)],
            // Who answered again while being erased is there as the stranger too.
            Answers = round
                .Answers.Values.Select(Of)
                .GroupBy(answer => answer.Player)
                .ToImmutableDictionary(same => same.Key, same => same.MaxBy(answer => answer.At)!),
        };

    private Answer Of(Answer answer) =>
        Person.Is(answer.Player) ? answer with { Player = Of(answer.Player), PlayerName = Name } : answer;
}
