using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Privacy;

namespace ChatStudyBot.Core.Tests.Quizzes.World;

/// <summary>What is stored about people, as far as commands ask for it.</summary>
internal sealed class MemoryPersonal(MemoryStore store) : IPersonalBook, IExportShelf
{
    public List<Erasure> Erasures { get; } = [];

    public List<(Account Account, string Json)> Exports { get; } = [];

    /// <summary>Whether exports lie on a page, and are not handed over.</summary>
    public bool HasPages { get; set; } = true;

    /// <summary>Where everybody is.</summary>
    public ImmutableArray<string> Teams { get; set; } = ["1"];

    /// <summary>Where everybody did something.</summary>
    public ImmutableArray<ChannelId> Channels { get; set; } = [];

    /// <summary>How often everything was read.</summary>
    public int Reads { get; private set; }

    /// <summary>What happens while everything is read.</summary>
    public Func<Task> Reading { get; set; } = () => Task.CompletedTask;

    /// <summary>What happens when everything is about to be erased.</summary>
    public Func<Erasure, Task> Erasing { get; set; } = _ => Task.CompletedTask;

    public Task<PersonalHoldings> HoldingsAsync(Account account, CancellationToken cancellationToken) =>
        Task.FromResult(new PersonalHoldings(312, 20, [account.User], Teams));

    public Task<ImmutableArray<ChannelId>> ChannelsAsync(
        Account account,
        CancellationToken cancellationToken
    ) => Task.FromResult(Channels);

    public async Task<string> ExportAsync(Person person, CancellationToken cancellationToken)
    {
        Reads++;
        await Reading();
        return $"all about {person.Account.User}";
    }

    public async Task EraseAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        Erasures.Add(erasure);
        await Erasing(erasure);
        store.Erase(erasure);
    }

    public Task<int> ForgetTextAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        Task.FromResult(0);

    public bool Serves(string platform) => HasPages;

    public void Forget(Account account) => Exports.RemoveAll(export => export.Account == account);

    public string Put(Account account, string json)
    {
        Exports.Add((account, json));
        return "https://bot.example/privacy/secret";
    }
}
