using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary><see cref="IWelcomeBook"/> in a table.</summary>
internal sealed class WelcomeRows(Writer writer) : IWelcomeBook
{
    private static readonly Sql SaveWelcome = new(
        """
        INSERT INTO welcome (platform, team, at) VALUES (@0, @1, @2)
        ON CONFLICT (platform, team) DO NOTHING
        """
    );

    public Task<bool> TryWelcomeAsync(
        string platform,
        string team,
        DateTimeOffset at,
        CancellationToken cancellationToken
    ) =>
        writer.Enqueue(
            statements => statements.Run(SaveWelcome, platform, team, Instant.ToColumn(at)) > 0,
            cancellationToken
        );
}
