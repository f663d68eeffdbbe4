using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Questions.Authored.Pages;

/// <summary>
/// A heading that asks, with a task list below it: the ticked ones are right. A quotation above the list is the
/// hint, one below a choice says why it is wrong.
/// </summary>
internal static partial class TaskListQuestions
{
    public static void Take(Page page, DeckBuilder deck)
    {
        foreach (var heading in page.Headings)
        {
            var end = EndOf(page, heading);
            var first = FirstChoice(page, heading.At + 1, end);
            if (first < end && !page.IsTaken(heading.At) && IsQuestion(page, heading, first, end))
            {
                Take(page, heading, first, end, deck);
            }
        }
    }

    /// <summary>The next heading, or the next line that belongs to a question already.</summary>
    private static int EndOf(Page page, PageHeading heading)
    {
        var end = page.NextHeading(heading.At + 1);
        var taken = heading.At + 1;
        while (taken < end && !page.IsTaken(taken))
        {
            taken++;
        }

        return taken;
    }

    /// <summary>People keep lists of things to do in the same shape.</summary>
    private static bool IsQuestion(Page page, PageHeading heading, int first, int end)
    {
        if (StemLine.Asks(StemOf(page, heading, first, out _)))
        {
            return true;
        }

        for (var at = first; at < end; at++)
        {
            if (Labels.At(page[at], out _) is Label.Explanation or Label.Answer)
            {
                return true;
            }
        }

        return false;
    }

    private static int FirstChoice(Page page, int from, int end)
    {
        while (from < end && (page.IsCode(from) || !IsChoice(page[from])))
        {
            from++;
        }

        return from;
    }

    private static bool IsChoice(string line) => line.Contains('[') && Choice().IsMatch(line);

    private static void Take(Page page, PageHeading heading, int first, int end, DeckBuilder deck)
    {
        var choices = new List<Ticked>();
        var at = first;
        for (var last = LastChoice(page, first, end); at < end && (at <= last || IsBelow(page, at)); at++)
        {
            if (!page.IsCode(at) && Choice().Match(page[at]) is { Success: true } match)
            {
                choices.Add(new(match.Groups["tick"].Value != " ", match.Groups["text"].Value));
            }
            else
            {
                choices[^1].Continue(page, at);
            }
        }

        var tail = Tail.Read(page, at, end, choices.Count);
        page.Take(heading.At, end);
        deck.Add(
            new AuthoredRow(heading.At + 1)
            {
                Stem = StemOf(page, heading, first, out var hint),
                Choices = [.. choices.Select((choice, i) => choice.Build(tail, i))],
                Key = [.. Enumerable.Range(0, choices.Count).Where(i => choices[i].IsRight)],
                Explanation = RowText.Joined([
                    tail.Explanation,
                    .. choices.Where(choice => choice.IsRight).Select(choice => choice.Why),
                ]),
                Hint = tail.Hint ?? hint,
                Basis = tail.Basis,
            }
        );
    }

    private static int LastChoice(Page page, int first, int end)
    {
        var last = end - 1;
        while (last > first && (page.IsCode(last) || !IsChoice(page[last])))
        {
            last--;
        }

        return last;
    }

    /// <summary>Whether a line below the last choice still belongs to it: indented, quoted, or right below.</summary>
    private static bool IsBelow(Page page, int at) =>
        page.IsCode(at) ? !page.IsBlank(at - 1) || page.IsCode(at - 1)
        : page.IsBlank(at) ? IsIndented(page, at + 1)
        : Labels.At(page[at], out _) is null
            && !PageFurniture.Is(page[at])
            && (IsIndented(page, at) || !page.IsBlank(at - 1));

    private static bool IsIndented(Page page, int at) =>
        at < page.Count
        && !page.IsBlank(at)
        && page[at][0] is ' ' or '\t'
        && Labels.At(page[at], out _) is null;

    /// <summary>The heading, and what stands between it and the choices.</summary>
    private static string StemOf(Page page, PageHeading heading, int first, out string? hint)
    {
        hint = null;
        var from = heading.At + 1;
        var quotes = new StringBuilder();
        var end = first;
        for (var at = from; at < first; at++)
        {
            if (!page.IsCode(at) && Quote().Match(page[at]) is { Success: true } match)
            {
                MarkdownText.Append(quotes, MarkdownText.Plain(match.Groups["text"].Value), joins: true);
                end = Math.Min(end, at);
            }
        }

        hint = quotes.Length > 0 ? quotes.ToString() : null;
        var more = MarkdownText.Plain(page, from, end);
        return more.Length == 0 ? heading.Text
            : StemLine.IsCounter(heading.Text) ? more
            : $"{heading.Text}\n{more}";
    }

    [GeneratedRegex(@"^\s{0,7}(?:[-*+]|\d{1,3}[.)])\s+\[(?<tick>[ xX✓✔])\](?:\s+(?<text>.*))?$")]
    private static partial Regex Choice();

    [GeneratedRegex(@"^\s*>\s?(?<text>.*)$")]
    private static partial Regex Quote();

    private sealed class Ticked(bool isRight, string text)
    {
        private readonly StringBuilder _text = new(MarkdownText.Plain(text));
        private readonly StringBuilder _why = new();

        public bool IsRight => isRight;

        public string Why => _why.ToString();

        public void Continue(Page page, int at)
        {
            if (page.IsCode(at))
            {
                if (!page[at].AsSpan().Trim().StartsWith("```"))
                {
                    MarkdownText.Append(_text, page[at].TrimEnd(), joins: false);
                }
            }
            else if (Quote().Match(page[at]) is { Success: true } match)
            {
                MarkdownText.Append(_why, MarkdownText.Plain(match.Groups["text"].Value), joins: true);
            }
            else if (MarkdownText.Plain(page[at]) is { Length: > 0 } more)
            {
                MarkdownText.Append(_text, more, joins: true);
            }
        }

        public Choice Build(Tail tail, int at) =>
            new(
                _text.ToString(),
                isRight ? null : RowText.Joined([Why, tail.Whys.GetValueOrDefault((char)('A' + at), "")])
            );
    }
}
