using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>Which lines of a note were asked about, and why the others that were tried were not.</summary>
public sealed class LineLog
{
    private readonly HashSet<int> _asked = [];
    private readonly Dictionary<int, UnusedReason> _rejected = [];

    public void Asked(int line) => _asked.Add(line);

    /// <summary>The first reason stays: tests stand in the order of their cost.</summary>
    public void Rejected(int line, UnusedReason reason) => _rejected.TryAdd(line, reason);

    public bool IsAsked(int line) => _asked.Contains(line);

    public UnusedReason? ReasonFor(int line) => _rejected.TryGetValue(line, out var reason) ? reason : null;
}
