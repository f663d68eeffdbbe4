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

    public Task<string> ExportAsync(PlayerId player, CancellationToken cancellationToken) =>
        Task.FromResult($"all about {player.User}");

    public Task EraseAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        Erasures.Add(erasure);
        return Task.CompletedTask;
    }

    public Task<int> ForgetTextAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        Task.FromResult(0);

    public string? Put(PlayerId player, string json)
    {
        if (!HasAddress)
            return null;
        Exports.Add((player, json));
        return "https://bot.example/privacy/secret";
    }
}
