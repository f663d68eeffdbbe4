using System.Collections.Immutable;
using System.Net.Mime;
using System.Text;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Privacy;

namespace ChatStudyBot.Core.Commands;

/// <summary>Export and erasure of what is stored about the one who asks; of nobody else.</summary>
internal sealed class PrivacyFlow(PrivacyDesk desk, RecentAskers askers)
{
    private const string Word = "word";
    private const int LongestWord = 40;

    public async Task<Reply> RouteAsync(
        CommandContext context,
        PrivacyAction action,
        CancellationToken cancellationToken
    ) =>
        action switch
        {
            PrivacyAction.Export => await ExportAsync(context, cancellationToken),
            PrivacyAction.AskToErase => await AskAsync(context, cancellationToken),
            PrivacyAction.OpenForm(var ticket) => desk.IsTicket(context.Player.Account, ticket)
                ? Reply.Nothing with
                {
                    Form = FormOf(context.Language, ticket),
                }
                : Replies.Refused(context, "refusal.card_old"),
            PrivacyAction.Erase(var ticket, var values) => await EraseAsync(
                context,
                ticket,
                values,
                cancellationToken
            ),
            PrivacyAction.Cancel => Replies
                .Sentence(context, CardTone.Plain, "privacy.erase.cancelled")
                .Instead(),
            _ => throw new InvalidOperationException($"Unknown action {action}."),
        };

    private async Task<Reply> ExportAsync(CommandContext context, CancellationToken cancellationToken) =>
        await desk.ExportAsync(context.Player.Account, cancellationToken) switch
        {
            ExportOutcome.Linked(var link) => Reply.ToPlayer(
                await ExportedAsync(
                    context,
                    Wording.Paragraph(
                        context.Language,
                        "privacy.export.link",
                        ("link", new Inline.Link(Say.Text(context.Language, "privacy.export.file"), link)),
                        ("minutes", (int)IExportShelf.KeptFor.TotalMinutes)
                    ),
                    cancellationToken
                )
            ),
            ExportOutcome.Ready(var json) => Reply.ToPlayer(
                await ExportedAsync(
                    context,
                    Wording.Paragraph(context.Language, "privacy.export.done"),
                    cancellationToken
                )
            ) with
            {
                File = new ReplyFile(
                    ReplyFile.Export,
                    MediaTypeNames.Application.Json,
                    Encoding.UTF8.GetBytes(json)
                )
                {
                    Lost = () => desk.ExportLost(context.Player.Account),
                },
            },
            ExportOutcome.Wait(var until) => Replies.Refused(
                context,
                "refusal.export_wait",
                ("minutes", (int)PrivacyDesk.ExportPause.TotalMinutes),
                ("deadline", until)
            ),
            var unknown => throw new InvalidOperationException($"Unknown outcome {unknown}."),
        };

    private async Task<Card> ExportedAsync(
        CommandContext context,
        CardBlock where,
        CancellationToken cancellationToken
    )
    {
        var holdings = await desk.HoldingsAsync(context.Player.Account, cancellationToken);
        return new Card(
            context.Language,
            CardTone.Done,
            Say.Line(context.Language, "privacy.title"),
            [Holds(context, holdings), Places(context, holdings), where],
            []
        );
    }

    private async Task<Reply> AskAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var language = context.Language;
        var holdings = await desk.HoldingsAsync(context.Player.Account, cancellationToken);
        var ticket = desk.NewTicket(context.Player.Account);
        return Reply.ToPlayer(
            new Card(
                language,
                CardTone.Trouble,
                Say.Line(language, "privacy.title"),
                [
                    Holds(context, holdings),
                    Places(context, holdings),
                    Wording.Paragraph(language, "privacy.erase.confirm"),
                    Wording.Paragraph(language, "privacy.erase.board"),
                ],
                [
                    new ActionRow([
                        Wording.Press(language, "btn.export", PrivacyCode.Of(new PrivacyAction.Export())),
                        new CardAction.Fill(
                            Say.Text(language, "btn.erase"),
                            PrivacyCode.Of(new PrivacyAction.OpenForm(ticket)),
                            FormOf(language, ticket)
                        )
                        {
                            Style = ActionStyle.Danger,
                        },
                        Wording.Press(language, "btn.cancel", PrivacyCode.Of(new PrivacyAction.Cancel())),
                    ]),
                ]
            )
        );
    }

    private async Task<Reply> EraseAsync(
        CommandContext context,
        string ticket,
        ImmutableDictionary<string, string> values,
        CancellationToken cancellationToken
    )
    {
        if (!desk.IsTicket(context.Player.Account, ticket))
            return Replies.Refused(context, "refusal.card_old");
        if (!IsWord(values.GetValueOrDefault(Word, "")))
            return Replies.Refused(context, "refusal.erase_word");
        await desk.EraseAsync(context.Player, cancellationToken);
        askers.Forget(context.Player.Account);
        var language = context.Language;
        return Reply
            .ToPlayer(
                Card.Sentence(
                    language,
                    CardTone.Done,
                    Wording.Beside(
                        Say.Line(language, "privacy.erase.done"),
                        desk.BackupDays is { } days
                            ? Say.Line(language, "privacy.erase.backup", ("days", days))
                            : null
                    )
                )
            )
            .Instead();
    }

    /// <summary>In either language: the form may be read in another one than it is typed in.</summary>
    private static bool IsWord(string typed) =>
        Enum.GetValues<Language>()
            .Any(language =>
                CommandWords.Folded(Say.Text(language, "privacy.erase.word"))
                == CommandWords.Folded(CommandWords.Normalized(typed))
            );

    private static Form FormOf(Language language, string ticket) =>
        new(
            Say.Text(language, "privacy.erase.form"),
            PrivacyCode.Of(new PrivacyAction.Erase(ticket, [])),
            Say.Text(language, "privacy.erase.confirm"),
            Say.Text(language, "btn.erase"),
            [
                new FormField.Text(
                    Word,
                    Say.Text(language, "privacy.erase.word_label"),
                    LongestWord,
                    IsRequired: true
                ),
            ]
        );

    private static CardBlock.Paragraph Holds(CommandContext context, PersonalHoldings holdings) =>
        Wording.Paragraph(
            context.Language,
            "privacy.holds",
            ("answers", holdings.Answers),
            ("cards", holdings.Cards),
            ("minutes", (int)Answers.IAskBook.AskerKeptFor.TotalMinutes)
        );

    private static CardBlock.Paragraph Places(CommandContext context, PersonalHoldings holdings) =>
        Wording.Paragraph(
            context.Language,
            "privacy.places",
            ("places", holdings.Teams.Union([context.Player.Team]).Count())
        );
}
