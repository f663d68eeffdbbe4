using System.Diagnostics;

namespace ChatStudyBot.Tests.Running;

/// <summary>The program as it was built beside these tests, in the same configuration.</summary>
internal static class BuiltBot
{
    public static string SourceTree { get; } = FindSourceTree();

    private static readonly string Program = Path.Combine(
        SourceTree,
        "src",
        "ChatStudyBot",
        "bin",
        new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name,
        new DirectoryInfo(AppContext.BaseDirectory).Name,
        "ChatStudyBot.dll"
    );

    /// <param name="environment">Added to this process's, which holds no key of ours.</param>
    public static ProcessStartInfo Call(
        string workingDirectory,
        IEnumerable<string> arguments,
        params (string Name, string Value)[] environment
    )
    {
        var call = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            WorkingDirectory = workingDirectory,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            call.Environment[name] = value;
        }

        return call;
    }

    private static string FindSourceTree()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "ChatStudyBot.sln")))
        {
            at = at.Parent ?? throw new DirectoryNotFoundException("These tests run from the source tree.");
        }

        return at.FullName;
    }
}
