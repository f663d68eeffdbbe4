namespace ChatStudyBot.Core.Questions.Authored.Pages;

/// <summary>The text of a question as it stands above its first choice.</summary>
/// <param name="From">The first line that belongs to the question, a heading that counts it included.</param>
/// <param name="Line">Where the text begins.</param>
internal readonly record struct StemAbove(string Text, int From, int Line)
{
    public static StemAbove Of(Page page, LetteredRun run)
    {
        var stem = Of(page, run.From);
        return OptionLine.At(page[run.From]) is { Letter: 'A' }
            ? stem
            : stem with
            {
                Text = LetteredRun.WithoutFirstChoice(stem.Text),
            };
    }

    private static StemAbove Of(Page page, int choices)
    {
        var bound = BoundAbove(page, choices);
        var heading = bound > 0 ? page.HeadingAt(bound - 1) : null;
        var from = Start(page, bound, choices);
        if (heading is not null && StemLine.IsCounter(heading.Text))
        {
            from = SkipBlanks(page, bound, choices);
            return new(TextOf(page, from, choices), heading.At, from);
        }

        if (heading is not null && IsBlank(page, bound, from))
        {
            var text = TextOf(page, from, choices);
            if (text.Length == 0 || StemLine.Asks(heading.Text) && !StemLine.Asks(text))
            {
                return new(
                    RowText.Joined([StemLine.WithoutNumber(heading.Text, out _), text]),
                    heading.At,
                    heading.At
                );
            }
        }

        return new(TextOf(page, from, choices), from, from);
    }

    private static string TextOf(Page page, int from, int end)
    {
        var text = MarkdownText.Plain(page, from, end);
        return StemLine.WithoutNumber(text, out _);
    }

    /// <summary>The first line that may be part of it.</summary>
    private static int BoundAbove(Page page, int choices)
    {
        var at = choices;
        while (
            at > 0
            && !page.IsTaken(at - 1)
            && !page.IsHeading(at - 1)
            && (
                page.IsCode(at - 1)
                || !PageFurniture.Is(page[at - 1]) && !PageFurniture.ClosesFold(page[at - 1])
            )
        )
        {
            at--;
        }

        return at;
    }

    /// <summary>The numbered line above, where all between is indented below it; else the paragraph above.</summary>
    private static int Start(Page page, int bound, int choices)
    {
        var paragraph = choices;
        while (paragraph > bound && page.IsBlank(paragraph - 1))
        {
            paragraph--;
        }

        while (paragraph > bound && (page.IsCode(paragraph - 1) || !page.IsBlank(paragraph - 1)))
        {
            paragraph--;
            if (IsNumbered(page, paragraph))
            {
                return paragraph;
            }
        }

        for (
            var at = paragraph - 1;
            at >= bound
                && (
                    page.IsBlank(at) || page.IsCode(at) || page[at][0] is ' ' or '\t' || IsNumbered(page, at)
                );
            at--
        )
        {
            if (IsNumbered(page, at))
            {
                return at;
            }
        }

        return paragraph;
    }

    private static bool IsNumbered(Page page, int at)
    {
        if (page.IsCode(at) || page.IsBlank(at) || page[at][0] is ' ' or '\t')
        {
            return false;
        }

        StemLine.WithoutNumber(page[at], out var isNumbered);
        return isNumbered;
    }

    private static bool IsBlank(Page page, int from, int end) =>
        Enumerable.Range(from, end - from).All(page.IsBlank);

    private static int SkipBlanks(Page page, int from, int end)
    {
        while (from < end && page.IsBlank(from))
        {
            from++;
        }

        return from;
    }
}
