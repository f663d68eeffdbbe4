using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Core.Privacy;

/// <summary>Keeps an export for a while where its owner can fetch it with a link that nobody can guess.</summary>
public interface IExportShelf
{
    /// <summary>How long a link is good.</summary>
    static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(10);

    /// <summary>Whether a page of the bot can be reached from where the person is.</summary>
    bool Reaches(PlayerId player);

    /// <param name="player">One whom it reaches.</param>
    /// <returns>The address.</returns>
    string Put(PlayerId player, string json);

    /// <summary>Links to what the person has here are dead from now on.</summary>
    void Forget(PlayerId player);
}
