using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Core.Tests.Quizzes.World;

/// <summary>What a store keeps of settings, in memory.</summary>
internal sealed class MemorySettings : ISettingsLog
{
    /// <summary>The next change is not saved.</summary>
    public bool IsBroken { get; set; }

    public List<SettingChange> Made { get; } = [];

    public Task AppendAsync(SettingChange change, CancellationToken cancellationToken)
    {
        if (IsBroken)
            throw new StoreException("The disk is full.");
        Made.Add(change);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<SettingChange>> NewestAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SettingChange>>(Made);
}
