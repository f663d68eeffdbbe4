using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>
/// What no member of a whole family can do: one member that can is enough to make it wrong, and families grow. Whoever
/// knows that one would be marked wrong.
/// </summary>
internal static class WholeFamily
{
    public static bool IsDenied(ClaimFact claim, Glossary glossary) =>
        Polarity.IsNegative(claim.Sentence) && About(claim, glossary) is { Covers.IsEmpty: false };

    /// <summary>What the sentence opens with, or else the nearest that stands above it.</summary>
    private static GlossaryEntry? About(ClaimFact claim, Glossary glossary) =>
        glossary.NamesIn(claim.Sentence).FirstOrDefault()
            is { Start: 0, Length: > 0, Entries: [var named, ..] }
            ? named
            : glossary.Find(claim.Subject.Near) ?? glossary.Find(claim.Subject.Top);
}
