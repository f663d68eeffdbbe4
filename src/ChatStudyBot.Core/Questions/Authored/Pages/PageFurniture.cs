using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Questions.Authored.Pages;

/// <summary>Lines that lay a page of questions out and say nothing: rules, folds, links back to the top.</summary>
internal static partial class PageFurniture
{
    public static bool Is(string line) => Rule().IsMatch(line) || LinkInPage().IsMatch(line);

    /// <summary>A row or item that leads to a heading of the page, as in a table of contents.</summary>
    public static bool LinksInPage(string line) =>
        line.Contains("](#", StringComparison.Ordinal) && Contents().IsMatch(line);

    public static bool OpensFold(string line) =>
        line.Contains("<details", StringComparison.OrdinalIgnoreCase);

    public static bool ClosesFold(string line) =>
        line.Contains("</details", StringComparison.OrdinalIgnoreCase);

    /// <summary>The line without the tags of a fold and the words one clicks on to open it.</summary>
    public static string WithoutFold(string line) =>
        line.Contains('<') ? Summary().Replace(line, "").Trim() : line;

    [GeneratedRegex(@"^\s*(?:-{3,}|\*{3,}|_{3,}|(?:- ){2,}-)\s*$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\s*[*_]{0,3}\s*\[[^\]]*\]\(#[^)]*\)\s*[*_]{0,3}\s*$")]
    private static partial Regex LinkInPage();

    [GeneratedRegex(@"^\s*(?:\||[-*+]\s|\d+[.)]\s).*\]\(#[^)]*\)[\s|]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Contents();

    [GeneratedRegex(
        @"</?details[^>]*>|<summary[^>]*>.*?(?:</summary>|$)|</summary>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Summary();
}
