using System.Collections.Immutable;
using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>Where to go from a passage.</summary>
/// <param name="Passage">Which one, from 0.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="AddressOf">Where a place can be read; null when the person could not reach it.</param>
/// <param name="StaleIn">The lines of a note, by its path, that say what does not hold, or no longer does.</param>
/// <param name="Around">What stands around it; null when its quotation shows all of it, or the note has changed.</param>
/// <param name="QuizCode">Asks what was made of its place; null when nothing was.</param>
/// <param name="CanShare">Whether there is a channel to share it with.</param>
internal sealed record AnswerWays(
    int Passage,
    Citation Place,
    Func<Citation, string?> AddressOf,
    Func<string, ImmutableArray<StaleLine>> StaleIn,
    SectionText? Around,
    string? QuizCode,
    bool CanShare
);
