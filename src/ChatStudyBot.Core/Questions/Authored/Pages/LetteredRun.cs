using System.Text;
using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Questions.Authored.Pages;

/// <summary>Choices with letters, one after the other, and what stands below them up to the next question.</summary>
/// <param name="End">The first line that is no part of it.</param>
internal sealed partial record LetteredRun(
    int From,
    int End,
    IReadOnlyList<LetteredOption> Options,
    Tail Tail
)
{
    /// <param name="from">The line of the choice A; of B where A stands at the end of the line above.</param>
    public static LetteredRun At(Page page, int from)
    {
        var options = new List<LetteredOption>();
        if (
            Option(page, from) is { Letter: 'B' }
            && from > 0
            && FirstOnStemLine().Match(page[from - 1]) is { Success: true } first
        )
        {
            options.Add(new('A', first.Groups["text"].Value));
        }

        var at = from;
        while (at < page.Count && !Ends(page, at, options))
        {
            if (Option(page, at) is { } option)
            {
                options.Add(new(option.Letter, option.Text));
            }
            else
            {
                options[^1].More.Add(at);
            }

            at++;
        }

        var end = EndOfTail(page, at);
        var tail = Tail.Read(page, at, end, options.Count);
        return new(from, end, options, tail);

        bool Ends(Page page, int line, List<LetteredOption> before) =>
            before.Count > 0
            && !page.IsCode(line)
            && (
                page.IsHeading(line)
                || PageFurniture.OpensFold(page[line])
                || Labels.At(page[line], out _) is not null
                || PageFurniture.Is(page[line])
                || (
                    Option(page, line) is { } next
                        ? next.Letter <= before[^1].Letter
                        : !page.IsBlank(line) && !Continues(page, line, from)
                )
                || page.IsBlank(line) && !GoesOn(page, line, from, before[^1].Letter)
            );
    }

    private static OptionLine? Option(Page page, int at) => page.IsCode(at) ? null : OptionLine.At(page[at]);

    /// <summary>Whether the text of a choice goes on: right below it, or indented deeper than the choices are.</summary>
    private static bool Continues(Page page, int at, int from) =>
        Indent(page[at]) > Indent(page[from])
        || at > 0 && !page.IsBlank(at - 1) && !IsNextStem(page[at], Indent(page[from]));

    private static bool IsNextStem(string line, int indent)
    {
        StemLine.WithoutNumber(line, out var isNumbered);
        return isNumbered && Indent(line) <= indent;
    }

    /// <summary>Whether behind blank lines a further choice stands, or a choice goes on.</summary>
    private static bool GoesOn(Page page, int at, int from, char last)
    {
        while (at < page.Count && page.IsBlank(at) && !page.IsCode(at))
        {
            at++;
        }

        return at < page.Count
            && (
                page.IsCode(at)
                || !page.IsHeading(at)
                    && (
                        Option(page, at) is { } next
                            ? next.Letter > last
                            : Indent(page[at]) > Indent(page[from]) + 1 && !PageFurniture.OpensFold(page[at])
                    )
            );
    }

    /// <summary>Folds and labelled lines with what belongs to them.</summary>
    private static int EndOfTail(Page page, int at)
    {
        var end = at;
        var isLabelled = false;
        while (at < page.Count && !page.IsHeading(at))
        {
            if (page.IsCode(at))
            {
                if (!isLabelled)
                {
                    break;
                }
            }
            else if (PageFurniture.OpensFold(page[at]))
            {
                at = EndOfFold(page, at) - 1;
                isLabelled = true;
            }
            else if (Labels.At(page[at], out _) is not null)
            {
                isLabelled = true;
            }
            else if (page.IsBlank(at))
            {
                at++;
                continue;
            }
            else if (!isLabelled || !BelongsToLabel(page, at))
            {
                break;
            }

            end = ++at;
        }

        return end;
    }

    /// <summary>What follows a label: right below it, indented, or a list of whys by letter.</summary>
    private static bool BelongsToLabel(Page page, int at) =>
        !PageFurniture.Is(page[at])
        && (
            !page.IsBlank(at - 1) && !PageFurniture.ClosesFold(page[at - 1]) && !IsNextStem(page[at], 0)
            || OptionLine.At(page[at]) is not null
            || Indent(page[at]) >= 2
        );

    private static int EndOfFold(Page page, int at)
    {
        for (var end = at; end < page.Count && !page.IsHeading(end); end++)
        {
            if (PageFurniture.ClosesFold(page[end]))
            {
                return end + 1;
            }
        }

        return at + 1;
    }

    /// <summary>The text of a stem without a choice A at its end.</summary>
    public static string WithoutFirstChoice(string stem) => FirstOnStemLine().Replace(stem, "${stem}");

    [GeneratedRegex(@"(?<stem>\S)\s+[-*+・]\s*[AＡ][.)．）]\s*(?<text>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex FirstOnStemLine();

    private static int Indent(string line) => line.Length - line.TrimStart().Length;
}

/// <summary>One choice; the lines of <see cref="More"/> below the first are its text too.</summary>
internal sealed record LetteredOption(char Letter, string Text)
{
    public List<int> More { get; } = [];

    public Choice Build(Page page, Tail tail)
    {
        var text = new StringBuilder(MarkdownText.Plain(Text));
        foreach (var at in More.Where(at => !page.IsBlank(at) || page.IsCode(at)))
        {
            if (!page.IsCode(at))
            {
                MarkdownText.Append(text, MarkdownText.Plain(page[at]), joins: true);
            }
            else if (!page[at].AsSpan().Trim().StartsWith("```"))
            {
                MarkdownText.Append(text, page[at].TrimEnd(), joins: false);
            }
        }

        return new(
            text.ToString(),
            tail.Answer is { } answer && AnswerLetters.Of(answer).Letters.Contains(Letter)
                ? null
                : tail.Whys.GetValueOrDefault(Letter)
        );
    }
}
