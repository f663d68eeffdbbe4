using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Storage;

namespace ChatStudyBot.CommandLine;

/// <summary>The verbs under <c>db</c>; they read the database and leave a running bot alone.</summary>
internal sealed class Database(VerbCall call)
{
    public Task<int> BackUpAsync(string file, CancellationToken cancellationToken) =>
        WithAsync(async upkeep =>
        {
            var path = Path.GetFullPath(file);
            await upkeep.BackupAsync(path, cancellationToken);
            await call.Shell.Out.WriteLineAsync(path);
            return ExitCode.Done;
        });

    public Task<int> CheckAsync(CancellationToken cancellationToken) =>
        WithAsync(async upkeep =>
        {
            var findings = await upkeep.CheckAsync(cancellationToken);
            foreach (var finding in findings)
            {
                await call.Shell.Out.WriteLineAsync(finding.Message);
            }

            if (findings.Count > 0)
            {
                return ExitCode.Failed;
            }

            await call.Shell.Out.WriteLineAsync("The database is sound.");
            return ExitCode.Done;
        });

    /// <exception cref="OperatorException">Always, in this version.</exception>
    public static int Move() =>
        throw new OperatorException(
            "db move: PostgreSQL is not in this version yet. The SQLite database stays in use; db backup copies it."
        );

    /// <exception cref="OperatorException">The database cannot be used.</exception>
    private async Task<int> WithAsync(Func<IStoreUpkeep, Task<int>> work)
    {
        try
        {
            return await work(
                StoreFactory.OpenUpkeep(
                    "sqlite",
                    call.ReadOptions().Storage.ConnectionString,
                    Environment.CurrentDirectory
                )
            );
        }
        catch (StoreException exception)
        {
            throw new OperatorException(exception.Message, exception);
        }
    }
}
