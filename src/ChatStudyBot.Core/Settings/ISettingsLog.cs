namespace ChatStudyBot.Core.Settings;

/// <summary>Every change that was ever made to a setting, with who made it and when.</summary>
public interface ISettingsLog
{
    /// <summary>Ends when the change is on the disk.</summary>
    /// <exception cref="Quizzes.StoreException">Nothing was saved.</exception>
    Task AppendAsync(SettingChange change, CancellationToken cancellationToken);

    /// <summary>The newest change of each setting of each owner, in the order they were made.</summary>
    Task<IReadOnlyList<SettingChange>> NewestAsync(CancellationToken cancellationToken);
}
