using System.Collections.Immutable;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Commands;

/// <summary>From a person's words to a topic, or to a choice among topics.</summary>
internal sealed class TopicFlow(IBankSource bank)
{
    private const int MostButtons = 5;
    private const int MostOptions = 25;
    private const int LongestLabel = 75;

    /// <summary>Of a button's topic; null when it is not there any more.</summary>
    public ImmutableArray<string>? Path(string code) => TopicCode.Find(bank.Current.Topics, code);

    /// <summary>As <see cref="Find"/>; without words, what is usual there, as long as there are questions on it.</summary>
    public (ImmutableArray<string> Path, Reply? Refused) FindOrDefault(
        CommandContext context,
        string? words,
        ImmutableArray<string> usual,
        Func<Topic, string> codeFor
    ) =>
        string.IsNullOrWhiteSpace(words)
            ? (bank.Current.Questions.Any(question => question.IsBelow(usual)) ? usual : [], null)
            : Find(context, words, codeFor);

    /// <summary>The path of the topic; or the refusal that offers others.</summary>
    /// <param name="codeFor">What choosing another topic does.</param>
    public (ImmutableArray<string> Path, Reply? Refused) Find(
        CommandContext context,
        string? words,
        Func<Topic, string> codeFor
    )
    {
        if (string.IsNullOrWhiteSpace(words) || IsAll(words) || bank.Current.Questions.IsEmpty)
            return ([], null);
        return bank.Current.Topics.Find(words) switch
        {
            TopicMatch.Found(var topic) => (topic.Path, null),
            TopicMatch.Ambiguous(var topics) => (
                [],
                Offered(
                    context,
                    Refusal.Of("refusal.topic_ambiguous", ("topic", words), ("count", topics.Length)),
                    topics,
                    codeFor
                )
            ),
            TopicMatch.Unknown({ IsEmpty: true }) => (
                [],
                Replies.Refused(context, "refusal.topic_none_near", ("topic", words), ("command", "topics"))
            ),
            TopicMatch.Unknown(var nearest) => (
                [],
                Offered(
                    context,
                    Refusal.Of(
                        "refusal.topic_unknown",
                        ("topic", words),
                        ("suggestions", nearest.Select(topic => (object)topic.Name).Distinct().ToArray())
                    ),
                    nearest,
                    codeFor
                )
            ),
            var other => throw new InvalidOperationException($"Unknown match {other}."),
        };
    }

    /// <summary>Everything, said where something else is usual.</summary>
    public static bool IsAll(string words) =>
        Enum.GetValues<Language>()
            .Any(language =>
                CommandWords.Folded(Say.Text(language, "common.all_topics"))
                == CommandWords.Folded(words.Trim())
            );

    private static Reply Offered(
        CommandContext context,
        Refusal refusal,
        ImmutableArray<Topic> topics,
        Func<Topic, string> codeFor
    ) =>
        topics.Length <= MostButtons
            ? Replies.Refused(
                context,
                refusal,
                [
                    .. topics.Select(topic => new CardAction.Press(
                        Label(context, topic, topics),
                        codeFor(topic),
                        ActionStyle.Secondary
                    )),
                ]
            )
            : Replies.Refused(
                context,
                refusal,
                [
                    new CardAction.Select(
                        Say.Text(context.Language, "option.topic.name"),
                        [
                            .. topics
                                .Take(MostOptions)
                                .Select(topic => new SelectOption(
                                    Label(context, topic, topics),
                                    codeFor(topic),
                                    false
                                )),
                        ]
                    ),
                ]
            );

    private static string Label(CommandContext context, Topic topic, ImmutableArray<Topic> among) =>
        TextCut.At(
            Say.Text(
                context.Language,
                "common.topic_count",
                ("topic", topic.NameAmong(among)),
                ("questions", topic.Questions)
            ),
            LongestLabel
        );
}
