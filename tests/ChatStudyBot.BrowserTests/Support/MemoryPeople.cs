using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Privacy;

namespace ChatStudyBot.BrowserTests.Support;

/// <summary>Who has left something in the store.</summary>
public sealed class MemoryPeople : IPersonalBook
{
    public HashSet<Account> Known { get; } = [];

    public Task<PersonalHoldings> HoldingsAsync(Account account, CancellationToken cancellationToken) =>
        Task.FromResult(new PersonalHoldings(0, 0, Known.Contains(account) ? ["somebody"] : [], []));

    public Task<ImmutableArray<ChannelId>> ChannelsAsync(
        Account account,
        CancellationToken cancellationToken
    ) => Task.FromResult(ImmutableArray<ChannelId>.Empty);

    public Task<string> ExportAsync(Person person, CancellationToken cancellationToken) =>
        Task.FromResult("{}");

    public Task EraseAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        Known.Remove(erasure.Person.Account);
        return Task.CompletedTask;
    }

    public Task<int> ForgetTextAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        Task.FromResult(0);
}
