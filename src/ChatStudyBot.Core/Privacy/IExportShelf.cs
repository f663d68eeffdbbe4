using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Core.Privacy;

/// <summary>
/// Keeps an export for a while where its owner can fetch it with a link that nobody can guess: for people of a chat that
/// shows pages and no files.
/// </summary>
public interface IExportShelf
{
    /// <summary>How long a link is good.</summary>
    static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(10);

    /// <summary>Whether it is for people of that platform.</summary>
    bool Serves(string platform);

    /// <returns>The address.</returns>
    string Put(Account account, string json);

    /// <summary>Links to what the person has here are dead from now on.</summary>
    void Forget(Account account);
}
