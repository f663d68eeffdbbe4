using System.Collections.Concurrent;
using ChatStudyBot.Core.Quizzes;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>
/// The only one that writes. All writes that wait while the disk flushes go into the next transaction together,
/// in the order of the calls, so that one flush pays for many; nobody is told before it.
/// </summary>
internal sealed class Writer : IAsyncDisposable
{
    /// <summary>More would only make the first of a batch wait longer; the flush is long paid for.</summary>
    private const int LargestBatch = 1000;

    private static readonly Sql Begin = new("BEGIN IMMEDIATE");
    private static readonly Sql Commit = new("COMMIT");
    private static readonly Sql Rollback = new("ROLLBACK");
    private static readonly Sql Savepoint = new("SAVEPOINT one");
    private static readonly Sql Release = new("RELEASE one");
    private static readonly Sql RollbackToSavepoint = new("ROLLBACK TO one");

    private readonly BlockingCollection<Write> _waiting = [];
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly DatabaseFile _file;
    private readonly SqliteConnection _connection;
    private readonly WriteStatements _statements;
    private readonly PresenceGuard _presence;
    private readonly TimeProvider _time;
    private long _commits;
    private long _writes;
    private long _answers;

    /// <param name="connection">Taken over, and disposed at the end.</param>
    public Writer(DatabaseFile file, SqliteConnection connection, TimeProvider time)
    {
        _file = file;
        _connection = connection;
        _time = time;
        _statements = new WriteStatements(connection);
        _presence = new PresenceGuard(file, connection);
        new Thread(Work) { Name = "database writer", IsBackground = true }.Start();
    }

    public WriteCounts Counts =>
        new(Interlocked.Read(ref _commits), Interlocked.Read(ref _writes), Interlocked.Read(ref _answers));

    public Task<T> Enqueue<T>(Write<T> write)
    {
        try
        {
            _waiting.Add(write);
        }
        catch (InvalidOperationException)
        {
            throw new StoreException("Nothing was saved: ChatStudyBot is stopping.");
        }

        return write.Task;
    }

    public Task<T> Enqueue<T>(
        Func<WriteStatements, T> run,
        CancellationToken cancellationToken,
        bool hasSteps = false
    ) => Enqueue(new Change<T>(run, hasSteps, cancellationToken));

    /// <summary>A write that finds nothing to tell.</summary>
    public Task Enqueue(
        Action<WriteStatements> run,
        CancellationToken cancellationToken,
        bool hasSteps = false
    ) =>
        Enqueue(
            statements =>
            {
                run(statements);
                return true;
            },
            cancellationToken,
            hasSteps
        );

    /// <summary>Finishes what waits.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.CompleteAdding();
        await _stopped.Task;
    }

    private void Work()
    {
        var batch = new List<Write>(LargestBatch);
        foreach (var first in _waiting.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (batch.Count < LargestBatch && _waiting.TryTake(out var next))
            {
                batch.Add(next);
            }

            Save(batch);
            batch.ForEach(write => write.Complete());
            batch.Clear();
        }

        _statements.Dispose();
        _connection.Dispose();
        _stopped.SetResult();
    }

    private void Save(List<Write> batch)
    {
        if (TrySave(batch) is not { } failure)
        {
            if (_presence.Find() is { } lost)
            {
                batch.ForEach(write => write.Failure = lost);
            }

            return;
        }

        if (batch is [var only])
        {
            only.Failure = failure;
            return;
        }

        // The transaction was lost as a whole: what one of them broke must not fail the others.
        foreach (var write in batch)
        {
            write.Failure = null;
            Save([write]);
        }
    }

    /// <returns>Why nothing of the batch was saved; null when it was, but for those that have their own failure.</returns>
    private StoreException? TrySave(List<Write> batch)
    {
        var began = _time.GetTimestamp();
        try
        {
            _statements.Run(Begin);
            batch.ForEach(RunOne);
            _statements.Run(Commit);
        }
        catch (SqliteException e)
        {
            RollBack();
            return Sentences.For(_file, e);
        }

        Count(batch, _time.GetElapsedTime(began));
        return null;
    }

    private void RunOne(Write write)
    {
        if (write.IsCancelled)
        {
            write.Failure = new OperationCanceledException();
            return;
        }

        try
        {
            if (write.HasSteps)
            {
                RunSteps(write);
            }
            else
            {
                write.Run(_statements);
            }
        }
        catch (Exception e) when (IsInTransaction)
        {
            write.Failure = e is SqliteException known ? Sentences.For(_file, known) : e;
        }
    }

    private void RunSteps(Write write)
    {
        _statements.Run(Savepoint);
        try
        {
            write.Run(_statements);
        }
        catch when (IsInTransaction)
        {
            _statements.Run(RollbackToSavepoint);
            _statements.Run(Release);
            throw;
        }

        _statements.Run(Release);
    }

    /// <summary>A full disk or a failing one may have ended the transaction behind our back.</summary>
    private bool IsInTransaction => raw.sqlite3_get_autocommit(_connection.Handle) == 0;

    private void RollBack()
    {
        if (IsInTransaction)
        {
            _statements.Run(Rollback);
        }
    }

    private void Count(List<Write> batch, TimeSpan duration)
    {
        var answers = batch.Sum(write => write.Failure is null ? write.Answers : 0);
        Interlocked.Increment(ref _commits);
        Interlocked.Add(ref _writes, batch.Count(write => write.Failure is null));
        Interlocked.Add(ref _answers, answers);
        StoreMeter.Commits.Add(1);
        StoreMeter.CommitDuration.Record(duration.TotalSeconds);
        StoreMeter.BatchSize.Record(batch.Count);
        StoreMeter.Answers.Add(answers);
    }
}
