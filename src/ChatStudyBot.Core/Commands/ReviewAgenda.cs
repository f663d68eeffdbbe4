using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Feedback;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Reviews;
using ChatStudyBot.Core.Scores;
using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Core.Commands;

/// <summary>
/// What there is to review for somebody: the one answer for the review itself, the reminder, the statistics and the
/// bot's own page.
/// </summary>
internal sealed class ReviewAgenda(
    QuizDesk desk,
    IReviewBook reviews,
    IQuestionBook book,
    IBankSource bank,
    SettingsBook settings,
    TimeProvider time
)
{
    private static readonly Scheduler Scheduler = new(FsrsParameters.Default);

    /// <summary>How far back retention is measured.</summary>
    private const int RecallDays = 30;

    /// <summary>How far ahead one looks.</summary>
    private const int ComingDays = 7;

    /// <summary>False until the notes have been read once: nobody can say then what there is.</summary>
    public bool IsKnown => !bank.IsLoading || !bank.Current.Questions.IsEmpty;

    /// <returns>Null when there is nothing in review.</returns>
    public async Task<ReviewOutlook?> OutlookAsync(PlayerId player, CancellationToken cancellationToken)
    {
        var today = TodayOf(player);
        var shelf = await ShelfAsync(player, today, cancellationToken);
        var underway = UnderwayOf(player);
        if (underway is null && shelf.Cards.IsEmpty && shelf.Topics.IsEmpty)
            return null;
        var questions = await AskableAsync(cancellationToken);
        var isPaused = PauseOf(player) is not null;
        ImmutableArray<Question> put =
            isPaused ? []
            : underway is null ? QueueOf(player, shelf, questions, [], today).Questions
            : [.. underway.Questions.TakeLast(ReviewQuizCard.Left(underway))];
        var ids = put.Select(question => question.Id).ToHashSet();
        var later = shelf with { Cards = [.. shelf.Cards.Where(held => !ids.Contains(held.Question))] };
        var (recalled, recalls) = await reviews.RecallAsync(
            player,
            today.AddDays(-RecallDays),
            cancellationToken
        );
        return new ReviewOutlook(
            put.Length,
            recalled,
            recalls,
            [
                .. Forecast(player, later, questions, [], today)
                    .TakeWhile(day => day.Day <= today.AddDays(ComingDays)),
            ]
        );
    }

    /// <summary>The review that a wish for one goes on with: one of the same day.</summary>
    public Quiz? UnderwayOf(PlayerId player) =>
        desk.ReviewOf(player) is { } underway
        && CalendarOf(player).DayOf(underway.StartedAt) == TodayOf(player)
            ? underway
            : null;

    /// <summary>The pause that holds today.</summary>
    public ReviewPause? PauseOf(PlayerId player) =>
        settings.For(player).Pause is { } pause && pause.Holds(TodayOf(player)) ? pause : null;

    /// <summary>What a review begun now puts; the same for everybody who asks, as long as nothing is reviewed.</summary>
    public ReviewQueue QueueOf(
        PlayerId player,
        ReviewShelf shelf,
        ImmutableArray<Question> questions,
        ImmutableArray<string> topic,
        DateOnly today
    ) =>
        ReviewQueue.Of(
            new ReviewRequest(shelf, questions, topic, today, settings.For(player).PaceOn(today)),
            Scheduler,
            new Random(SeedOf(player, today))
        );

    /// <summary>How many cards the day still holds.</summary>
    public async Task<int> RoomAsync(PlayerId player, CancellationToken cancellationToken)
    {
        var today = TodayOf(player);
        var shelf = await ShelfAsync(player, today, cancellationToken);
        return Math.Max(0, settings.For(player).PaceOn(today).DailyCap - shelf.Done);
    }

    /// <summary>The next day with cards, and how many; null when there is none.</summary>
    public (DateOnly Day, int Cards)? NextOf(
        PlayerId player,
        ReviewShelf shelf,
        ImmutableArray<Question> questions,
        ImmutableArray<string> topic,
        DateOnly today
    ) =>
        Forecast(player, shelf, questions, topic, today)
            .Select(day => ((DateOnly, int)?)day)
            .FirstOrDefault();

    public async Task<ImmutableArray<Question>> AskableAsync(CancellationToken cancellationToken)
    {
        var suspended = Inbox.Suspended(await book.DecisionsAsync(cancellationToken));
        return [.. bank.Current.Questions.Where(question => !suspended.Contains(question.Id))];
    }

    /// <summary>
    /// Everything the player has in review, due when their pause lets it be; retired are those whose question is not in
    /// the bank now.
    /// </summary>
    public async Task<ReviewShelf> ShelfAsync(
        PlayerId player,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var saved = await reviews.ShelfAsync(player, today, cancellationToken);
        var shelf = saved with { Cards = [.. saved.Cards.Select(Present)] };
        return settings.For(player).Pause is { } pause ? pause.Over(shelf) : shelf;
    }

    /// <summary>Takes cards out of review whose question has gone, and puts those back whose question has returned.</summary>
    /// <returns>How many were taken out.</returns>
    public async Task<int> TidyAsync(PlayerId player, DateOnly today, CancellationToken cancellationToken)
    {
        var saved = await reviews.ShelfAsync(player, today, cancellationToken);
        var changed = saved
            .Cards.Where(held => Present(held) != held)
            .ToLookup(held => held.IsRetired, held => held.Question);
        if (changed.Count > 0)
            await reviews.RetireAsync(player, [.. changed[false]], [.. changed[true]], cancellationToken);
        return changed[false].Count();
    }

    public DateOnly TodayOf(PlayerId player) => CalendarOf(player).DayOf(time.GetUtcNow());

    private StudyCalendar CalendarOf(PlayerId player) => settings.For(player.Platform, player.Team).Calendar;

    private HeldCard Present(HeldCard held) =>
        held with
        {
            IsRetired = bank.Current.Find(held.Question) is null,
        };

    private IEnumerable<(DateOnly Day, int Cards)> Forecast(
        PlayerId player,
        ReviewShelf shelf,
        ImmutableArray<Question> questions,
        ImmutableArray<string> topic,
        DateOnly today
    )
    {
        var asked = questions
            .Where(question => question.IsBelow(topic))
            .Select(question => question.Id)
            .ToHashSet();
        var cards = shelf.Active.Where(held => asked.Contains(held.Question)).Select(held => held.Card);
        return ReviewForecast.Of(cards, today, settings.For(player).ReviewPace);
    }

    /// <summary>Two looks at one day choose the same new questions, and so many of them.</summary>
    private static int SeedOf(PlayerId player, DateOnly today) =>
        BinaryPrimitives.ReadInt32LittleEndian(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{player}\n{today:O}"))
            )
        );
}
