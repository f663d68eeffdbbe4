using System.Collections.Immutable;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Questions.Authored;

/// <summary>Collects the rows of one file; one that is wrong becomes a problem and the others stay.</summary>
public sealed class DeckBuilder
{
    private readonly ImmutableArray<AuthoredRow>.Builder _rows = ImmutableArray.CreateBuilder<AuthoredRow>();
    private readonly ImmutableArray<NoteProblem>.Builder _problems =
        ImmutableArray.CreateBuilder<NoteProblem>();

    /// <summary>Rows and problems so far.</summary>
    public int Count => _rows.Count + _problems.Count;

    public void Add(AuthoredRow row)
    {
        var tidy = RowTidy.Of(row);
        if (RowCheck.Mistake(tidy) is { } mistake)
        {
            Refuse(row.Line, mistake);
            return;
        }

        _rows.Add(tidy);
        if (RowCheck.Doubt(tidy) is { } doubt)
        {
            Warn(row.Line, doubt);
        }
    }

    /// <param name="message">A sentence that says what to do.</param>
    public void Refuse(int line, string message) => _problems.Add(new(line, ProblemSeverity.Error, message));

    public void Warn(int line, string message) => _problems.Add(new(line, ProblemSeverity.Warning, message));

    public AuthoredDeck Build() =>
        new([.. _rows.OrderBy(row => row.Line)], [.. _problems.OrderBy(problem => problem.Line)]);
}
