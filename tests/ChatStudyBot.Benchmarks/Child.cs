using System.Diagnostics;
using System.Reflection;

namespace ChatStudyBot.Benchmarks;

/// <summary>Runs this program again with other arguments.</summary>
internal static class Child
{
    /// <returns>What it wrote on standard output, without the last line break.</returns>
    public static string Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(Assembly.GetExecutingAssembly().Location);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        using var process =
            Process.Start(start)
            ?? throw new InvalidOperationException("The benchmark could not start itself.");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.TrimEnd()
            : throw new InvalidOperationException(
                $"{string.Join(' ', arguments)} ended with {process.ExitCode}."
            );
    }
}
