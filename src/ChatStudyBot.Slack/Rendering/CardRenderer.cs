using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Slack.Protocol.Blocks;
using ChatStudyBot.Slack.Protocol.Payloads;

namespace ChatStudyBot.Slack.Rendering;

/// <summary>A card as a message.</summary>
internal sealed class CardRenderer(TimeProvider time)
{
    /// <summary>For the one who asked.</summary>
    public Message Private(Card card) => Render(card, isPrivate: true);

    /// <summary>For a channel.</summary>
    public Message Public(Card card) => Render(card, isPrivate: false);

    /// <summary>For the one who asked, as their home.</summary>
    public HomeView Home(Card card) => new(Private(card).Blocks ?? []);

    /// <summary>For the one who asked, as plain text.</summary>
    public string Spoken(Card card)
    {
        var lines = new LineRenderer(card.Language, isPrivate: true, time.GetUtcNow());
        return string.Join('\n', card.Blocks.SelectMany(block => BlockLines.Of(block)).Select(lines.Plain));
    }

    private Message Render(Card card, bool isPrivate)
    {
        var lines = new LineRenderer(card.Language, isPrivate, time.GetUtcNow());
        ImmutableArray<Block> head =
            card.Title is { } title && !string.IsNullOrWhiteSpace(lines.Plain(title))
                ? [new Block.Header(new TextObject.Plain(ShortText.Of(lines.Plain(title), Limits.Header)))]
                : [];
        ImmutableArray<Block> mention =
            !isPrivate && Mention(card) is { } group
                ? [new Block.Context([new TextObject.Mrkdwn(group)])]
                : [];
        var actions = ActionRenderer.Of(card);
        return new Message
        {
            Text = Fallback(card, lines),
            Blocks =
            [
                .. mention,
                .. head,
                .. Body(
                    card,
                    new BlockRenderer(lines),
                    Limits.Blocks - mention.Length - head.Length - actions.Length,
                    Limits.AllText - TextLength.Of(mention) - TextLength.Of(head) - TextLength.Of(actions)
                ),
                .. actions,
            ],
        };
    }

    /// <summary>Of a group of users; null for what is the id of none.</summary>
    private static string? Mention(Card card) =>
        card.Mentions is { } id && SlackPlace.IsGroup(id) ? $"<!subteam^{id}>" : null;

    private static ImmutableArray<Block> Body(Card card, BlockRenderer blocks, int most, int longest)
    {
        var body = ImmutableArray<Block>.Empty;
        foreach (var brevity in Brevity.Steps)
        {
            body = blocks.Of(brevity.Of(card.Blocks));
            if (body.Length <= most && TextLength.Of(body) <= longest)
                return body;
        }
        return [.. body.Take(most).TakeWhile((_, at) => TextLength.Of(body[..(at + 1)]) <= longest)];
    }

    /// <summary>Title, question and all choices.</summary>
    private static string Fallback(Card card, LineRenderer lines)
    {
        var told = card.Blocks.SelectMany(block => BlockLines.Of(block));
        var text = Mrkdwn.Within(
            (card.Title is { } title ? told.Prepend(title) : told).SelectMany(
                (line, at) => at == 0 ? lines.Fallback(line) : lines.Fallback(line).Prepend("\n")
            ),
            Limits.Fallback
        );
        return string.IsNullOrWhiteSpace(text) ? "…" : text;
    }
}
