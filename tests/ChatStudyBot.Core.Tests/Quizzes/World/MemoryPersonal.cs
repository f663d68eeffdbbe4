using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Privacy;

namespace ChatStudyBot.Core.Tests.Quizzes.World;

/// <summary>What is stored about people, as far as commands ask for it.</summary>
internal sealed class MemoryPersonal : IPersonalBook, IExportShelf
{
    public List<Erasure> Erasures { get; } = [];

    public List<(PlayerId Player, string Json)> Exports { get; } = [];

    /// <summary>Whether a link can be reached.</summary>
    public bool HasAddress { get; set; } = true;

    public Task<PersonalHoldings> HoldingsAsync(PlayerId player, CancellationToken cancellationToken) =>
        Task.FromResult(new PersonalHoldings(312, 20, [player.User]));

    /// <summary>How often everything was read.</summary>
    public int Reads { get; private set; }

    /// <summary>What happens while everything is read.</summary>
    public Func<Task> Reading { get; set; } = () => Task.CompletedTask;

    /// <summary>What happens while everything is erased.</summary>
    public Func<Erasure, Task> Erasing { get; set; } = _ => Task.CompletedTask;

    public async Task<string> ExportAsync(PlayerId player, CancellationToken cancellationToken)
    {
        Reads++;
        await Reading();
        return $"all about {player.User}";
    }

    public async Task EraseAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        Erasures.Add(erasure);
        await Erasing(erasure);
    }

    public Task<int> ForgetTextAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        Task.FromResult(0);

    public bool Reaches(PlayerId player) => HasAddress;

    public void Forget(PlayerId player) => Exports.RemoveAll(export => export.Player == player);

    public string Put(PlayerId player, string json)
    {
        Exports.Add((player, json));
        return "https://bot.example/privacy/secret";
    }
}
