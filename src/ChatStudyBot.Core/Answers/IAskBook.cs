using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Answers;

/// <summary>
/// What was asked of the notes, as long as its buttons work; and which questions the notes left open, and how their
/// answers were received: of a team, without a name, and no longer than <see cref="Window"/>. Writes end when they are
/// on the disk; all throw <see cref="StoreException"/>.
/// </summary>
public interface IAskBook
{
    /// <summary>What is older is forgotten.</summary>
    static TimeSpan Window => TimeSpan.FromDays(30);

    /// <summary>Of one team; the oldest go first.</summary>
    const int MostGaps = 1000;

    /// <inheritdoc cref="MostGaps"/>
    const int MostVotes = 5000;

    /// <summary>How long a question can be found; the next one after that forgets it.</summary>
    static TimeSpan KeptFor => TimeSpan.FromHours(24);

    /// <summary>
    /// How long it is known who asked: for the question that goes on with the one before, and for what one person may
    /// ask. No longer, because it is nobody's business; see <see cref="ForgetAskersAsync"/>.
    /// </summary>
    static TimeSpan AskerKeptFor => TimeSpan.FromMinutes(10);

    /// <summary>Of one answer there is one question: the first. With it, and apart from it, who asked.</summary>
    Task KeepAsync(KeptQuestion question, Asking asking, CancellationToken cancellationToken);

    /// <summary>Of the last <see cref="AskerKeptFor"/>, oldest first.</summary>
    Task<IReadOnlyList<Asking>> AskedLatelyAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Of those who have asked nothing since, nothing is left.</summary>
    Task ForgetAskersAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <returns>Null when it was never kept, or longer than <see cref="KeptFor"/> ago.</returns>
    Task<KeptQuestion?> FindAsync(AnswerId answer, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Of one answer there is one gap: told again, the later reason holds.</summary>
    Task NoteAsync(Gap gap, CancellationToken cancellationToken);

    /// <summary>Of one answer there is one vote: the later one holds.</summary>
    Task VoteAsync(AnswerVote vote, CancellationToken cancellationToken);

    /// <summary>Of the last <see cref="Window"/>, oldest first.</summary>
    Task<IReadOnlyList<Gap>> GapsAsync(
        string platform,
        string team,
        DateTimeOffset now,
        CancellationToken cancellationToken
    );

    /// <inheritdoc cref="GapsAsync"/>
    Task<IReadOnlyList<AnswerVote>> VotesAsync(
        string platform,
        string team,
        DateTimeOffset now,
        CancellationToken cancellationToken
    );
}

/// <summary>The words of a question, and nothing of who asked it, so that it can be answered again.</summary>
/// <param name="Answer">Known to nobody but the asker, below whose answer it stands.</param>
/// <param name="About">What it is about, when only a question before it had named that.</param>
public sealed record KeptQuestion(AnswerId Answer, string Question, string? About, DateTimeOffset At);

/// <summary>That somebody asked, and what about; forgotten after <see cref="IAskBook.AskerKeptFor"/>.</summary>
/// <param name="Subject">See <see cref="NoteAnswer.Matter"/>: what the next question may go on with; null when this one named nothing.</param>
public sealed record Asking(PlayerId Player, ChannelId Channel, string? Subject, DateTimeOffset At);

/// <summary>A question that the notes do not answer, or not so that it helped.</summary>
/// <param name="Question">With what it is about, when only the question before said that.</param>
public sealed record Gap(
    AnswerId Answer,
    string Platform,
    string Team,
    string Question,
    GapReason Reason,
    DateTimeOffset At
);

public enum GapReason
{
    /// <summary>Nothing, or nothing below the heading.</summary>
    Unanswered,

    /// <summary>Something was shown, and it was not what was meant.</summary>
    Unhelpful,
}

/// <summary>Whether an answer helped. What was asked is not kept.</summary>
/// <param name="Path">Of the note that was quoted first.</param>
public sealed record AnswerVote(
    AnswerId Answer,
    string Platform,
    string Team,
    string Path,
    int Line,
    bool IsHelpful,
    DateTimeOffset At
);
