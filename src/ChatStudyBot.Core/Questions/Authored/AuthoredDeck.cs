using System.Collections.Immutable;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Questions.Authored;

/// <summary>The questions that people wrote into one file: the sound ones, and what is wrong with the others.</summary>
public sealed record AuthoredDeck(ImmutableArray<AuthoredRow> Rows, ImmutableArray<NoteProblem> Problems)
{
    public bool IsEmpty => Rows.IsEmpty && Problems.IsEmpty;
}
