using System.Text;
using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Questions.Authored.Pages;

/// <summary>The letters that a written answer begins with: <c>B</c>, <c>B, E</c>, <c>BとE</c>, <c>AC</c>, <c>B. Its text</c>.</summary>
/// <param name="Letters">Upper case, as written; empty when the answer does not begin with one.</param>
/// <param name="Rest">What stands behind them.</param>
internal readonly partial record struct AnswerLetters(string Letters, string Rest)
{
    public static AnswerLetters Of(string text)
    {
        var normal = text.Normalize(NormalizationForm.FormKC).Trim(' ', '*', '_', '\t');
        var at = Lead().Match(normal).Length;
        var letters = new StringBuilder();
        while (Run().Match(normal, at) is { Success: true } run && AreLetters(run.Value, normal))
        {
            letters.Append(run.Value.ToUpperInvariant());
            at += run.Length;
            if (Between().Match(normal, at) is not { Success: true } between)
            {
                break;
            }

            if (
                Run().Match(normal, at + between.Length) is not { Success: true } next
                || !AreLetters(next.Value, normal)
            )
            {
                break;
            }

            at += between.Length;
        }

        return letters.Length == 0
            ? new("", text)
            : new(letters.ToString(), normal[at..].Trim(' ', '*', '_', ')', '.', ':', ',', '。', '、'));
    }

    /// <summary>Letters run together ascend (<c>AC</c>); <c>AWS</c> and <c>be</c> are words.</summary>
    private static bool AreLetters(string run, string whole)
    {
        var upper = whole.Length == run.Length ? run.ToUpperInvariant() : run;
        return run.Length == 1
            || char.IsAsciiLetterUpper(run[0])
                && upper.All(char.IsAsciiLetterUpper)
                && upper.Zip(upper.Skip(1)).All(pair => pair.First < pair.Second);
    }

    [GeneratedRegex(@"^(?:選択肢|options?\s|choices?\s|answers?\s)?[\s(*_]*", RegexOptions.IgnoreCase)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\G[A-Za-z]{1,10}(?![A-Za-z0-9'’+#-])", RegexOptions.CultureInvariant)]
    private static partial Regex Run();

    [GeneratedRegex(
        @"\G[\s)*_]*(?:[,、・/&+]\s*(?:and\s|or\s)?|と|および|and\s|or\s)[\s(*_]*",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Between();
}
