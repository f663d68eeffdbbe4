using System.Collections.Concurrent;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Core.Privacy;

/// <summary>Gives people what is stored about them, and makes it nobody's.</summary>
/// <param name="shelf">Null where there are no pages.</param>
/// <param name="newSecret">A word that nobody can guess, of letters and digits.</param>
/// <param name="backupDays">How long a backup lives; null when there are none.</param>
public sealed class PrivacyDesk(
    IPersonalBook book,
    IExportShelf? shelf,
    QuizDesk quizzes,
    SettingsBook settings,
    TimeProvider time,
    Func<string> newSecret,
    int? backupDays
)
{
    /// <summary>Between two exports of one person.</summary>
    public static readonly TimeSpan ExportPause = TimeSpan.FromMinutes(10);

    /// <summary>How long somebody may think about it.</summary>
    private static readonly TimeSpan TicketLife = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<PlayerId, DateTimeOffset> _exports = new();
    private readonly ConcurrentDictionary<PlayerId, (string Ticket, DateTimeOffset At)> _tickets = new();

    public int? BackupDays => backupDays;

    public Task<PersonalHoldings> HoldingsAsync(PlayerId player, CancellationToken cancellationToken) =>
        book.HoldingsAsync(player, cancellationToken);

    /// <exception cref="StoreException">The person may try again at once.</exception>
    public async Task<ExportOutcome> ExportAsync(PlayerId player, CancellationToken cancellationToken)
    {
        if (shelf?.Reaches(player) is not true)
            return new ExportOutcome.NoAddress();
        ForgetOld();
        if (!_exports.TryAdd(player, time.GetUtcNow()))
            return new ExportOutcome.Wait(_exports.GetValueOrDefault(player, time.GetUtcNow()) + ExportPause);
        try
        {
            var link = shelf.Put(player, await book.ExportAsync(player, cancellationToken));
            // They were erased while it was read.
            if (!_exports.ContainsKey(player))
                shelf.Forget(player);
            return new ExportOutcome.Ready(link);
        }
        catch (StoreException)
        {
            _exports.TryRemove(player, out _);
            throw;
        }
    }

    /// <summary>Without one nothing is erased: a form of long ago, or of somebody else, has none.</summary>
    public string NewTicket(PlayerId player)
    {
        ForgetOld();
        var ticket = newSecret();
        _tickets[player] = (ticket, time.GetUtcNow());
        return ticket;
    }

    public bool IsTicket(PlayerId player, string ticket) =>
        _tickets.TryGetValue(player, out var given)
        && given.Ticket == ticket
        && given.At + TicketLife > time.GetUtcNow();

    /// <exception cref="StoreException">Nothing was erased for good; it can be done again.</exception>
    public async Task EraseAsync(PlayerId player, CancellationToken cancellationToken)
    {
        var language = settings.For(player.Platform, player.Team).Language;
        var holdings = await book.HoldingsAsync(player, cancellationToken);
        var erasure = new Erasure(
            player,
            Erasure.NewStranger(player, newSecret()),
            holdings.Names,
            Say.Text(language, "common.anonymous")
        );
        // What is in memory first: whatever it saves from then on is the stranger's.
        await quizzes.EraseAsync(erasure, cancellationToken);
        await book.EraseAsync(erasure, cancellationToken);
        settings.Forget(player);
        _tickets.TryRemove(player, out _);
        _exports.TryRemove(player, out _);
        shelf?.Forget(player);
    }

    private void ForgetOld()
    {
        var now = time.GetUtcNow();
        foreach (var export in _exports.Where(export => export.Value + ExportPause <= now))
            _exports.TryRemove(export);
        foreach (var ticket in _tickets.Where(ticket => ticket.Value.At + TicketLife <= now))
            _tickets.TryRemove(ticket);
    }
}
