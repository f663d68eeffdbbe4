using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Commands;

/// <summary>What is written down of a question. An answer is not withheld because that failed.</summary>
internal sealed class AskLedger(IAskBook book, TimeProvider time)
{
    /// <summary>How long a question that does not say what it is about is about the same as the one before.</summary>
    private static readonly TimeSpan SubjectKeptFor = TimeSpan.FromMinutes(10);

    /// <summary>So that its buttons work, and the next question can go on with it, after a restart too.</summary>
    /// <param name="subject">What the next question may go on with.</param>
    public Task KeepAsync(
        CommandContext context,
        AskedAnswer asked,
        string? subject,
        CancellationToken cancellationToken
    ) =>
        TryAsync(() =>
            book.KeepAsync(
                new KeptQuestion(
                    asked.Id,
                    asked.Asker,
                    context.Channel,
                    asked.Answer.Question,
                    asked.Answer.KeptSubject ? asked.Answer.Subject : null,
                    subject,
                    time.GetUtcNow()
                ),
                cancellationToken
            )
        );

    /// <returns>Null when it is not known any more.</returns>
    public Task<KeptQuestion?> FindAsync(AnswerId answer, CancellationToken cancellationToken) =>
        book.FindAsync(answer, time.GetUtcNow(), cancellationToken);

    /// <returns>What was asked about just before; null when that cannot be told.</returns>
    public async Task<string?> SubjectAsync(CommandContext context, CancellationToken cancellationToken)
    {
        string? subject = null;
        await TryAsync(async () =>
            subject = await book.SubjectAsync(
                context.Player,
                context.Channel,
                time.GetUtcNow() - SubjectKeptFor,
                cancellationToken
            )
        );
        return subject;
    }

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
