using System.Collections.Concurrent;
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
    AssistedAnswering? assisted,
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

    /// <summary>How long the buttons below an answer work, at most: a restart ends it sooner.</summary>
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    /// <summary>How long a question that does not say what it is about is about the same as the one before.</summary>
    private static readonly TimeSpan SubjectKeptFor = TimeSpan.FromMinutes(10);

    private readonly AskAllowance _allowance = new(time);
    private readonly Remembered<(PlayerId, ChannelId), string> _subjects = new(
        time,
        SubjectKeptFor,
        MostKept
    );
    private readonly Remembered<AnswerId, AskedAnswer> _answers = new(time, KeptFor, MostKept);
    private readonly ConcurrentDictionary<AnswerId, Lazy<Task<AskedAnswer>>> _underWay = new();

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
        if (await KnownAsync(id) is { } known)
            return await ShowAsync(context, known);
        if (TooMany(context) is { } refused)
            return refused;
        return await AnswerAsync(context, id, () => Look(context, id, question), cancellationToken);
    }

    public async Task<Reply> RouteAsync(
        CommandContext context,
        StudyCommand.InAnswer pressed,
        CancellationToken cancellationToken
    ) =>
        (_answers.TryFind(pressed.Answer, out var asked), pressed.Action) switch
        {
            (false, AnswerAction.Share) => Replies.Refused(context, "refusal.share_gone"),
            (false, _) => Replies.Refused(context, "refusal.card_old"),
            _ when asked!.Asker != context.Player => Replies.Refused(context, "refusal.card_old"),
            (_, AnswerAction.Share) => await ShareAsync(context, asked, cancellationToken),
            (_, AnswerAction.Helpful) => await ThankAsync(context, asked, cancellationToken),
            (_, AnswerAction.Others(var from)) => await OthersAsync(context, asked, from, cancellationToken),
            (_, AnswerAction.Around(var passage)) => Around(context, asked.Answer, passage),
            (_, AnswerAction.Mean(var meaning)) => await MeanAsync(
                context,
                asked,
                meaning,
                cancellationToken
            ),
            var other => throw new InvalidOperationException($"Unknown action {other}."),
        };

    /// <summary>Of what is delivered again: what the first was told, or will be.</summary>
    private async Task<AskedAnswer?> KnownAsync(AnswerId id) =>
        _answers.TryFind(id, out var known) ? known
        : _underWay.TryGetValue(id, out var underWay) ? await underWay.Value
        : null;

    /// <param name="look">Takes its time: the first question after a change of the notes waits for their index.</param>
    private async Task<Reply> AnswerAsync(
        CommandContext context,
        AnswerId id,
        Func<AskedAnswer> look,
        CancellationToken cancellationToken
    )
    {
        var underWay = _underWay.GetOrAdd(
            id,
            _ => new Lazy<Task<AskedAnswer>>(() => FindAsync(context, id, look))
        );
        try
        {
            return await ShowAsync(context, await underWay.Value.WaitAsync(cancellationToken));
        }
        finally
        {
            _underWay.TryRemove(new(id, underWay));
        }
    }

    private async Task<AskedAnswer> FindAsync(CommandContext context, AnswerId id, Func<AskedAnswer> look)
    {
        var asked = await Task.Run(look);
        var turn = assisted?.Begin();
        if (turn is not null && asked.Ambiguity is null)
            asked = await assisted!.SearchedAsync(context.Language, asked, turn, CancellationToken.None);
        if (
            asked is { Answer.IsAnswered: false, Ambiguity: null }
            && notes.Index.PassageCount > 0
            && await ledger.NoteAsync(context, asked, GapReason.Unanswered, CancellationToken.None)
        )
            asked = asked with { IsGapNoted = true };
        if (
            turn is not null
            && asked is { Answer.IsAnswered: true, Ambiguity: null, Summary: null } answered
        )
            asked = answered with
            {
                Summary = new Lazy<Task<Summary>>(() =>
                    assisted!.WriteAsync(context.Language, answered, turn, CancellationToken.None)
                ),
            };
        return _answers.TryAdd(id, asked, out var first) ? asked : first;
    }

    private AskedAnswer Look(CommandContext context, AnswerId id, string question)
    {
        var (index, place) = (notes.Index, (context.Player, context.Channel));
        var answer = index.Ask(question);
        if (_subjects.TryFind(place, out var before))
            answer = Surer(answer, index.Ask(question, before));
        Keep(place, answer.Subject);
        return new AskedAnswer(id, context.Player, answer)
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

    private void Keep((PlayerId, ChannelId) place, string? subject)
    {
        if (subject is null)
            return;
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
        if (await KnownAsync(id) is { } known)
            return await ShowAsync(context, known);
        if (TooMany(context) is { } refused)
            return refused;
        var meant = found.Meanings[meaning];
        Keep((context.Player, context.Channel), meant.Name);
        return await AnswerAsync(
            context,
            id,
            () => new AskedAnswer(id, context.Player, notes.Index.Ask(meant.Question)),
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
            sources.AddressOf(place, context.Player.Platform),
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
