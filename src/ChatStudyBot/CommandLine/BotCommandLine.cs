using System.CommandLine;
using System.CommandLine.Parsing;
using ChatStudyBot.Configuration;

namespace ChatStudyBot.CommandLine;

/// <summary>From the words of the command line to a verb, and from how it ends to an exit code.</summary>
internal static class BotCommandLine
{
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Shell shell, TimeProvider time)
    {
        var split = ConfigurationArguments.Split(arguments);
        var words = Grammar
            .Root(shell, time, split.Values)
            .Parse(split.Words, new ParserConfiguration { ResponseFileTokenReplacer = null });
        string[] errors = [.. split.Errors, .. words.Errors.Select(error => error.Message)];
        try
        {
            return errors is []
                ? await InvokeAsync(words, shell)
                : await TellAsync(shell, errors, ExitCode.Usage);
        }
        catch (OperatorException exception)
        {
            return await TellAsync(shell, exception.Lines, ExitCode.Failed);
        }
#pragma warning disable CA1031 // The edge of the process: whatever it was is told, and the exit code says so.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return await TellAsync(
                shell,
                [
                    "Something failed that should not have; please report it with what follows.",
                    exception.ToString(),
                ],
                ExitCode.Failed
            );
        }
        finally
        {
            await shell.Out.FlushAsync();
        }
    }

    private static Task<int> InvokeAsync(ParseResult words, Shell shell) =>
        words.InvokeAsync(
            new InvocationConfiguration
            {
                Output = shell.Out,
                Error = shell.Error,
                EnableDefaultExceptionHandler = false,
                // The bot stops by itself, in its own time; other verbs end at once.
                ProcessTerminationTimeout = null,
            }
        );

    private static async Task<int> TellAsync(Shell shell, IEnumerable<string> lines, int code)
    {
        foreach (var line in lines)
        {
            await shell.Error.WriteLineAsync(line);
        }

        if (code == ExitCode.Usage)
        {
            await shell.Error.WriteLineAsync("--help lists what there is.");
        }

        return code;
    }
}
