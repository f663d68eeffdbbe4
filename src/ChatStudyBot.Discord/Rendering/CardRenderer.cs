using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Discord.Protocol.Payloads;

namespace ChatStudyBot.Discord.Rendering;

/// <summary>A card as a message.</summary>
internal sealed class CardRenderer(CommandMentions commands, TimeProvider time)
{
    /// <summary>For the one who asked.</summary>
    public MessageBody Private(Card card, ReplyFile? file = null) =>
        Render(card) with
        {
            Flags = MessageFlags.Ephemeral,
            Files = file is null ? [] : [new MessageFile(file.Name, file.ContentType, file.Bytes)],
        };

    /// <param name="sound">
    /// A message that may notify people has its title outside of the embed: notifications show it, and so do
    /// clients that hide embeds.
    /// </param>
    public MessageBody Public(Card card, bool sound) =>
        sound
            ? Render(card with { Title = null }) with
            {
                Content = Mention(card) + TitleOf(card, Limits.Content),
                AllowedMentions = RoleOf(card) is { } role
                    ? new AllowedMentions { Roles = [role] }
                    : AllowedMentions.Nobody,
            }
            : Render(card) with
            {
                Flags = MessageFlags.Silent,
            };

    private static Snowflake? RoleOf(Card card) => Snowflake.TryParse(card.Mentions);

    private static string Mention(Card card) => RoleOf(card) is { } role ? $"<@&{role}> " : "";

    private MessageBody Render(Card card)
    {
        var title = TitleOf(card, Limits.Title);
        var descriptions = Descriptions(card, title?.Length ?? 0);
        return new MessageBody
        {
            Content = "",
            Embeds =
            [
                .. descriptions
                    .DefaultIfEmpty()
                    .Select(
                        (description, at) =>
                            new Embed
                            {
                                Title = at == 0 ? title : null,
                                Description = description,
                                Color = Color(card.Tone),
                            }
                    ),
            ],
            Components = ActionRenderer.Rows(card),
        };
    }

    private ImmutableArray<string> Descriptions(Card card, int titleLength)
    {
        var blocks = new BlockRenderer(new LineRenderer(card.Language, commands, time));
        var whole = Brevity
            .Steps.Select(brevity => blocks.Of(brevity.Of(card.Blocks)))
            .FirstOrDefault(paragraphs => EmbedPacking.Fits(paragraphs, titleLength));
        return EmbedPacking.Descriptions(
            whole.IsDefault ? blocks.Of(Brevity.Steps[^1].Of(card.Blocks)) : whole,
            titleLength
        );
    }

    private string? TitleOf(Card card, int max) =>
        card.Title is { } line
        && Markdown.Escaped(
            // Escaping at most doubles it.
            TextCut.At(new LineRenderer(card.Language, commands, time).Plain(line).Trim(), max / 2)
        )
            is { Length: > 0 } title
            ? title
            : null;

    private static int? Color(CardTone tone) =>
        tone switch
        {
            CardTone.Asking => 0x0B57D0,
            CardTone.Right => 0x116329,
            CardTone.Done => 0x57606A,
            CardTone.Trouble or CardTone.Wrong => 0x7A4A00,
            _ => null,
        };
}
