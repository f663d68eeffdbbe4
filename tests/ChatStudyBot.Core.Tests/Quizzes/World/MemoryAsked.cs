using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Tests.Quizzes.World;

/// <summary>What was asked of the notes, in memory.</summary>
internal sealed class MemoryAsked : IAskBook
{
    /// <summary>So many of the next writes fail.</summary>
    public int FailingWrites { get; set; }

    public List<Gap> Gaps { get; } = [];

    public List<AnswerVote> Votes { get; } = [];

    public List<KeptQuestion> Questions { get; } = [];

    public List<Asking> Askers { get; } = [];

    public Task KeepAsync(KeptQuestion question, Asking asking, CancellationToken cancellationToken)
    {
        if (FailingWrites > 0 && FailingWrites-- > 0)
            return Task.FromException(new StoreException("The disk is full."));
        if (Questions.All(known => known.Answer != question.Answer))
            Questions.Add(question);
        Askers.Add(asking);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Asking>> AskedLatelyAsync(
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyList<Asking>>([
            .. Askers.Where(asking => now - asking.At <= IAskBook.AskerKeptFor),
        ]);

    public Task ForgetAskersAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        Askers.RemoveAll(asking => now - asking.At > IAskBook.AskerKeptFor);
        return Task.CompletedTask;
    }

    public Task<KeptQuestion?> FindAsync(
        AnswerId answer,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            Questions.SingleOrDefault(known => known.Answer == answer && now - known.At <= IAskBook.KeptFor)
        );

    public Task NoteAsync(Gap gap, CancellationToken cancellationToken)
    {
        if (FailingWrites > 0 && FailingWrites-- > 0)
            return Task.FromException(new StoreException("The disk is full."));
        Gaps.RemoveAll(known => known.Answer == gap.Answer);
        Gaps.Add(gap);
        return Task.CompletedTask;
    }

    public Task VoteAsync(AnswerVote vote, CancellationToken cancellationToken)
    {
        if (FailingWrites > 0 && FailingWrites-- > 0)
            return Task.FromException(new StoreException("The disk is full."));
        Votes.RemoveAll(known => known.Answer == vote.Answer);
        Votes.Add(vote);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Gap>> GapsAsync(
        string platform,
        string team,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyList<Gap>>([
            .. Gaps.Where(gap =>
                (gap.Platform, gap.Team) == (platform, team) && now - gap.At <= IAskBook.Window
            ),
        ]);

    public Task<IReadOnlyList<AnswerVote>> VotesAsync(
        string platform,
        string team,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyList<AnswerVote>>([
            .. Votes.Where(vote =>
                (vote.Platform, vote.Team) == (platform, team) && now - vote.At <= IAskBook.Window
            ),
        ]);
}
