using System.Collections.Immutable;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Core.Quizzes;

/// <summary>
/// What a team gets wrong most. Every other question, by chance, comes from these topics while they hold one that was
/// not asked lately; those between come from the rest.
/// </summary>
/// <param name="Topics">By <see cref="KeyOf"/>.</param>
/// <param name="AskedBefore">What was asked since then was asked lately.</param>
public sealed record WeakTopics(ImmutableHashSet<string> Topics, DateTimeOffset AskedBefore)
{
    private const int Most = 3;

    /// <summary>Below so many answers a topic's share of right ones would be chance.</summary>
    private const int EnoughAnswers = 5;

    /// <summary>Percentage points below what the team gets right over all.</summary>
    private const int Behind = 10;

    private static readonly TimeSpan Lately = TimeSpan.FromDays(30);

    public static WeakTopics Of(IReadOnlyList<TopicTotals> topics, DateTimeOffset now)
    {
        var usual = Percent(topics.Sum(topic => topic.Right), topics.Sum(topic => topic.Answered));
        return new WeakTopics(
            [
                .. topics
                    .Where(topic => topic.Answered >= EnoughAnswers)
                    .Select(topic => (Percent: Percent(topic.Right, topic.Answered), Key: KeyOf(topic.Topic)))
                    .Where(topic => topic.Percent <= usual - Behind)
                    .OrderBy(topic => topic.Percent)
                    .ThenBy(topic => topic.Key, StringComparer.Ordinal)
                    .Take(Most)
                    .Select(topic => topic.Key),
            ],
            now - Lately
        );
    }

    public static string KeyOf(ImmutableArray<string> topic) => string.Join('\n', topic);

    private static double Percent(int right, int answered) => answered == 0 ? 0 : 100.0 * right / answered;
}
