using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Privacy;

namespace ChatStudyBot.BrowserTests.Support;

/// <summary>Who has left something in the store.</summary>
public sealed class MemoryPeople : IPersonalBook
{
    public HashSet<PlayerId> Known { get; } = [];

    public Task<PersonalHoldings> HoldingsAsync(PlayerId player, CancellationToken cancellationToken) =>
        Task.FromResult(new PersonalHoldings(0, 0, Known.Contains(player) ? ["somebody"] : []));

    public Task<string> ExportAsync(PlayerId player, CancellationToken cancellationToken) =>
        Task.FromResult("{}");

    public Task EraseAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        Known.Remove(erasure.Player);
        return Task.CompletedTask;
    }

    public Task<int> ForgetTextAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        Task.FromResult(0);
}
