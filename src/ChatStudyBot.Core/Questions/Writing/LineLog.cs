using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>Which lines of a note were asked about, and why the others that were tried were not.</summary>
public sealed class LineLog
{
    private readonly HashSet<int> _asked = [];
    private readonly HashSet<int> _kept = [];
    private readonly Dictionary<int, UnusedReason> _refused = [];
    private readonly Dictionary<int, UnusedReason> _rejected = [];

    /// <summary>A question was written.</summary>
    public void Asked(int line) => _asked.Add(line);

    /// <summary>The first reason stays: tests stand in the order of their cost.</summary>
    public void Rejected(int line, UnusedReason reason) => _rejected.TryAdd(line, reason);

    /// <summary>Questions kept that are true or false.</summary>
    public int TrueFalse { get; private set; }

    /// <summary>Questions kept of all other kinds.</summary>
    public int Others { get; private set; }

    /// <summary>A question passed its review.</summary>
    public void Kept(int line, QuestionKind kind)
    {
        _kept.Add(line);
        if (kind == QuestionKind.TrueFalse)
        {
            TrueFalse++;
        }
        else
        {
            Others++;
        }
    }

    /// <summary>A question was written and did not pass its review.</summary>
    public void Refused(int line, UnusedReason reason) => _refused.TryAdd(line, reason);

    public bool IsAsked(int line) =>
        _asked.Contains(line) && (_kept.Contains(line) || !_refused.ContainsKey(line));

    public UnusedReason? ReasonFor(int line) =>
        _refused.TryGetValue(line, out var refused) ? refused
        : _rejected.TryGetValue(line, out var rejected) ? rejected
        : null;
}
