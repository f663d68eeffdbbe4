using ChatStudyBot.Core;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.CommandLine;

/// <summary>
/// One line on the terminal's standard error that counts, shown from the second second on and wiped at the end.
/// Anywhere but on a terminal it shows nothing.
/// </summary>
internal sealed class Progress(Shell shell, TimeProvider time, Language language, string key = "cli.reading")
    : IProgress<BankProgress>,
        IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private readonly long _start = time.GetTimestamp();
    private TimeSpan _next = Patience;
    private bool _shown;

    public void Report(BankProgress value)
    {
        if (!shell.ErrorIsTerminal)
        {
            return;
        }

        lock (_gate)
        {
            var elapsed = time.GetElapsedTime(_start);
            if (elapsed >= _next)
            {
                _next = elapsed + Pace;
                _shown = true;
                var text = Say.Text(language, key, ("done", value.Done), ("total", value.Of));
                shell.Error.Write($"\r{text}\u001b[K");
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_shown)
            {
                shell.Error.Write("\r\u001b[K");
                _shown = false;
            }
        }
    }
}
