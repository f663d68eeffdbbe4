using System.Collections.Immutable;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Reviews;

namespace ChatStudyBot.Core.Commands;

/// <summary>What somebody is about to forget, and what they learn: a solo quiz of their cards.</summary>
internal sealed class ReviewFlow(
    QuizDesk desk,
    ReviewAgenda agenda,
    IReviewBook reviews,
    IBankSource bank,
    Seeds seeds
)
{
    /// <param name="topic">Path of the topic to learn; empty for all that is in review.</param>
    public async Task<Reply> StartAsync(
        CommandContext context,
        ImmutableArray<string> topic,
        CancellationToken cancellationToken
    )
    {
        if (Replies.NoBank(context, bank) is { } unready)
            return unready;
        if (agenda.PauseOf(context.Player) is { } pause)
            return Reply.ToPlayer(ReviewQuizCard.Paused(context.Language, pause));
        if (await ResumedAsync(context, topic, cancellationToken) is { } resumed)
            return resumed;
        var questions = await agenda.AskableAsync(cancellationToken);
        if (!questions.Any(question => question.IsBelow(topic)))
            return Replies.Refused(
                context,
                "refusal.topic_empty",
                ("topic", Wording.Topic(context.Language, topic)),
                ("command", "bank status")
            );
        if (!topic.IsEmpty)
            await reviews.LearnAsync(context.Player, topic, true, cancellationToken);
        var today = agenda.TodayOf(context.Player);
        var gone = await agenda.TidyAsync(context.Player, today, cancellationToken);
        var shelf = await agenda.ShelfAsync(context.Player, today, cancellationToken);
        var queue = agenda.QueueOf(context.Player, shelf, questions, topic, today);
        var reply = queue.Questions.IsEmpty
            ? Reply.ToPlayer(
                ReviewQuizCard.Nothing(
                    context.Language,
                    topic,
                    queue.HasMore
                        ? today.AddDays(1)
                        : agenda.NextOf(context.Player, shelf, questions, topic, today)?.Day,
                    queue.HasMore
                )
            )
            : await BeginAsync(context, topic, queue, cancellationToken);
        return gone == 0 ? reply : WithNote(reply, context, gone);
    }

    /// <summary>
    /// A review of what was missed in a quiz, as far as the day holds it; the rest comes up in the coming days. One
    /// under way is given up for it.
    /// </summary>
    /// <param name="missed">Rounds, also those without an answer.</param>
    public async Task<Reply> BeginMissedAsync(
        CommandContext context,
        Quiz quiz,
        ImmutableArray<int> missed,
        CancellationToken cancellationToken
    )
    {
        if (agenda.PauseOf(context.Player) is { } pause)
            return Reply.ToPlayer(ReviewQuizCard.Paused(context.Language, pause));
        var underway = desk.ReviewOf(context.Player);
        // What this delivery has begun goes on when it comes twice.
        if (underway?.Id == StartFlow.IdOf(context))
            return Replies.Solo(context, underway, Placement.New);
        var askable = (await agenda.AskableAsync(cancellationToken)).ToDictionary(question => question.Id);
        ImmutableArray<Question> questions =
        [
            .. missed
                .Select(round => quiz.Questions[round].Id)
                .Where(askable.ContainsKey)
                .Select(id => askable[id]),
        ];
        if (questions.IsEmpty)
            return Replies.Refused(context, "refusal.card_old");
        await desk.AddToReviewAsync(quiz.Id, missed, context.Player, cancellationToken);
        if (underway is not null)
            await DiscardAsync(context, underway, cancellationToken);
        var room = await agenda.RoomAsync(context.Player, cancellationToken);
        return room == 0
            ? Replies.Sentence(context, CardTone.Plain, "review.missed_later", ("count", questions.Length))
            : await BeginAsync(
                context,
                [],
                new ReviewQueue(
                    [.. questions.Take(room)],
                    Math.Max(0, questions.Length - room),
                    HasMore: false
                ),
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
        var today = agenda.TodayOf(context.Player);
        var next = agenda.NextOf(
            context.Player,
            await agenda.ShelfAsync(context.Player, today, cancellationToken),
            await agenda.AskableAsync(cancellationToken),
            quiz.Topic,
            today
        );
        return Reply.ToPlayer(ReviewQuizCard.Done(context.Language, quiz, next)).Instead();
    }

    /// <summary>No new cards of that topic; those that there are stay.</summary>
    /// <param name="code">A <see cref="TopicCode"/>.</param>
    public async Task<Reply> LeaveAsync(
        CommandContext context,
        string code,
        CancellationToken cancellationToken
    )
    {
        var shelf = await agenda.ShelfAsync(
            context.Player,
            agenda.TodayOf(context.Player),
            cancellationToken
        );
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
        if (
            agenda.UnderwayOf(context.Player) is { } ofToday
            && (topic.IsEmpty || topic.SequenceEqual(ofToday.Topic))
        )
            return Replies.Solo(context, ofToday, Placement.New);
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
}
