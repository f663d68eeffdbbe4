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
    INoteIndexSource notes,
    AskLedger ledger,
    SummaryWriter? summaries,
    IBankSource bank,
    QuizVoice voice,
    ITeamSettings settings,
    SourceLinks sources,
    TimeProvider time
)
{
    private const int LongestQuestion = 300;
    private const int QuizQuestions = 3;
    private const int MostKept = 500;

    /// <summary>How long a question that does not say what it is about is about the same as the one before.</summary>
    private static readonly TimeSpan SubjectKeptFor = TimeSpan.FromMinutes(10);

    private readonly AskAllowance _allowance = new(time);

    /// <summary>By who asked in which place: that is written down nowhere.</summary>
    private readonly Remembered<(PlayerId, ChannelId), string> _subjects = new(
        time,
        SubjectKeptFor,
        MostKept
    );

    /// <summary>With what a model wrote. What it does not hold any more is answered again.</summary>
    private readonly Remembered<AnswerId, AskedAnswer> _answers = new(time, IAskBook.KeptFor, MostKept);

    /// <param name="words">Null when nothing was typed.</param>
    public async Task<Reply> AskAsync(
        CommandContext context,
        string? words,
        CancellationToken cancellationToken
    )
    {
        var question = words?.Trim() ?? "";
        if (question.Length == 0)
            return Replies.Refused(
                context,
                "refusal.ask_empty",
                ("example", new CommandExample("ask", new MessageRef("command.ask.example")))
            );
        if (question.Length > LongestQuestion)
            return Replies.Refused(context, "refusal.ask_long", ("max", LongestQuestion));
        if (bank.IsLoading)
            return Replies.Refused(context, "refusal.bank_loading");
        var id = AnswerId.Of(context);
        if (_answers.TryFind(id, out var known))
            return await ShowAsync(context, known);
        if (TooMany(context) is { } refused)
            return refused;
        _subjects.TryFind((context.Player, context.Channel), out var before);
        return await AnswerAsync(
            context,
            () => Look(id, context.Player, question, before),
            subject: null,
            cancellationToken
        );
    }

    public async Task<Reply> RouteAsync(
        CommandContext context,
        StudyCommand.InAnswer pressed,
        CancellationToken cancellationToken
    ) =>
        (await FindAsync(context, pressed.Answer, cancellationToken), pressed.Action) switch
        {
            (null, AnswerAction.Share) => Replies.Refused(context, "refusal.share_gone"),
            (null, _) => Replies.Refused(context, "refusal.card_old"),
            (var asked, _) when asked.Asker != context.Player => Replies.Refused(context, "refusal.card_old"),
            (var asked, AnswerAction.Share) => await ShareAsync(context, asked, cancellationToken),
            (var asked, AnswerAction.Helpful) => await ThankAsync(context, asked, cancellationToken),
            (var asked, AnswerAction.Others(var from)) => await OthersAsync(
                context,
                asked,
                from,
                cancellationToken
            ),
            (var asked, AnswerAction.Around(var passage)) => Around(context, asked.Answer, passage),
            (var asked, AnswerAction.Mean(var meaning)) => await MeanAsync(
                context,
                asked,
                meaning,
                cancellationToken
            ),
            var other => throw new InvalidOperationException($"Unknown action {other}."),
        };

    /// <returns>Null when it was asked too long ago, or never.</returns>
    private async Task<AskedAnswer?> FindAsync(
        CommandContext context,
        AnswerId id,
        CancellationToken cancellationToken
    )
    {
        if (_answers.TryFind(id, out var known))
            return known;
        if (await ledger.FindAsync(id, cancellationToken) is not { } kept)
            return null;
        var again = Summed(
            context.Language,
            await Task.Run(() => Look(id, context.Player, kept.Question, kept.About), cancellationToken)
        );
        return _answers.TryAdd(id, again, out var first) ? again : first;
    }

    /// <param name="look">Takes its time: the first question after a change of the notes waits for their index.</param>
    /// <param name="subject">What the next question may go on with, when it is not what this one names.</param>
    private async Task<Reply> AnswerAsync(
        CommandContext context,
        Func<AskedAnswer> look,
        string? subject,
        CancellationToken cancellationToken
    )
    {
        var asked = await Task.Run(look, cancellationToken);
        GoOnWith(context, subject ?? asked.Answer.Subject);
        await ledger.KeepAsync(asked, cancellationToken);
        if (
            asked is { Answer.IsAnswered: false, Ambiguity: null }
            && notes.Index.PassageCount > 0
            && await ledger.NoteAsync(context, asked, GapReason.Unanswered, cancellationToken)
        )
            asked = asked with { IsGapNoted = true };
        asked = Summed(context.Language, asked);
        return await ShowAsync(context, _answers.TryAdd(asked.Id, asked, out var first) ? asked : first);
    }

    /// <summary>Delivered again meanwhile, it waits for the same summary.</summary>
    private AskedAnswer Summed(Language language, AskedAnswer asked) =>
        summaries is not null && asked is { Answer.IsAnswered: true, Ambiguity: null }
            ? asked with
            {
                Summary = new Lazy<Task<Summary>>(() =>
                    summaries.WriteAsync(language, asked, CancellationToken.None)
                ),
            }
            : asked;

    /// <param name="before">What was asked about just before.</param>
    private AskedAnswer Look(AnswerId id, PlayerId asker, string question, string? before)
    {
        var index = notes.Index;
        var answer = index.Ask(question);
        if (before is not null)
            answer = Surer(answer, index.Ask(question, before));
        return new AskedAnswer(id, asker, answer)
        {
            Ambiguity = answer.KeptSubject ? null : index.AmbiguityOf(question),
        };
    }

    /// <summary>Not every question that names nothing goes on with the one before: some are whole.</summary>
    private static NoteAnswer Surer(NoteAnswer alone, NoteAnswer goingOn) =>
        alone is { IsAnswered: true, IsOfNothing: false } && alone.Confidence > goingOn.Confidence
            ? alone
            : goingOn;

    private Reply? TooMany(CommandContext context) =>
        _allowance.TryTake(context.Player) is { } again
            ? Replies.Refused(context, "refusal.ask_limit", ("max", AskAllowance.Most), ("deadline", again))
            : null;

    private void GoOnWith(CommandContext context, string? subject)
    {
        if (subject is null)
            return;
        var place = (context.Player, context.Channel);
        _subjects.Forget(place);
        _subjects.TryAdd(place, subject, out _);
    }

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
        if (_answers.TryFind(id, out var known))
            return await ShowAsync(context, known);
        if (TooMany(context) is { } refused)
            return refused;
        var meant = found.Meanings[meaning];
        return await AnswerAsync(
            context,
            () => new AskedAnswer(id, context.Player, notes.Index.Ask(meant.Question)),
            meant.Name,
            cancellationToken
        );
    }

    private async Task<Reply> ShowAsync(CommandContext context, AskedAnswer asked) =>
        Reply.ToPlayer(
            asked.Ambiguity is { } found
                ? AnswerCard.Asking(context.Language, asked, found)
                : AnswerCard.Of(
                    context.Language,
                    asked,
                    asked.Summary is { } summary ? await summary.Value : null,
                    WaysFrom(context, asked.Answer, 0)
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
        var isNews = asked.Answer.IsAnswered && from <= AnswerCard.Shown;
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
                WaysFrom(context, asked.Answer, from)
            )
        );
    }

    private Reply Around(CommandContext context, NoteAnswer answer, int passage) =>
        passage < answer.Passages.Length && WaysFrom(context, answer, passage) is { Around: { } text } ways
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
            settings.For(context.Channel.Platform, context.Channel.Team).Language,
            asked,
            context.PlayerName,
            WaysFrom(context, asked.Answer, 0)
        );
        // Pressed twice it is put twice under one key: one message.
        return await voice.ShareAsync(context.Channel, $"answer:{asked.Id}", card, cancellationToken) switch
        {
            PutResult.Done => Replies.Sentence(context, CardTone.Plain, "share.done"),
            PutResult.Refused(var reason) => Replies.Refused(context, reason, []),
            _ => Replies.Refused(context, "failure.busy"),
        };
    }

    /// <returns>Null when there is no such passage.</returns>
    private AnswerWays? WaysFrom(CommandContext context, NoteAnswer answer, int at)
    {
        if (at >= answer.Passages.Length)
            return null;
        var place = answer.Passages[at].Citation;
        return new AnswerWays(
            at,
            place,
            cited => sources.AddressOf(cited, context.Player.Platform),
            bank.Current.Notes.FirstOrDefault(note => note.Path == place.Path) is { } note
                ? SectionText.Around(note, place, AnswerCard.LongestSection)
                : null,
            TopicOf(place) is { IsEmpty: false } topic
                ? ActionCode.Start(TopicCode.Of(topic), QuizQuestions, QuizMode.Solo, null, null)
                : null,
            !context.IsDirect
        );
    }

    /// <summary>The narrowest topic that holds all questions made of its heading, or of the nearest one above.</summary>
    private ImmutableArray<string> TopicOf(Citation place)
    {
        var near = bank
            .Current.Questions.Where(question => question.Citation.Path == place.Path)
            .GroupBy(question => Common(question.Citation.Heading, place.Heading).Length)
            .MaxBy(group => group.Key);
        return near is null ? [] : near.Select(question => question.Topic).Aggregate(Common);
    }

    private static ImmutableArray<string> Common(ImmutableArray<string> one, ImmutableArray<string> other) =>
        one[..one.AsSpan().CommonPrefixLength(other.AsSpan())];
}
