using System.Diagnostics.CodeAnalysis;

namespace ChatStudyBot.Core.Notes;

/// <summary>The text of a file that people keep with their notes, in whichever encoding they saved it.</summary>
public static class NoteText
{
    /// <param name="problem">Why there is no text.</param>
    public static bool TryDecode(
        ReadOnlySpan<byte> content,
        [NotNullWhen(true)] out string? text,
        [NotNullWhen(false)] out NoteProblem? problem
    )
    {
        var decoded = NoteEncoding.Decode(content);
        problem = decoded.Problem;
        text = problem is null ? decoded.Text : null;
        return problem is null;
    }
}
