using System.Collections.Immutable;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Feedback;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Reviews;
using ChatStudyBot.Core.Scores;
using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Core.Commands;

/// <summary>What somebody is about to forget, and what they learn: a solo quiz of their cards.</summary>
internal sealed class ReviewFlow(
    QuizDesk desk,
    IReviewBook reviews,
    IQuestionBook book,
    IBankSource bank,
    SettingsBook settings,
    TimeProvider time,
    Seeds seeds
)
{
    private static readonly Scheduler Scheduler = new(FsrsParameters.Default);

    /// <summary>How far back retention is measured.</summary>
    private const int RecallDays = 30;

    /// <summary>How far ahead one looks.</summary>
    private const int ComingDays = 7;

    /// <param name="topic">Path of the topic to learn; empty for all that is in review.</param>
    public async Task<Reply> StartAsync(
        CommandContext context,
        ImmutableArray<string> topic,
        CancellationToken cancellationToken
    )
    {
        if (Replies.NoBank(context, bank) is { } unready)
            return unready;
        if (await ResumedAsync(context, topic, cancellationToken) is { } resumed)
            return resumed;
        if (settings.For(context.Player).Pause is { } pause && pause.Holds(Today(context)))
            return Reply.ToPlayer(ReviewQuizCard.Paused(context.Language, pause));
        var questions = await AskableAsync(cancellationToken);
        if (!questions.Any(question => question.IsBelow(topic)))
            return Replies.Refused(
                context,
                "refusal.topic_empty",
                ("topic", Wording.Topic(context.Language, topic)),
                ("command", "bank status")
            );
        if (!topic.IsEmpty)
            await reviews.LearnAsync(context.Player, topic, true, cancellationToken);
        var today = Today(context);
        var (shelf, gone) = await TidyAsync(context.Player, today, cancellationToken);
        var own = settings.For(context.Player);
        var queue = QueueOf(shelf, questions, topic, today, own);
        var reply = queue.Questions.IsEmpty
            ? Reply.ToPlayer(
                ReviewQuizCard.Nothing(
                    context.Language,
                    topic,
                    queue.HasMore ? today.AddDays(1) : NextOf(shelf, questions, topic, today, own)?.Day,
                    queue.HasMore
                )
            )
            : await BeginAsync(context, topic, queue, cancellationToken);
        return gone == 0 ? reply : WithNote(reply, context, gone);
    }

    /// <summary>A review of these very questions, those that are still asked; one under way is given up for it.</summary>
    public async Task<Reply> BeginAsync(
        CommandContext context,
        ImmutableArray<QuestionId> missed,
        CancellationToken cancellationToken
    )
    {
        var askable = (await AskableAsync(cancellationToken)).ToDictionary(question => question.Id);
        ImmutableArray<Question> questions = [.. missed.Where(askable.ContainsKey).Select(id => askable[id])];
        if (questions.IsEmpty)
            return Replies.Refused(context, "refusal.card_old");
        // What this delivery has begun goes on when it comes twice.
        if (desk.ReviewOf(context.Player) is { } underway && underway.Id != StartFlow.IdOf(context))
            await DiscardAsync(context, underway, cancellationToken);
        return await BeginAsync(
            context,
            [],
            new ReviewQueue(questions, Waiting: 0, HasMore: false),
            cancellationToken
        );
    }

    /// <returns>Null when the player has none of that question.</returns>
    public async Task<ReviewCard?> CardAsync(
        PlayerId player,
        QuestionId question,
        CancellationToken cancellationToken
    ) => (await reviews.CardsAsync(question, [player], cancellationToken)).GetValueOrDefault(player);

    /// <summary>A review that is over, with what comes next.</summary>
    public async Task<Reply> EndedAsync(
        CommandContext context,
        Quiz quiz,
        CancellationToken cancellationToken
    )
    {
        var today = Today(context);
        var shelf = await ShelfAsync(context.Player, today, cancellationToken);
        var next = NextOf(
            shelf,
            await AskableAsync(cancellationToken),
            quiz.Topic,
            today,
            settings.For(context.Player)
        );
        return Reply.ToPlayer(ReviewQuizCard.Done(context.Language, quiz, next)).Instead();
    }

    /// <returns>Null when there is nothing in review.</returns>
    public async Task<ReviewOutlook?> OutlookAsync(PlayerId player, CancellationToken cancellationToken)
    {
        var today = CalendarOf(player).DayOf(time.GetUtcNow());
        var shelf = await ShelfAsync(player, today, cancellationToken);
        if (shelf.Cards.IsEmpty && shelf.Topics.IsEmpty)
            return null;
        var questions = await AskableAsync(cancellationToken);
        var own = settings.For(player);
        var queue = QueueOf(shelf, questions, [], today, own);
        var put = queue.Questions.Select(question => question.Id).ToHashSet();
        var later = shelf with { Cards = [.. shelf.Cards.Where(held => !put.Contains(held.Question))] };
        var (recalled, recalls) = await reviews.RecallAsync(
            player,
            today.AddDays(-RecallDays),
            cancellationToken
        );
        return new ReviewOutlook(
            put.Count,
            recalled,
            recalls,
            [
                .. Forecast(later, questions, [], today, own)
                    .TakeWhile(day => day.Day <= today.AddDays(ComingDays)),
            ]
        );
    }

    /// <summary>No new cards of that topic; those that there are stay.</summary>
    /// <param name="code">A <see cref="TopicCode"/>.</param>
    public async Task<Reply> LeaveAsync(
        CommandContext context,
        string code,
        CancellationToken cancellationToken
    )
    {
        var shelf = await ShelfAsync(context.Player, Today(context), cancellationToken);
        var topic = shelf.Topics.FirstOrDefault(known => TopicCode.Of(known) == code);
        if (topic.IsDefault)
            return Replies.Refused(context, "refusal.card_old");
        await reviews.LearnAsync(context.Player, topic, false, cancellationToken);
        return Replies.Sentence(
            context,
            CardTone.Plain,
            "review.left",
            ("topic", Wording.Topic(context.Language, topic))
        );
    }

    private ReviewQueue QueueOf(
        ReviewShelf shelf,
        ImmutableArray<Question> questions,
        ImmutableArray<string> topic,
        DateOnly today,
        PlayerSettings own
    ) =>
        ReviewQueue.Of(
            new ReviewRequest(shelf, questions, topic, today, own.PaceOn(today)),
            Scheduler,
            new Random(seeds.Next())
        );

    private static (DateOnly Day, int Cards)? NextOf(
        ReviewShelf shelf,
        ImmutableArray<Question> questions,
        ImmutableArray<string> topic,
        DateOnly today,
        PlayerSettings own
    ) => Forecast(shelf, questions, topic, today, own).Select(day => ((DateOnly, int)?)day).FirstOrDefault();

    private static IEnumerable<(DateOnly Day, int Cards)> Forecast(
        ReviewShelf shelf,
        ImmutableArray<Question> questions,
        ImmutableArray<string> topic,
        DateOnly today,
        PlayerSettings own
    )
    {
        var asked = questions
            .Where(question => question.IsBelow(topic))
            .Select(question => question.Id)
            .ToHashSet();
        var cards = shelf.Active.Where(held => asked.Contains(held.Question)).Select(held => held.Card);
        return ReviewForecast.Of(cards, today, own.ReviewPace);
    }

    private static Reply WithNote(Reply reply, CommandContext context, int gone) =>
        reply with
        {
            Card = reply.Card! with
            {
                Blocks =
                [
                    Wording.Context(context.Language, "review.retired", ("count", gone)),
                    .. reply.Card.Blocks,
                ],
            },
        };

    /// <summary>A review of the same day goes on; one of another day or topic is given up for the new one.</summary>
    private async Task<Reply?> ResumedAsync(
        CommandContext context,
        ImmutableArray<string> topic,
        CancellationToken cancellationToken
    )
    {
        if (desk.ReviewOf(context.Player) is not { } underway)
            return null;
        var isOfToday = CalendarOf(context).DayOf(underway.StartedAt) == Today(context);
        if (isOfToday && (topic.IsEmpty || topic.SequenceEqual(underway.Topic)))
            return Replies.Solo(context, underway, Placement.New);
        await DiscardAsync(context, underway, cancellationToken);
        return null;
    }

    private Task<Quiz?> DiscardAsync(
        CommandContext context,
        Quiz underway,
        CancellationToken cancellationToken
    ) =>
        desk.ChangeAsync(
            underway.Id,
            (now, at) =>
                QuizMachine.Finish(now, EndReason.Discarded, (context.Player, context.PlayerName), at),
            cancellationToken
        );

    private async Task<Reply> BeginAsync(
        CommandContext context,
        ImmutableArray<string> topic,
        ReviewQueue queue,
        CancellationToken cancellationToken
    )
    {
        var plan = new QuizPlan(
            StartFlow.IdOf(context),
            context.Channel,
            QuizMode.Solo,
            context.Player,
            context.PlayerName,
            context.Language,
            topic,
            Pace: null,
            seeds.Next(),
            queue.Questions,
            queue.Waiting > 0 ? ["review.spread"] : []
        )
        {
            IsReview = true,
            Renewed = await RenewedAsync(context.Player, queue.Questions, cancellationToken),
        };
        return await desk.StartAsync(plan, cancellationToken) switch
        {
            StartOutcome.Started(var quiz) => Replies.Solo(context, quiz, Placement.New),
            StartOutcome.Again(var quiz) => Replies.Solo(context, quiz, Placement.New),
            // Asked for twice at once: the other one was first.
            StartOutcome.Occupied when desk.ReviewOf(context.Player) is { } other => Replies.Solo(
                context,
                other,
                Placement.New
            ),
            _ => Replies.Refused(context, "failure.busy"),
        };
    }

    /// <summary>Those that ask something new since the player's last review of them.</summary>
    private async Task<ImmutableHashSet<QuestionId>> RenewedAsync(
        PlayerId player,
        ImmutableArray<Question> questions,
        CancellationToken cancellationToken
    )
    {
        var seen = new Dictionary<QuizId, Quiz?>();
        var renewed = ImmutableHashSet.CreateBuilder<QuestionId>();
        foreach (var question in questions)
        {
            if (await reviews.LogAsync(player, question.Id, cancellationToken) is not [.., var last])
                continue;
            if (!seen.TryGetValue(last.Quiz, out var quiz))
                seen[last.Quiz] = quiz = await desk.SnapshotAsync(last.Quiz, cancellationToken);
            if (
                quiz is not null
                && last.Round < quiz.Rounds.Length
                && Renewal.Is(quiz.QuestionOf(quiz.Rounds[last.Round]), question)
            )
                renewed.Add(question.Id);
        }
        return renewed.ToImmutable();
    }

    /// <summary>The shelf without cards whose question has gone, and with those whose question is back.</summary>
    private async Task<(ReviewShelf Shelf, int Gone)> TidyAsync(
        PlayerId player,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var shelf = await ShelfAsync(player, today, cancellationToken);
        var changed = shelf
            .Cards.Where(held => held.IsRetired == bank.Current.Find(held.Question) is not null)
            .ToLookup(held => held.IsRetired, held => held.Question);
        if (changed.Count == 0)
            return (shelf, 0);
        await reviews.RetireAsync(player, [.. changed[false]], [.. changed[true]], cancellationToken);
        return (await ShelfAsync(player, today, cancellationToken), changed[false].Count());
    }

    private async Task<ImmutableArray<Question>> AskableAsync(CancellationToken cancellationToken)
    {
        var suspended = Inbox.Suspended(await book.DecisionsAsync(cancellationToken));
        return [.. bank.Current.Questions.Where(question => !suspended.Contains(question.Id))];
    }

    /// <summary>Everything the player has in review, due when their pause lets it be.</summary>
    private async Task<ReviewShelf> ShelfAsync(
        PlayerId player,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var shelf = await reviews.ShelfAsync(player, today, cancellationToken);
        return settings.For(player).Pause is { } pause ? pause.Over(shelf) : shelf;
    }

    private DateOnly Today(CommandContext context) => CalendarOf(context).DayOf(time.GetUtcNow());

    private StudyCalendar CalendarOf(CommandContext context) => CalendarOf(context.Player);

    private StudyCalendar CalendarOf(PlayerId player) => settings.For(player.Platform, player.Team).Calendar;
}
