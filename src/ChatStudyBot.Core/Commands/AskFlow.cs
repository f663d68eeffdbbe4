using System.Collections.Immutable;
using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Protocols;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Commands;

/// <summary>Questions to the notes: what they say, for the one who asked, until they share it.</summary>
internal sealed class AskFlow(
    AskDesk desk,
    AskLedger ledger,
    RecentAskers askers,
    PassageGuide guide,
    IBankSource bank,
    QuizVoice voice,
    ITeamSettings settings,
    TimeProvider time
)
{
    private const int LongestQuestion = 300;
    private const int MostShared = 500;

    private readonly Remembered<AnswerId, ChannelId> _shared = new(time, IAskBook.KeptFor, MostShared);

    /// <param name="words">Null when nothing was typed.</param>
    public Task<Reply> AskAsync(CommandContext context, string? words, CancellationToken cancellationToken)
    {
        var question = ChatMentions.Without(words?.Trim() ?? "");
        return AskInItsLanguageAsync(context.InLanguageOf(question), question, cancellationToken);
    }

    private async Task<Reply> AskInItsLanguageAsync(
        CommandContext context,
        string question,
        CancellationToken cancellationToken
    )
    {
        if (question.Length == 0)
            return NothingAsked(context);
        if (question.Length > LongestQuestion)
            return Replies.Refused(context, "refusal.ask_long", ("max", LongestQuestion));
        if (bank.IsLoading)
            return Replies.Refused(context, "refusal.bank_loading");
        var id = AnswerId.Of(context);
        if (await desk.KnownAsync(id) is { } known)
            return await ShowAsync(context, known);
        if (await TooManyAsync(context) is { } refused)
            return refused;
        return await ShowAsync(context, await desk.AskAsync(context, id, question, cancellationToken));
    }

    private static Reply NothingAsked(CommandContext context) =>
        Replies.Refused(
            context,
            "refusal.ask_empty",
            ("example", new CommandExample("ask", new MessageRef("command.ask.example")))
        );

    public async Task<Reply> RouteAsync(
        CommandContext context,
        StudyCommand.InAnswer pressed,
        CancellationToken cancellationToken
    ) =>
        (await desk.FindAsync(context, pressed.Answer, cancellationToken), pressed.Action) switch
        {
            (null, AnswerAction.Share) => Replies.Refused(context, "refusal.share_gone"),
            (null, _) => Replies.Refused(context, "refusal.card_old"),
            (var asked, _) when asked.Asker != context.Player => Replies.Refused(context, "refusal.card_old"),
            (var asked, var action) => await PressAsync(
                context.InLanguageOf(asked.Answer.Question),
                asked,
                action,
                cancellationToken
            ),
        };

    private async Task<Reply> PressAsync(
        CommandContext context,
        AskedAnswer asked,
        AnswerAction action,
        CancellationToken cancellationToken
    ) =>
        action switch
        {
            AnswerAction.Share => await ShareAsync(context, asked, cancellationToken),
            AnswerAction.Helpful => await ThankAsync(context, asked, cancellationToken),
            AnswerAction.Others(var from) => await OthersAsync(context, asked, from, cancellationToken),
            AnswerAction.Around(var passage) => Around(context, asked.Answer, passage),
            AnswerAction.Mean(var meaning) => await MeanAsync(context, asked, meaning, cancellationToken),
            _ => throw new InvalidOperationException($"Unknown action {action}."),
        };

    private async Task<Reply?> TooManyAsync(CommandContext context) =>
        await askers.TryTakeAsync(context.Player) is { } again
            ? Replies.Refused(context, "refusal.ask_limit", ("max", AskAllowance.Most), ("deadline", again))
            : null;

    private async Task<Reply> MeanAsync(
        CommandContext context,
        AskedAnswer asked,
        int meaning,
        CancellationToken cancellationToken
    )
    {
        if (asked.Ambiguity is not { } found || meaning >= found.Meanings.Length)
            return Replies.Refused(context, "refusal.card_old");
        var id = AnswerId.Of(context);
        if (await desk.KnownAsync(id) is { } known)
            return await ShowAsync(context, known);
        if (await TooManyAsync(context) is { } refused)
            return refused;
        return await ShowAsync(
            context,
            await desk.AskAsync(context, id, found.Meanings[meaning], cancellationToken)
        );
    }

    private async Task<Reply> ShowAsync(CommandContext context, AskedAnswer asked) =>
        asked.Answer.IsOfNothing
            ? NothingAsked(context)
            : Reply.ToPlayer(
                asked.Ambiguity is { } found
                    ? AnswerCard.Asking(context.Language, asked, found)
                    : AnswerCard.Of(
                        context.Language,
                        asked,
                        asked.Summary is { } summary ? await summary.Value : null,
                        guide.WaysFrom(context, asked.Answer, 0)
                    )
            );

    private async Task<Reply> ThankAsync(
        CommandContext context,
        AskedAnswer asked,
        CancellationToken cancellationToken
    ) =>
        await ledger.VoteAsync(context, asked, isHelpful: true, cancellationToken)
            ? Replies.Sentence(context, CardTone.Plain, "ask.thanks")
            : Replies.Refused(context, "failure.busy");

    private async Task<Reply> OthersAsync(
        CommandContext context,
        AskedAnswer asked,
        int from,
        CancellationToken cancellationToken
    )
    {
        var isNews = asked.Answer.IsAnswered && from <= PassageBlocks.Shown;
        var isNoted =
            isNews
            && await ledger.VoteAsync(context, asked, isHelpful: false, cancellationToken)
            && await ledger.NoteAsync(context, asked, GapReason.Unhelpful, cancellationToken);
        return Reply.ToPlayer(
            AnswerCard.Others(
                context.Language,
                asked with
                {
                    IsGapNoted = isNoted,
                },
                from,
                guide.WaysFrom(context, asked.Answer, from)
            )
        );
    }

    private Reply Around(CommandContext context, NoteAnswer answer, int passage) =>
        passage < answer.Passages.Length
        && guide.WaysFrom(context, answer, passage) is { Around: { } text } ways
            ? Reply.ToPlayer(AnswerCard.Around(context.Language, answer.Passages[passage], text, ways))
            : Replies.Refused(context, "refusal.card_old");

    private async Task<Reply> ShareAsync(
        CommandContext context,
        AskedAnswer asked,
        CancellationToken cancellationToken
    )
    {
        if (context.IsDirect)
            return Replies.Refused(context, "refusal.card_old");
        var card = AnswerCard.Shared(
            settings.For(context.Channel).Language,
            asked,
            context.PlayerName,
            guide.WaysFrom(context, asked.Answer, 0)
        );
        // Pressed twice it is put twice under one key: one message.
        return await voice.ShareAsync(context.Channel, $"answer:{asked.Id}", card, cancellationToken) switch
        {
            PutResult.Done when _shared.TryAdd(asked.Id, context.Channel, out _) => Replies.Sentence(
                context,
                CardTone.Plain,
                "share.done"
            ),
            PutResult.Done => Replies.Refused(context, "refusal.shared_already"),
            PutResult.Refused(var reason) => Replies.Refused(context, reason, []),
            _ => Replies.Refused(context, "failure.busy"),
        };
    }
}
