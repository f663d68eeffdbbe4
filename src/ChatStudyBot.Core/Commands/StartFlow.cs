using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Feedback;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Core.Commands;

/// <summary>From a wish for a quiz to a running one, or to the reason why not.</summary>
internal sealed class StartFlow(
    QuizDesk desk,
    QuizVoice voice,
    IQuizStore store,
    IQuestionBook book,
    IBankSource bank,
    ITeamSettings settings,
    TimeProvider time,
    Seeds seeds
)
{
    private const int MostCount = 50;
    private const int LeastSeconds = 10;
    private const int MostSeconds = 600;

    /// <summary>Picks questions and starts.</summary>
    /// <param name="placement">Where the card of a solo quiz goes.</param>
    public async Task<Reply> StartAsync(
        CommandContext context,
        StartWish wish,
        Placement placement,
        CancellationToken cancellationToken
    )
    {
        if (Invalid(context, wish) is { } invalid)
            return invalid;
        if (Replies.NoBank(context, bank) is { } unready)
            return unready;
        if (await OccupiedAsync(context, wish, cancellationToken) is { } occupied)
            return occupied;
        var suspended = Inbox.Suspended(await book.DecisionsAsync(cancellationToken));
        var questions = bank
            .Current.Questions.Where(question =>
                (question.IsBelow(wish.Topic) || wish.First.Contains(question.Id))
                && !suspended.Contains(question.Id)
            )
            .ToArray();
        var topic = Wording.Topic(context.Language, wish.Topic);
        if (questions.Length == 0)
            return Replies.Refused(
                context,
                "refusal.topic_empty",
                ("topic", topic),
                ("command", "bank status")
            );
        if (wish.Kind is { } kind && questions.All(question => question.Kind != kind))
            return Replies.Refused(
                context,
                "refusal.kind_empty",
                ("topic", topic),
                ("kind", MessageNames.Of(kind))
            );
        var now = time.GetUtcNow();
        var calendar = TeamOf(context).Calendar;
        var place = wish.Mode == QuizMode.Solo ? context.Player.ToString() : context.Channel.ToString();
        var pick = QuestionPicker.From(
            new PickRequest(
                [.. questions],
                wish.Topic,
                wish.Kind,
                wish.Count,
                await store.LastAskedAsync(place, cancellationToken),
                calendar.StartOf(calendar.DayOf(now)),
                LanguageOf(context, wish)
            )
            {
                First = wish.First,
            },
            new Random(seeds.Next())
        );
        return await BeginAsync(
            context,
            wish,
            pick.Questions,
            Notices(wish, pick),
            placement,
            cancellationToken
        );
    }

    /// <summary>Starts with these very questions.</summary>
    public async Task<Reply> BeginAsync(
        CommandContext context,
        StartWish wish,
        ImmutableArray<Question> questions,
        ImmutableArray<string> notices,
        Placement placement,
        CancellationToken cancellationToken
    )
    {
        if (await OccupiedAsync(context, wish, cancellationToken) is { } occupied)
            return occupied;
        var plan = Plan(context, wish, questions, notices);
        return await desk.StartAsync(plan, cancellationToken) switch
        {
            StartOutcome.Started(var quiz) => Begun(context, quiz, placement, TeamOf(context).Place),
            StartOutcome.Again(var quiz) => Begun(context, quiz, placement, TeamOf(context).Place),
            StartOutcome.Refused(var reason) => Replies.Refused(context, reason, []),
            StartOutcome.Occupied => await OccupiedAsync(context, wish, cancellationToken) ?? Reply.Nothing,
            var other => throw new InvalidOperationException($"Unknown outcome {other}."),
        };
    }

    /// <summary>The id of what a delivery starts: the same one when it comes twice.</summary>
    public static QuizId IdOf(CommandContext context) =>
        new(
            Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes($"{context.Player}\n{context.Delivery}"))
            )[..12]
        );

    /// <summary>Who started it is told when a long quiz has to stay in the channel.</summary>
    private static Reply Begun(CommandContext context, Quiz quiz, Placement placement, QuizPlace place) =>
        quiz.IsSolo ? Replies.Solo(context, quiz, placement)
        : context.Threads == ThreadAccess.Forbidden
        && LongQuiz.IsForThread(place, quiz.Mode, quiz.Questions.Length)
            ? Replies.Sentence(context, CardTone.Plain, LongQuiz.NoThread)
        : Reply.Nothing;

    private static ImmutableArray<string> Notices(StartWish wish, Pick pick) =>
        [
            .. pick.Questions.Length < wish.Count ? ["quiz.start.fewer"] : ImmutableArray<string>.Empty,
            .. pick.SeenAll ? ["quiz.start.seen_all"] : ImmutableArray<string>.Empty,
        ];

    private static Reply? Invalid(CommandContext context, StartWish wish) =>
        wish switch
        {
            { Count: < 1 or > MostCount } => Replies.Refused(
                context,
                "refusal.count_range",
                ("value", wish.Count)
            ),
            { Seconds: < LeastSeconds or > MostSeconds } => Replies.Refused(
                context,
                "refusal.seconds_range",
                ("value", wish.Seconds.Value)
            ),
            { Mode: not QuizMode.Solo } when context.IsDirect => Replies.Refused(
                context,
                "refusal.dm_needs_solo"
            ),
            _ => null,
        };

    private async Task<Reply?> OccupiedAsync(
        CommandContext context,
        StartWish wish,
        CancellationToken cancellationToken
    )
    {
        var other = wish.Mode == QuizMode.Solo ? desk.SoloOf(context.Player) : desk.In(context.Channel);
        // The very quiz that this delivery has started is no obstacle to its second coming.
        if (other is null || other.Id == IdOf(context))
            return null;
        if (other.IsSolo)
            return Reply.ToPlayer(SoloCard.Unfinished(context.Language, other, CodeOf(wish)));
        var key = other.Current is { } round
            ? CardKeys.Round(other.Id, round.Index)
            : CardKeys.Start(other.Id);
        var address = await voice.AddressAsync(other.ChannelOf(key), key, cancellationToken);
        return Replies.Refused(
            context,
            Refusal.Of(
                "refusal.quiz_running",
                ("index", Math.Max(1, other.Rounds.Length)),
                ("total", other.Questions.Length)
            ),
            [
                .. address is null
                    ? ImmutableArray<CardAction>.Empty
                    : [new CardAction.Open(Say.Text(context.Language, "btn.go_to_round"), address)],
                Wording.Press(context.Language, "btn.solo_instead", CodeOf(wish)),
            ]
        );
    }

    /// <summary>The button that starts it alone.</summary>
    private static string CodeOf(StartWish wish) =>
        wish.Code
        ?? StartCode.Of(
            TopicCode.Of(wish.Topic),
            wish.Count,
            QuizMode.Solo,
            wish.Seconds,
            wish.Kind,
            wish.First.AsSpan()
        );

    private QuizPlan Plan(
        CommandContext context,
        StartWish wish,
        ImmutableArray<Question> questions,
        ImmutableArray<string> notices
    )
    {
        var team = TeamOf(context);
        var opensThread =
            context.Threads == ThreadAccess.Allowed
            && LongQuiz.IsForThread(team.Place, wish.Mode, questions.Length);
        return new QuizPlan(
            IdOf(context),
            context.Channel,
            wish.Mode,
            context.Player,
            context.PlayerName,
            LanguageOf(context, wish),
            wish.Topic,
            wish switch
            {
                { Mode: QuizMode.Solo } => wish.Seconds is { } own ? TimeSpan.FromSeconds(own) : null,
                { Seconds: { } seconds } => TimeSpan.FromSeconds(seconds) * team.Pace,
                _ => QuizTiming.DefaultPace * team.Pace,
            },
            seeds.Next(),
            questions,
            opensThread ? notices.Add(LongQuiz.NoticeOf(questions.Length)) : notices
        )
        {
            Parent = context.Parent,
            OpensThread = opensThread,
            IsPractice = wish.IsPractice,
        };
    }

    /// <summary>What the channel sees is in the team's language, what one player sees in that player's.</summary>
    private Language LanguageOf(CommandContext context, StartWish wish) =>
        wish.Mode == QuizMode.Solo ? context.Language : TeamOf(context).Language;

    private TeamSettings TeamOf(CommandContext context) => settings.For(context.Channel);
}

/// <param name="Topic">Path; empty for everything.</param>
internal sealed record StartWish(
    ImmutableArray<string> Topic,
    int Count,
    QuizMode Mode,
    int? Seconds,
    QuestionKind? Kind
)
{
    /// <summary>See <see cref="Quiz.IsPractice"/>.</summary>
    public bool IsPractice { get; init; }

    /// <summary>See <see cref="PickRequest.First"/>.</summary>
    public ImmutableArray<QuestionId> First { get; init; } = [];

    /// <summary>The button that wishes it, when it is for these very questions; null otherwise.</summary>
    public string? Code { get; init; }
}
