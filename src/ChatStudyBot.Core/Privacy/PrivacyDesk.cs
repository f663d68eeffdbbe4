using System.Collections.Concurrent;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Core.Privacy;

/// <summary>Gives people what is stored about them, wherever it came from, and makes it nobody's.</summary>
/// <param name="shelf">Null where there are no pages.</param>
/// <param name="newSecret">A word that nobody can guess, of letters and digits.</param>
/// <param name="backupDays">How long a backup lives; null when there are none.</param>
public sealed class PrivacyDesk(
    IPersonalBook book,
    IExportShelf? shelf,
    IEnumerable<IChat> chats,
    QuizDesk quizzes,
    SettingsBook settings,
    TimeProvider time,
    Func<string> newSecret,
    int? backupDays
)
{
    /// <summary>Between two exports of one person.</summary>
    public static readonly TimeSpan ExportPause = TimeSpan.FromMinutes(10);

    private const int MostPasses = 5;

    /// <summary>How long somebody may think about it.</summary>
    private static readonly TimeSpan TicketLife = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<Account, DateTimeOffset> _exports = new();
    private readonly ConcurrentDictionary<Account, (string Ticket, DateTimeOffset At)> _tickets = new();

    /// <summary>Whom people become: one and the same until all of it is done, however often it is begun.</summary>
    private readonly ConcurrentDictionary<Account, string> _strangers = new();

    public int? BackupDays => backupDays;

    public Task<PersonalHoldings> HoldingsAsync(Account account, CancellationToken cancellationToken) =>
        book.HoldingsAsync(account, cancellationToken);

    /// <exception cref="StoreException">The person may try again at once.</exception>
    public async Task<ExportOutcome> ExportAsync(Account account, CancellationToken cancellationToken)
    {
        ForgetOld();
        if (!_exports.TryAdd(account, time.GetUtcNow()))
            return new ExportOutcome.Wait(
                _exports.GetValueOrDefault(account, time.GetUtcNow()) + ExportPause
            );
        try
        {
            var json = await book.ExportAsync(
                await PersonAsync(account, cancellationToken),
                cancellationToken
            );
            if (shelf?.Serves(account.Platform) is not true)
                return new ExportOutcome.Ready(json);
            var link = shelf.Put(account, json);
            // They were erased while it was read.
            if (!_exports.ContainsKey(account))
                shelf.Forget(account);
            return new ExportOutcome.Linked(link);
        }
        catch (StoreException)
        {
            _exports.TryRemove(account, out _);
            throw;
        }
    }

    /// <summary>It never arrived: the person may ask for another one at once.</summary>
    public void ExportLost(Account account) => _exports.TryRemove(account, out _);

    /// <summary>Without one nothing is erased: a form of long ago, or of somebody else, has none.</summary>
    public string NewTicket(Account account)
    {
        ForgetOld();
        var ticket = newSecret();
        _tickets[account] = (ticket, time.GetUtcNow());
        return ticket;
    }

    public bool IsTicket(Account account, string ticket) =>
        _tickets.TryGetValue(account, out var given)
        && given.Ticket == ticket
        && given.At + TicketLife > time.GetUtcNow();

    /// <param name="asker">They are called a stranger in the language of this team, also in others.</param>
    /// <exception cref="StoreException">Nothing was erased for good; it can be done again.</exception>
    public async Task EraseAsync(PlayerId asker, CancellationToken cancellationToken)
    {
        var account = asker.Account;
        var holdings = await book.HoldingsAsync(account, cancellationToken);
        var erasure = new Erasure(
            await PersonAsync(account, cancellationToken),
            _strangers.GetOrAdd(account, _ => Erasure.NewStranger(newSecret())),
            holdings.Names,
            Say.Text(settings.For(asker.Platform, asker.Team).Language, "common.anonymous")
        );
        // What they do in between is saved as theirs, and taken out the next time; who never stops begins anew.
        for (
            var (pass, isLeft) = (0, true);
            isLeft && pass < MostPasses;
            isLeft = await quizzes.HoldsAsync(erasure, cancellationToken), pass++
        )
        {
            // What is in memory first: whatever it saves from then on is the stranger's.
            await quizzes.EraseAsync(erasure, cancellationToken);
            await book.EraseAsync(erasure, cancellationToken);
        }
        settings.Forget(account);
        _tickets.TryRemove(account, out _);
        _exports.TryRemove(account, out _);
        _strangers.TryRemove(account, out _);
        shelf?.Forget(account);
    }

    private async Task<Person> PersonAsync(Account account, CancellationToken cancellationToken) =>
        new(
            account,
            [
                .. (await book.ChannelsAsync(account, cancellationToken)).Where(channel =>
                    chats.Any(chat => chat.Platform == channel.Platform && chat.IsDirect(channel))
                ),
            ]
        );

    private void ForgetOld()
    {
        var now = time.GetUtcNow();
        foreach (var export in _exports.Where(export => export.Value + ExportPause <= now))
            _exports.TryRemove(export);
        foreach (var ticket in _tickets.Where(ticket => ticket.Value.At + TicketLife <= now))
            _tickets.TryRemove(ticket);
    }
}
