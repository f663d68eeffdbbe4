using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Reviews;

namespace ChatStudyBot.Core.Quizzes;

/// <summary>One question put to people.</summary>
public sealed record Round
{
    /// <summary>From 0; also the index of its question in <see cref="Quiz.Questions"/>.</summary>
    public required int Index { get; init; }

    /// <summary>Which choice of the question stands at each position on the card.</summary>
    public required ImmutableArray<int> Order { get; init; }

    /// <summary>When the platform confirmed the message; null before.</summary>
    public DateTimeOffset? PutAt { get; init; }

    /// <summary>Moved on by the time the bot was down.</summary>
    public DateTimeOffset? Deadline { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Players who had this question earlier in the same study day; see <see cref="Scores.Had"/>.</summary>
    public ImmutableHashSet<PlayerId> Unrated { get; init; } = [];

    /// <summary>Who answered alone, and had had the points of the study day that can be had so.</summary>
    public ImmutableHashSet<PlayerId> Spent { get; init; } = [];

    /// <summary>Whose answers have their marks already; of a question of the day they are made with the answer.</summary>
    public ImmutableHashSet<PlayerId> Marked { get; init; } = [];

    /// <summary>Who gave up and was shown the answer, so that theirs counts no more.</summary>
    public ImmutableHashSet<PlayerId> Shown { get; init; } = [];

    /// <summary>Its question was taken out while it was open, as somebody had reported it; nothing is scored anew.</summary>
    public bool IsReported { get; init; }

    /// <summary>Who closed it early; null when time, or the race, did.</summary>
    public string? SkippedBy { get; init; }

    /// <summary>Null too in what was saved when names alone were kept.</summary>
    public PlayerId? SkippedById { get; init; }

    /// <summary>The bot went down and came back while it was open.</summary>
    public bool Resumed { get; init; }

    /// <summary>When the bot was down while it was open; that time never counts.</summary>
    public ImmutableArray<Pause> Pauses { get; init; } = [];

    /// <summary>How it was rated, if it counted as a review; known in solo only.</summary>
    public RoundRating? Rating { get; init; }

    /// <summary>The latest answer of each player; rebuilt from the answer log.</summary>
    [JsonIgnore]
    public ImmutableDictionary<PlayerId, Answer> Answers { get; init; } =
        ImmutableDictionary<PlayerId, Answer>.Empty;

    /// <summary>Who took a hint; rebuilt from the answer log.</summary>
    [JsonIgnore]
    public ImmutableHashSet<PlayerId> Hinted { get; init; } = [];

    /// <summary>Deliveries that were taken in; rebuilt from the answer log.</summary>
    [JsonIgnore]
    public ImmutableHashSet<string> Deliveries { get; init; } = [];

    public bool IsOpen => PutAt is not null && ClosedAt is null;

    /// <summary>How long it had been open, without the time the bot was down.</summary>
    public TimeSpan OpenFor(DateTimeOffset at)
    {
        if (PutAt is not { } put || at <= put)
            return TimeSpan.Zero;
        var open = at - put;
        foreach (var pause in Pauses.Where(pause => pause.To <= at))
            open -= pause.To - pause.From;
        return open > TimeSpan.Zero ? open : TimeSpan.Zero;
    }
}

/// <param name="From">The last that is known of it before it went down.</param>
public sealed record Pause(DateTimeOffset From, DateTimeOffset To);

/// <param name="Given">
/// Indexes of choices of the question (not of the card), joined by commas, in the order given; or the typed text.
/// </param>
public sealed record Answer(PlayerId Player, string PlayerName, string Given, DateTimeOffset At);
