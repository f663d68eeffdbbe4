using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Web;

/// <summary>What somebody typed, until a channel is shown it.</summary>
internal sealed class TypedCommand(CommandContext context, string text)
{
    private int _isShown;

    public CommandContext Context => context;

    public string Text => text;

    public bool IsShown => Volatile.Read(ref _isShown) == 1;

    /// <returns>Whether it was still to be shown, and the caller is the one to do it.</returns>
    public bool TryShow() => Interlocked.Exchange(ref _isShown, 1) == 0;
}
