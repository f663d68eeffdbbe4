using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Core.Privacy;

/// <summary>Keeps an export for a while where its owner can fetch it with a link that nobody can guess.</summary>
public interface IExportShelf
{
    /// <summary>How long a link is good.</summary>
    static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(10);

    /// <returns>The address; null when no page of the bot can be reached from there.</returns>
    string? Put(PlayerId player, string json);
}
