namespace ChatStudyBot.Core.Facts;

/// <summary>A slip of the pen in a text.</summary>
/// <param name="Written">As the text has it.</param>
/// <param name="Meant">The word that is one letter away; null when it is not known, as of a particle too many.</param>
public sealed record Slip(int Start, string Written, string? Meant);
