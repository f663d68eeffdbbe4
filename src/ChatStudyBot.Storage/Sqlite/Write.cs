using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>A change that waits for the writer, and whoever waits for it.</summary>
internal abstract class Write(CancellationToken cancellationToken)
{
    /// <summary>Set when this one cannot be part of the commit; the others still can.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Given up before it was begun. What has begun is finished.</summary>
    public bool IsCancelled => CancellationToken.IsCancellationRequested;

    /// <summary>More than one statement: all or none of them take effect.</summary>
    public virtual bool HasSteps => false;

    /// <summary>How many entries it added to the answer log.</summary>
    public virtual int Answers => 0;

    protected CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>On the writer's thread, inside its transaction; may be called again after a rollback.</summary>
    public abstract void Run(WriteStatements statements);

    /// <summary>Tells whoever waits: done, or why not.</summary>
    public abstract void Complete();
}

internal abstract class Write<T>(CancellationToken cancellationToken) : Write(cancellationToken)
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<T> Task => _done.Task;

    /// <summary>What <see cref="Write.Run"/> found, told after the commit.</summary>
    protected abstract T Result { get; }

    public override void Complete()
    {
        switch (Failure)
        {
            case null:
                _done.SetResult(Result);
                break;
            case OperationCanceledException:
                _done.SetCanceled(CancellationToken);
                break;
            default:
                _done.SetException(Failure);
                break;
        }
    }
}

/// <summary>A write that is not asked for often enough to need a class of its own.</summary>
internal sealed class Change<T>(
    Func<WriteStatements, T> run,
    bool hasSteps,
    CancellationToken cancellationToken
) : Write<T>(cancellationToken)
{
    private T? _result;

    public override bool HasSteps => hasSteps;

    protected override T Result =>
        _result ?? throw new StoreException("Nothing was saved: the write was never run.");

    public override void Run(WriteStatements statements) => _result = run(statements);
}

/// <summary>The hottest write: one answer or hint.</summary>
internal sealed class AppendAnswer(AnswerEntry entry, CancellationToken cancellationToken)
    : Write<bool>(cancellationToken)
{
    private static readonly Sql Append = new(
        """
        INSERT INTO answer (delivery, quiz, round, question, player, player_name, kind, given, at)
        VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8)
        ON CONFLICT (delivery) DO NOTHING
        """
    );

    private readonly string _player = entry.Player.ToString();
    private bool _isNew;

    public override int Answers => _isNew ? 1 : 0;

    protected override bool Result => _isNew;

    public override void Run(WriteStatements statements) =>
        _isNew =
            statements.Run(
                Append,
                entry.Delivery,
                entry.Quiz.Value,
                entry.Round,
                entry.Question.Value,
                _player,
                entry.PlayerName,
                AnswerRow.KindColumn(entry.Kind),
                entry.Given,
                Instant.ToColumn(entry.At)
            ) > 0;
}
