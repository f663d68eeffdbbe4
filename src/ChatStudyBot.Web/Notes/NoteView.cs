using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Feedback;

namespace ChatStudyBot.Web.Notes;

/// <summary>What one page tells of one note.</summary>
/// <param name="Source">Null when its lines cannot be shown.</param>
/// <param name="Page">From 1; a note has more than one when it is very long.</param>
/// <param name="Questions">By line, of the whole note.</param>
/// <param name="Records">Of each of these questions.</param>
public sealed record NoteView(
    NoteReport Report,
    NoteSource? Source,
    int Page,
    ILookup<int, Question> Questions,
    IReadOnlyDictionary<QuestionId, QuestionRecord> Records
)
{
    private readonly Dictionary<int, UnusedReason> _unused = Report
        .Unused.DistinctBy(line => line.Line)
        .ToDictionary(line => line.Line, line => line.Reason);

    public string Path => Report.Path;

    public string Title => Source?.Note.Title ?? Path;

    public int Pages => Source is null ? 1 : SourceLinks.PageOf(Source.Lines.Length);

    public ImmutableArray<LinePiece> Pieces =>
        Source is null
            ? []
            : LinePiece.Of(Source.Lines.Where(line => IsHere(line.Number)), Source.Note.Authored);

    /// <summary>The lines of this page of which there is something to tell, in order; of no page when they have none.</summary>
    public IEnumerable<int> Places =>
        Questions
            .Select(line => line.Key)
            .Union(_unused.Keys)
            .Where(line => Source is null || IsHere(line))
            .Order();

    /// <summary>Null for a line that was used, or is none to be asked about.</summary>
    public UnusedReason? UnusedAt(int line) => _unused.TryGetValue(line, out var reason) ? reason : null;

    private bool IsHere(int line) => SourceLinks.PageOf(line) == Page;
}
