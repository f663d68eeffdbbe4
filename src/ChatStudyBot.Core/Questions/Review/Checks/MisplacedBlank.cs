using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Review.Checks;

/// <summary>
/// Flaw 10: a question with choices has its blank at the end or none; a cloze has one, with enough left of the
/// sentence to fill it from.
/// </summary>
public static partial class MisplacedBlank
{
    /// <summary>Columns that must be left of a cloze beside its subject.</summary>
    private const int Context = 8;

    public static Finding? In(Item item)
    {
        var stem = item.Question.Stem;
        var blanks = item.Blanks;
        if (item.Question.Kind is QuestionKind.Cloze)
        {
            return
                blanks.Count == 1
                && !Inner().IsMatch(item.Statement ?? "")
                && Script.Width(item.Statement ?? stem) - Script.Width(blanks[0].Value) >= Context
                ? null
                : new Finding(Flaw.MisplacedBlank, item.Statement ?? stem);
        }

        return item.HasRivals && blanks is [var blank, ..] && !IsAtEnd(stem, blank)
            ? new Finding(Flaw.MisplacedBlank, blank.Value)
            : null;
    }

    /// <summary>In a quotation of its own: a label on some screen.</summary>
    [GeneratedRegex("「[^「」]*［　？　］[^「」]*」")]
    private static partial Regex Inner();

    private static bool IsAtEnd(string stem, Match blank) =>
        End().IsMatch(stem[(blank.Index + blank.Length)..]);

    [GeneratedRegex("^ ?(です|である|となる|を(使う|使用する|利用する))?[」”\"]?[。.?？]?[」”\"]?$")]
    private static partial Regex End();
}
