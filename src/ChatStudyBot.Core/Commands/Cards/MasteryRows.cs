using System.Collections.Immutable;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>How well somebody knows their topics: what was answered most, with the share that was right.</summary>
internal static class MasteryRows
{
    private const int MostTopics = 8;
    private const int BarLength = 10;

    public static IEnumerable<CardBlock> Of(Language language, ImmutableArray<TopicTotals> topics)
    {
        var merged = Merged(topics);
        return merged.IsEmpty
            ? []
            :
            [
                Wording.Paragraph(language, "stats.mastery"),
                new CardBlock.Rows([.. merged.Take(MostTopics).Select(topic => Row(language, topic))]),
                .. merged.Length > MostTopics
                    ? [Wording.Context(language, "stats.mastery_more", ("count", merged.Length - MostTopics))]
                    : ImmutableArray<CardBlock>.Empty,
            ];
    }

    /// <summary>
    /// By the outermost topics that tell anything apart: where most of it lies in one folder, by what is in that.
    /// Most answers first.
    /// </summary>
    private static ImmutableArray<TopicTotals> Merged(ImmutableArray<TopicTotals> topics)
    {
        var merged = At(topics, 1);
        for (var depth = 2; IsOneSided(merged) && topics.Any(topic => topic.Topic.Length >= depth); depth++)
            merged = At(topics, depth);
        return merged;
    }

    private static bool IsOneSided(ImmutableArray<TopicTotals> merged) =>
        merged is [var most, ..] && 2 * most.Answered > merged.Sum(topic => topic.Answered);

    private static ImmutableArray<TopicTotals> At(ImmutableArray<TopicTotals> topics, int depth) =>
        [
            .. topics
                .Where(topic => !topic.Topic.IsEmpty)
                .GroupBy(topic => string.Join('\n', topic.Topic.Take(depth)))
                .Select(group => new TopicTotals(
                    [.. group.First().Topic.Take(depth)],
                    group.Sum(topic => topic.Right),
                    group.Sum(topic => topic.Answered)
                ))
                .OrderByDescending(topic => topic.Answered)
                .ThenBy(topic => topic.Topic[^1], StringComparer.Ordinal),
        ];

    private static Line Row(Language language, TopicTotals topic) =>
        Say.Line(
            language,
            "stats.mastery_row",
            ("topic", Wording.Topic(language, topic.Topic)),
            ("bar", new string('▇', (int)Math.Ceiling((double)BarLength * topic.Right / topic.Answered))),
            ("percent", MessageNumbers.Percent(topic.Right, topic.Answered)),
            ("right", topic.Right),
            ("total", topic.Answered)
        );
}
