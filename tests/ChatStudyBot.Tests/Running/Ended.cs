using System.Diagnostics;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Running;

/// <summary>A call of the program that has ended.</summary>
internal sealed record Ended(int Code, string Out, string Error)
{
    public static Task<Ended> OfAsync(TempFolder folder, params string[] arguments) =>
        OfAsync(BuiltBot.Call(folder.Path, arguments), "");

    /// <param name="input">Standard input, whole; then it is closed.</param>
    public static async Task<Ended> OfAsync(ProcessStartInfo call, string input)
    {
        using var process = Process.Start(call)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience.Longest);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }

        return new Ended(process.ExitCode, await output, await error);
    }
}
