using System.Text;

namespace ChatStudyBot.CommandLine;

/// <summary>
/// Where the process was started from: standard input, standard output for the result alone, and standard error
/// for everything else.
/// </summary>
/// <param name="Width">Columns of the terminal; null when standard output is a pipe or a file.</param>
internal sealed record Shell(
    TextReader In,
    TextWriter Out,
    TextWriter Error,
    int? Width,
    bool ErrorIsTerminal,
    bool Colour
)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// The shell of this process, in UTF-8 whatever the locale says. A reader that goes away (<c>| head</c>) is no
    /// error: the runtime drops what is written after that.
    /// </summary>
    public static Shell OfProcess() =>
        new(
            new StreamReader(Console.OpenStandardInput(), Utf8),
            new StreamWriter(Console.OpenStandardOutput(), Utf8, bufferSize: 16 * 1024),
            new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true },
            Console.IsOutputRedirected ? null : Console.WindowWidth,
            !Console.IsErrorRedirected,
            !Console.IsOutputRedirected
                && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                && Environment.GetEnvironmentVariable("TERM") != "dumb"
        );
}
