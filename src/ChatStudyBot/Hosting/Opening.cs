using System.Net.Sockets;
using ChatStudyBot.CommandLine;
using ChatStudyBot.Configuration;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Slack.Protocol;
using ChatStudyBot.Storage;

namespace ChatStudyBot.Hosting;

/// <summary>The two things of the machine that a start may not get, and the sentences for it.</summary>
internal static class Opening
{
    /// <exception cref="OperatorException">The database cannot be used.</exception>
    /// <param name="backups">Where a backup is looked for when the database is damaged.</param>
    public static async Task<IStore> StoreAsync(
        string connectionString,
        BackupFolder? backups,
        TimeProvider time
    )
    {
        try
        {
            return StoreFactory.Open("sqlite", connectionString, Environment.CurrentDirectory, time);
        }
        catch (DamagedException damage) when (damage.KeptAs is not null)
        {
            var backup = backups is null ? null : await backups.NewestSoundAsync();
            throw new OperatorException($"{damage.Message} {WayOn(damage, backup)}", damage);
        }
        catch (StoreException exception)
        {
            throw new OperatorException(exception.Message, exception);
        }
    }

    private static string WayOn(DamagedException damage, string? backup) =>
        backup is null
            ? $"To go on from a backup, copy it to {damage.Path} before the next start; without one the bot begins empty."
            : $"To go on from the newest sound backup, copy {backup} to {damage.Path} before the next start; without it "
                + "the bot begins empty.";

    /// <exception cref="OperatorException">The address cannot be had.</exception>
    public static async Task ListenAsync(IHost host, WebOptions web, CancellationToken cancellationToken)
    {
        try
        {
            await host.StartAsync(cancellationToken);
        }
        catch (Exception exception) when (Reason(exception, web) is { } reason)
        {
            // Otherwise what runs already would report its end as a failure of its own.
            await host.StopAsync(CancellationToken.None);
            throw new OperatorException(reason, exception);
        }
    }

    private static string? Reason(Exception exception, WebOptions web) =>
        exception is StoreException or SlackAccessException ? exception.Message
        : SocketErrorOf(exception) is { } error ? $"Web:Url: {Sentence(web.Url, error)}"
        : null;

    private static SocketError? SocketErrorOf(Exception? exception) =>
        exception switch
        {
            null => null,
            SocketException socket => socket.SocketErrorCode,
            _ => SocketErrorOf(exception.InnerException),
        };

    private static string Sentence(Uri url, SocketError error) =>
        error switch
        {
            SocketError.AddressAlreadyInUse =>
                $"port {url.Port} is in use by another program. Stop that, or take another port, such as "
                    + $"--Web:Url={url.Scheme}://{url.Host}:{url.Port + 1}",
            SocketError.AccessDenied =>
                $"this user may not listen on port {url.Port}. Take one above 1023, such as "
                    + $"--Web:Url={url.Scheme}://{url.Host}:5080",
            SocketError.AddressNotAvailable =>
                $"{url.Host} is no address of this machine. Take one that is, such as "
                    + $"--Web:Url=http://127.0.0.1:{url.Port}",
            _ => $"cannot listen on {url.OriginalString}: {error}.",
        };
}
