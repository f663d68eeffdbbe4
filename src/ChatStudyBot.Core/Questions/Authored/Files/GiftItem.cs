using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Questions.Authored.Pages;
using ChatStudyBot.Core.Questions.Writing;

namespace ChatStudyBot.Core.Questions.Authored.Files;

/// <summary>One question of a GIFT file; its signs are hidden as <see cref="GiftText"/> does.</summary>
internal static partial class GiftItem
{
    public static void Add(int line, string hidden, ImmutableArray<string> category, DeckBuilder deck)
    {
        var match = Name().Match(hidden);
        var rest = hidden[match.Length..];
        var open = rest.IndexOf('{', StringComparison.Ordinal);
        var close = rest.LastIndexOf('}');
        if (open < 0 && close < 0)
        {
            deck.Warn(
                line,
                "This text has no answers in braces and is not asked: write {=answer} behind a question."
            );
        }
        else if (open < 0 || close < open)
        {
            deck.Refuse(
                line,
                "The braces around the answers do not match: write one { before and one } behind them."
            );
        }
        else
        {
            var row = new AuthoredRow(line)
            {
                Stem = StemOf(rest[..open], rest[(close + 1)..]),
                Name = OwnId(match.Groups["name"].Value),
                Headings = category,
            };
            AddAnswers(row, rest[(open + 1)..close].Trim(), deck);
        }
    }

    /// <summary>People name their questions alike (<c>Q1</c>); only a name that we gave tells one from all others.</summary>
    private static string? OwnId(string name) => QuestionId.TryParse(name)?.Value;

    /// <summary>Text behind the braces makes them a gap.</summary>
    private static string StemOf(string before, string after)
    {
        var format = Format().Match(before);
        var hidden = before[format.Length..].Trim();
        if (after.Trim().Length > 0)
        {
            hidden = $"{hidden} {ValueWriter.Gap} {after.Trim()}";
        }

        var text = GiftText.Show(hidden);
        return format.Groups["format"].Value switch
        {
            "html" => HtmlText.Plain(text),
            "markdown" => RowText.Joined(text.Split('\n').Select(MarkdownText.Plain)),
            _ => text,
        };
    }

    private static void AddAnswers(AuthoredRow row, string hidden, DeckBuilder deck)
    {
        var parts = hidden.Split("####", 2);
        row = row with { Explanation = parts.Length > 1 ? GiftText.Show(parts[1]) : "" };
        var answers = parts[0].Trim();
        if (answers.Length == 0)
        {
            deck.Warn(
                row.Line,
                "An essay cannot be marked and is not asked: write answers between the braces."
            );
        }
        else if (answers[0] == '#')
        {
            AddNumber(row, answers[1..], deck);
        }
        else if (TrueFalse().Match(answers) is { Success: true } match)
        {
            deck.Add(TrueFalseRow(row, match));
        }
        else if (GiftAnswer.In(answers) is { IsEmpty: false } list)
        {
            AddList(row, answers, list, deck);
        }
        else
        {
            deck.Refuse(
                row.Line,
                "The answers have no sign: write = before a right one and ~ before a wrong one."
            );
        }
    }

    private static void AddList(
        AuthoredRow row,
        string hidden,
        ImmutableArray<GiftAnswer> answers,
        DeckBuilder deck
    )
    {
        if (hidden.Contains('~'))
        {
            deck.Add(ChoiceRow(row, answers));
        }
        else if (
            answers.All(answer =>
                answer.Weight is null && answer.Text.Contains("->", StringComparison.Ordinal)
            )
        )
        {
            deck.Add(
                row with
                {
                    Kind = QuestionKind.Match,
                    Choices = [.. answers.Select(answer => new Choice(Pair(answer.Text)))],
                    Key = [.. Enumerable.Range(0, answers.Length)],
                }
            );
        }
        else
        {
            deck.Add(
                row with
                {
                    Accepted =
                    [
                        .. answers
                            .Where(answer => answer.Weight is null or > 0)
                            .OrderByDescending(answer => answer.Weight ?? 100)
                            .Select(answer => answer.Text),
                    ],
                    Explanation = RowText.Joined([
                        .. answers.Select(answer => answer.Feedback),
                        row.Explanation,
                    ]),
                }
            );
        }
    }

    private static string Pair(string text)
    {
        var sides = text.Split("->", 2, StringSplitOptions.TrimEntries);
        return $"{sides[0]} => {sides[1]}";
    }

    private static AuthoredRow ChoiceRow(AuthoredRow row, ImmutableArray<GiftAnswer> answers)
    {
        var equal = answers.Any(answer => answer.IsEqual);
        bool IsRight(GiftAnswer answer) => equal ? answer.IsEqual : answer.Weight > 0;
        return row with
        {
            Choices =
            [
                .. answers.Select(answer => new Choice(
                    answer.Text,
                    IsRight(answer) ? null : answer.Feedback
                )),
            ],
            Key = [.. Enumerable.Range(0, answers.Length).Where(at => IsRight(answers[at]))],
            Explanation = RowText.Joined([
                .. answers.Where(IsRight).Select(answer => answer.Feedback),
                row.Explanation,
            ]),
        };
    }

    private static AuthoredRow TrueFalseRow(AuthoredRow row, Match match)
    {
        var isTrue = match.Groups["truth"].Value[0] == 'T';
        var feedback = match.Groups["feedback"].Value.Split('#').Select(GiftText.Show).ToList();
        var why = feedback.FirstOrDefault(text => text.Length > 0);
        var (yes, no) =
            Script.LanguageOf(row.Stem) == Language.Japanese ? ("正しい", "誤り") : ("True", "False");
        return row with
        {
            Kind = QuestionKind.TrueFalse,
            Choices = [new(yes, isTrue ? null : why), new(no, isTrue ? why : null)],
            Key = [isTrue ? 0 : 1],
            Explanation = RowText.Joined([.. feedback.Skip(1), row.Explanation]),
        };
    }

    private static void AddNumber(AuthoredRow row, string hidden, DeckBuilder deck)
    {
        // Colons and dots are signs of their own here.
        var forms = hidden.Contains('=')
            ? GiftAnswer
                .In(hidden)
                .Where(answer => answer.Weight is null or > 0)
                .Select(answer => answer.Text)
            : [GiftText.Show(hidden.Split('#')[0])];
        var numbers = forms.Select(form => Number().Match(form)).ToList();
        if (numbers.Count == 0 || numbers.Exists(number => !number.Success))
        {
            deck.Refuse(
                row.Line,
                "Only one number can be asked for, no range: write {#5} with the number that is right."
            );
            return;
        }

        deck.Add(row with { Accepted = [.. numbers.Select(number => number.Groups["value"].Value)] });
        if (numbers.Exists(number => IsWide(number.Groups["tolerance"].Value)))
        {
            deck.Warn(row.Line, "Numbers close to the answer do not count here: the tolerance is left out.");
        }
    }

    private static bool IsWide(string tolerance) =>
        decimal.TryParse(tolerance, NumberStyles.Number, CultureInfo.InvariantCulture, out var width)
        && width != 0;

    [GeneratedRegex(@"^::(?<name>[^:]*)::\s*")]
    private static partial Regex Name();

    [GeneratedRegex(@"^\s*\[(?<format>html|markdown|plain|moodle)\]")]
    private static partial Regex Format();

    [GeneratedRegex(@"^(?<truth>T|TRUE|F|FALSE)\s*(?:#(?<feedback>.*))?$", RegexOptions.Singleline)]
    private static partial Regex TrueFalse();

    [GeneratedRegex(@"^\s*(?<value>-?\d+(?:\.\d+)?)\s*(?::\s*(?<tolerance>\d+(?:\.\d+)?))?\s*$")]
    private static partial Regex Number();
}
