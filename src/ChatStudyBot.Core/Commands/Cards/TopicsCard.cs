using System.Collections.Immutable;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Feedback;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>One page of topics; see messages.md 6.2.</summary>
internal static class TopicsCard
{
    private const int PageRows = 20;

    /// <param name="page">From 1; what lies outside is brought in.</param>
    public static Card Of(
        Language language,
        ImmutableArray<Topic> topics,
        IReadOnlyList<TopicTotals> totals,
        int page
    )
    {
        var pages = (topics.Length + PageRows - 1) / PageRows;
        var shown = Math.Clamp(page, 1, pages);
        return new Card(
            language,
            CardTone.Plain,
            Say.Line(language, "topics.title", ("count", topics.Length)),
            [
                new CardBlock.Rows([
                    .. topics
                        .Skip((shown - 1) * PageRows)
                        .Take(PageRows)
                        .Select(topic => Row(language, topic, totals)),
                ]),
                .. pages > 1
                    ? ImmutableArray.Create<CardBlock>(
                        Wording.Context(language, "common.page", ("page", shown), ("pages", pages))
                    )
                    : [],
            ],
            Wording.Turning(language, shown, pages, ActionCode.Topics)
        );
    }

    private static Line Row(Language language, Topic topic, IReadOnlyList<TopicTotals> totals)
    {
        var below = totals.Where(total => topic.Holds(total.Topic)).ToArray();
        var answered = below.Sum(total => total.Answered);
        // At least as many: people of different parts of a topic are not told apart.
        var players = below.Select(total => total.Players).DefaultIfEmpty(0).Max();
        var name = string.Join(" › ", topic.Path);
        return QuestionStatistics.AreEnough(answered, players)
            ? Say.Line(
                language,
                "topics.row",
                ("topic", name),
                ("questions", topic.Questions),
                ("percent", MessageNumbers.Percent(below.Sum(total => total.Right), answered))
            )
            : Say.Line(language, "topics.row_new", ("topic", name), ("questions", topic.Questions));
    }
}
