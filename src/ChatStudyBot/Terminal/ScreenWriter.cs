using ChatStudyBot.CommandLine;
using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Terminal;

/// <summary>Writes cards as lines. What stood on the card before it is not written again.</summary>
internal sealed class ScreenWriter(Shell shell, TimeZoneInfo zone, TimeProvider time)
{
    private HashSet<string> _shown = [];

    /// <summary>The card of the quiz, as it now stands.</summary>
    public void Write(Card card)
    {
        var lines = Lines(card);
        if (
            _shown.Count > 0
            && lines is [{ Style: ScreenStyle.Title, Text: var title }, ..]
            && !_shown.Contains(title)
        )
        {
            shell.Out.WriteLine();
        }

        foreach (
            var line in lines.Where(line => line.Style == ScreenStyle.Always || !_shown.Contains(line.Text))
        )
        {
            Write(line);
        }

        _shown = [.. lines.Select(line => line.Text)];
        shell.Out.Flush();
    }

    /// <summary>Something said beside it: a hint, a refusal.</summary>
    public void WriteAside(Card card)
    {
        foreach (var line in Lines(card))
        {
            Write(line);
        }

        shell.Out.Flush();
    }

    public void Write(string line)
    {
        foreach (var row in ScreenText.Wrap(line, shell.Width, 0))
        {
            shell.Out.WriteLine(row);
        }

        shell.Out.Flush();
    }

    /// <summary>Asks for a line; null at the end of the input.</summary>
    public async Task<string?> AskAsync(string prompt, CancellationToken cancellationToken)
    {
        shell.Out.Write(prompt + " ");
        await shell.Out.FlushAsync(cancellationToken);
        var line = await shell.In.ReadLineAsync(cancellationToken);
        if (line is null)
        {
            shell.Out.WriteLine();
        }

        return line;
    }

    private ScreenLine[] Lines(Card card) =>
        [.. new ScreenLines(card.Language, new PlainText(card.Language, zone, time.GetUtcNow())).Of(card)];

    private void Write(ScreenLine line)
    {
        foreach (var row in ScreenText.Wrap(line.Text, shell.Width, line.Indent))
        {
            shell.Out.WriteLine(Coloured(row, line.Style));
        }
    }

    private string Coloured(string row, ScreenStyle style) =>
        (shell.Colour, style) switch
        {
            (true, ScreenStyle.Title) => $"\u001b[1m{row}\u001b[0m",
            (true, ScreenStyle.Right) => $"\u001b[32m{row}\u001b[0m",
            (true, ScreenStyle.Wrong) => $"\u001b[31m{row}\u001b[0m",
            _ => row,
        };
}
