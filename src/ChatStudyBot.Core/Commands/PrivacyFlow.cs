using System.Collections.Immutable;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Privacy;

namespace ChatStudyBot.Core.Commands;

/// <summary>Export and erasure of what is stored about the one who asks; of nobody else.</summary>
internal sealed class PrivacyFlow(PrivacyDesk desk)
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
            PrivacyAction.OpenForm(var ticket) => desk.IsTicket(context.Player, ticket)
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
        await desk.ExportAsync(context.Player, cancellationToken) switch
        {
            ExportOutcome.Ready(var link) => await LinkedAsync(context, link, cancellationToken),
            ExportOutcome.Wait(var until) => Replies.Refused(
                context,
                "refusal.export_wait",
                ("minutes", (int)PrivacyDesk.ExportPause.TotalMinutes),
                ("deadline", until)
            ),
            _ => Replies.Refused(context, "refusal.export_no_address"),
        };

    private async Task<Reply> LinkedAsync(
        CommandContext context,
        string link,
        CancellationToken cancellationToken
    )
    {
        var language = context.Language;
        var card = new Card(
            language,
            CardTone.Done,
            Say.Line(language, "privacy.title"),
            [
                await HoldsAsync(context, cancellationToken),
                Wording.Paragraph(
                    language,
                    "privacy.export.link",
                    ("link", new Inline.Link(Say.Text(language, "privacy.export.file"), link)),
                    ("minutes", (int)IExportShelf.KeptFor.TotalMinutes)
                ),
            ],
            []
        );
        return Reply.ToPlayer(card);
    }

    private async Task<Reply> AskAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var language = context.Language;
        var ticket = desk.NewTicket(context.Player);
        return Reply.ToPlayer(
            new Card(
                language,
                CardTone.Trouble,
                Say.Line(language, "privacy.title"),
                [
                    await HoldsAsync(context, cancellationToken),
                    Wording.Paragraph(language, "privacy.erase.confirm"),
                    Wording.Paragraph(language, "privacy.erase.board"),
                ],
                [
                    new ActionRow([
                        Wording.Press(language, "btn.export", ActionCode.Privacy(new PrivacyAction.Export())),
                        new CardAction.Fill(
                            Say.Text(language, "btn.erase"),
                            ActionCode.Privacy(new PrivacyAction.OpenForm(ticket)),
                            FormOf(language, ticket)
                        ),
                        Wording.Press(language, "btn.cancel", ActionCode.Privacy(new PrivacyAction.Cancel())),
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
        if (!desk.IsTicket(context.Player, ticket))
            return Replies.Refused(context, "refusal.card_old");
        if (!IsWord(values.GetValueOrDefault(Word, "")))
            return Replies.Refused(context, "refusal.erase_word");
        await desk.EraseAsync(context.Player, cancellationToken);
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
            ActionCode.Privacy(new PrivacyAction.Erase(ticket, [])),
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

    private async Task<CardBlock> HoldsAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var holdings = await desk.HoldingsAsync(context.Player, cancellationToken);
        return Wording.Paragraph(
            context.Language,
            "privacy.holds",
            ("answers", holdings.Answers),
            ("cards", holdings.Cards)
        );
    }
}
