using System.Collections.Immutable;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Core.Commands;

/// <summary>The topics that have questions, by page.</summary>
internal sealed class TopicListFlow(IBankSource bank, IScoreBook scores)
{
    /// <summary>Files and their headings; what lies deeper is found by name.</summary>
    private const int Depth = 2;

    public async Task<Reply> ShowAsync(CommandContext context, int page, CancellationToken cancellationToken)
    {
        var topics = Within(bank.Current.Topics.Roots, Depth).ToImmutableArray();
        if (topics.IsEmpty)
            return Replies.Sentence(context, CardTone.Plain, "topics.none");
        var totals = await scores.TopicsAsync(
            context.Channel.Platform,
            context.Channel.Team,
            cancellationToken
        );
        return Reply.ToPlayer(TopicsCard.Of(context.Language, topics, totals, page));
    }

    private static IEnumerable<Topic> Within(ImmutableArray<Topic> topics, int depth) =>
        depth == 0
            ? []
            : topics
                .Where(topic => topic.Questions > 0)
                .SelectMany(topic => Within(topic.Children, depth - 1).Prepend(topic));
}
