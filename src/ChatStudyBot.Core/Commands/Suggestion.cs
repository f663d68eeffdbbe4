namespace ChatStudyBot.Core.Commands;

/// <summary>One line of the completion list.</summary>
/// <param name="Insert">What the whole text becomes when it is accepted; typing goes on behind it.</param>
/// <param name="Label">What it is called in the list.</param>
public sealed record Suggestion(string Insert, string Label, string Description);
