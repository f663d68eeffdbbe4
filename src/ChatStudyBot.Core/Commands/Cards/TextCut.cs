using System.Globalization;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>Keeps text within what a card can show: see messages.md 1, Cutting.</summary>
public static class TextCut
{
    public const int Stem = 600;
    public const int Choice = 200;
    public const int Explanation = 500;
    public const int Name = 32;
    public const int Row = 40;

    /// <summary>
    /// A text of a question: what people wrote themselves is whole, and the platform finds room for it.
    /// </summary>
    public static string Of(Question question, string text, int max) =>
        question.Source == QuestionSource.Authored ? text : At(text, max);

    /// <summary>At the end of a sentence where one lies in the second half, else between two characters.</summary>
    public static string At(string text, int max)
    {
        if (text.Length <= max)
            return text;
        // The mark of the cut needs its place, behind a full stop too.
        var head = text[..(max - 1)];
        var sentence = head.LastIndexOfAny(['。', '.', '．']);
        return sentence >= max / 2 ? text[..(sentence + 1)] + "…" : Whole(text, max - 1) + "…";
    }

    private static string Whole(string text, int max)
    {
        var end = 0;
        for (var next = 0; next <= max; next += StringInfo.GetNextTextElementLength(text, next))
            end = next;
        return text[..end];
    }
}
