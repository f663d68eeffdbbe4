using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Commands;

/// <summary>What is written down of a question. An answer is not withheld because that failed.</summary>
internal sealed class AskLedger(IAskBook book, TimeProvider time)
{
    /// <summary>So that its buttons work after a restart too, and who asked it is still known to have.</summary>
    public Task KeepAsync(AskedAnswer asked, Asking asking, CancellationToken cancellationToken) =>
        TryAsync(() =>
            book.KeepAsync(
                new KeptQuestion(
                    asked.Id,
                    asked.Answer.Question,
                    asked.Answer.KeptSubject ? asked.Answer.Subject : null,
                    asking.At
                ),
                asking,
                cancellationToken
            )
        );

    /// <returns>None when that cannot be read.</returns>
    public async Task<IReadOnlyList<Asking>> AskedLatelyAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await book.AskedLatelyAsync(time.GetUtcNow(), cancellationToken);
        }
        catch (StoreException)
        {
            return [];
        }
    }

    /// <returns>Null when it is not known any more.</returns>
    public Task<KeptQuestion?> FindAsync(AnswerId answer, CancellationToken cancellationToken) =>
        book.FindAsync(answer, time.GetUtcNow(), cancellationToken);

    /// <returns>Whether it is on the list of gaps.</returns>
    public Task<bool> NoteAsync(
        CommandContext context,
        AskedAnswer asked,
        GapReason reason,
        CancellationToken cancellationToken
    ) =>
        TryAsync(() =>
            book.NoteAsync(
                new Gap(
                    asked.Id,
                    context.Channel.Platform,
                    context.Channel.Team,
                    asked.WholeQuestion,
                    reason,
                    time.GetUtcNow()
                ),
                cancellationToken
            )
        );

    /// <returns>Whether it was written down.</returns>
    public Task<bool> VoteAsync(
        CommandContext context,
        AskedAnswer asked,
        bool isHelpful,
        CancellationToken cancellationToken
    ) =>
        TryAsync(() =>
            book.VoteAsync(
                new AnswerVote(
                    asked.Id,
                    context.Channel.Platform,
                    context.Channel.Team,
                    asked.Answer.Passages[0].Citation.Path,
                    asked.Answer.Passages[0].Citation.Line,
                    isHelpful,
                    time.GetUtcNow()
                ),
                cancellationToken
            )
        );

    private static async Task<bool> TryAsync(Func<Task> write)
    {
        try
        {
            await write();
            return true;
        }
        catch (StoreException)
        {
            return false;
        }
    }
}
