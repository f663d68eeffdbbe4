using System.Collections.Immutable;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Answers;

/// <summary>What the notes say to a question.</summary>
/// <param name="Confidence">From 0 to 1: how sure it is that the first passage answers.</param>
/// <param name="Passages">The best first, at most <see cref="MostPassages"/>; the nearest ones when nothing answers.</param>
public sealed record NoteAnswer(
    string Question,
    Verdict Verdict,
    double Confidence,
    ImmutableArray<FoundPassage> Passages
)
{
    public const int MostPassages = 10;

    /// <summary>What the question is about; null when it names nothing.</summary>
    public string? Subject { get; init; }

    /// <summary>The subject and what was asked of it, for a follow-up that does not say it again; null when it names nothing.</summary>
    public string? Matter { get; init; }

    /// <summary>Whether the subject was taken from the question before, because this one names none.</summary>
    public bool KeptSubject { get; init; }

    /// <summary>Whether the first passage, or what it stands under, names a subject that was kept.</summary>
    public bool HasSubject { get; init; }

    /// <summary>It asks for a value and does not say of what: 「最大は？」; or nothing of the notes at all.</summary>
    public bool IsOfNothing { get; init; }

    /// <summary>Words of the question that were read as others; empty where the notes have all of them.</summary>
    public ImmutableArray<Repair> Repairs { get; init; } = [];

    /// <summary>Names in the question that no note has, under whatever name.</summary>
    public ImmutableArray<string> UnknownNames { get; init; } = [];

    /// <summary>Among the passages the one that says another value of the same than the first; null when none does.</summary>
    public FoundPassage? Conflict { get; init; }

    /// <summary>So many of the first passages answer together: one of each side of a comparison, else one.</summary>
    public int Together { get; init; } = 1;

    public bool IsAnswered => Verdict == Verdict.Answered;

    /// <summary>Nothing is to be gained by asking in other words: it is answered, or there is a place for it that is empty.</summary>
    public bool IsSettled => Verdict == Verdict.Empty || IsAnswered && Confidence >= Judgement.Sure;
}

public enum Verdict
{
    /// <summary>The notes do not say.</summary>
    Unknown,

    Answered,

    /// <summary>The notes have a place for it and nothing is written there; the first passage is that place.</summary>
    Empty,
}

/// <param name="Citation">Of the line that answers best.</param>
/// <param name="Shown">Its lines, below those that it hangs below.</param>
/// <param name="Above">How many of the first ones those are.</param>
/// <param name="Best">Index into <paramref name="Shown"/> of the line that answers best.</param>
public sealed record FoundPassage(
    Citation Citation,
    ImmutableArray<PassageLine> Shown,
    int Above,
    int Best,
    double Score
)
{
    /// <summary>Of the note.</summary>
    public string Title { get; init; } = "";

    /// <summary>At most <see cref="Passage.LongestText"/> characters, one line for each of those shown.</summary>
    public string Text => PassageText.Of(Shown);

    /// <summary>The lines of the file that the text shows.</summary>
    public ImmutableArray<int> Lines => [.. Shown.Select(line => line.Line).Distinct()];

    /// <summary>The words of the text that answer best; they stand in it.</summary>
    public string Key => Shown[Best].Text;

    /// <summary>Where the labels stand that the line which answers best hangs below, outermost first.</summary>
    public ImmutableArray<int> Labels
    {
        get
        {
            var labels = new Stack<int>();
            var depth = Shown[Best].Depth;
            for (var at = Best - 1; at >= 0; at--)
            {
                if (at < Above || Shown[at].Depth < depth)
                {
                    labels.Push(at);
                    depth = Math.Min(depth, Shown[at].Depth);
                }
            }

            return [.. labels];
        }
    }
}
