using System.Collections.Immutable;

namespace ChatStudyBot.Core.Questions.Feedback;

/// <summary>What was answered to one question: first goes of a study day, without a hint, in all teams.</summary>
public sealed record QuestionTally(QuestionId Question, int Players, ImmutableArray<PickTally> Picks);

/// <param name="Chosen">
/// The texts of the choices, not their places: an edit of the notes may move a choice. Empty when it was typed, and
/// for answers of before they were kept.
/// </param>
public sealed record PickTally(ImmutableArray<string> Chosen, bool IsRight, int Answers, Abilities Abilities);
