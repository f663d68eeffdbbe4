using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Quizzes;

/// <summary>A number with its unit, as people write it: <c>300秒</c>, <c>１５ヶ月</c>, <c>4 KB</c>, <c>1,000</c>.</summary>
/// <param name="Unit">Folded; empty for a bare number.</param>
public sealed partial record NumberText(decimal Value, string Unit)
{
    public static NumberText? TryParse(string text)
    {
        var match = Shape().Match(text.Normalize(NormalizationForm.FormKC).Trim());
        return
            match.Success
            && decimal.TryParse(
                match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal).Replace('−', '-'),
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var value
            )
            ? new NumberText(value, Fold(match.Groups["unit"].Value))
            : null;
    }

    /// <summary>The unit may be left out, never be another one.</summary>
    public bool Accepts(NumberText given) =>
        given.Value == Value && (given.Unit.Length == 0 || given.Unit == Unit);

    /// <summary>The unit as it stands in <paramref name="text"/>; empty when there is none.</summary>
    public static string UnitOf(string text)
    {
        var match = Shape().Match(text.Normalize(NormalizationForm.FormKC).Trim());
        return match.Success ? match.Groups["unit"].Value.Trim() : "";
    }

    /// <summary>One sign for what counts months, places and hours.</summary>
    private static string Fold(string unit) => Counters().Replace(AnswerFold.Fold(unit), "か");

    [GeneratedRegex(
        @"^(?<number>[-−]?\d{1,3}(,\d{3})+(\.\d+)?|[-−]?\d+(\.\d+)?)\s*(?<unit>[^\d]*)$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Shape();

    // Folding has made hiragana of them.
    [GeneratedRegex(@"[ゕゖけか箇](?=[月所国年])")]
    private static partial Regex Counters();
}
