using ChatStudyBot.Assistant;
using ChatStudyBot.Core;
using ChatStudyBot.Core.Questions.Proposals;
using ChatStudyBot.Notes;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatStudyBot.CommandLine;

/// <summary>The verb <c>bank enrich</c>.</summary>
internal sealed class Enriching(VerbCall call)
{
    /// <param name="folder">Null for the configured one.</param>
    /// <param name="file">Where the proposals go; not there yet.</param>
    /// <exception cref="OperatorException">No model is configured, or the notes or the file are not as they should be.</exception>
    public async Task<int> RunAsync(string? folder, string file, CancellationToken cancellationToken)
    {
        var options = call.ReadOptions();
        var model =
            options.Assistant
            ?? throw new OperatorException(
                "bank enrich asks a language model: set Assistant:Endpoint and Assistant:Model."
            );
        var path = folder is null ? options.Content.Path : Path.GetFullPath(folder);
        var target = TargetOf(file, path);
        var reading = await FirstLook.TakeAsync(path, () => NoteReadings.OfAsync(path, cancellationToken));
        if (reading.Listing.Files.IsEmpty)
        {
            throw new OperatorException(FirstLook.NothingToRead(path, reading.Listing));
        }

        using var assistant = new ChatCompletions(model, NullLogger.Instance);
        using var progress = new Progress(call.Shell, call.Time, Language.English, "cli.enriching");
        var report = await new ProposalDesk(assistant, reading.Notes, reading.Glossary, call.Time).WriteAsync(
            progress,
            cancellationToken
        );
        progress.Dispose();
        if (report.Passed > 0)
        {
            await WriteAsync(target, report.Page, cancellationToken);
        }

        await call.Shell.Error.WriteLineAsync(
            $"{Words.Count(report.Proposed, "question")} proposed to {Words.Count(report.Passages, "passage")}, "
                + (
                    report.Passed > 0
                        ? $"{report.Passed} of them passed the review: read {target}, then put it into the notes folder."
                        : "none passed the review: nothing was written."
                )
        );
        if (report.Failure is { } failure)
        {
            await call.Shell.Error.WriteLineAsync($"The model was given up: {failure}");
        }

        return report.Failure is null ? ExitCode.Done : ExitCode.Failed;
    }

    /// <summary>What lies among the notes is asked at once, and somebody is to read it first.</summary>
    private static string TargetOf(string file, string notes)
    {
        var target = Path.GetFullPath(file);
        var inNotes = Path.GetRelativePath(notes, target);
        return !target.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
                ? throw new OperatorException($"--out: {file} must end with .md.")
            : File.Exists(target)
                ? throw new OperatorException($"--out: {file} is there already; choose another name.")
            : !Path.IsPathRooted(inNotes) && !inNotes.StartsWith("..", StringComparison.Ordinal)
                ? throw new OperatorException(
                    $"--out: {file} lies in the notes folder, where it would be asked unread; choose a place outside."
                )
            : target;
    }

    private static async Task WriteAsync(string file, string text, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = new StreamWriter(
                new FileStream(file, FileMode.CreateNew, FileAccess.Write)
            );
            await stream.WriteAsync(text.AsMemory(), cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException($"--out: {exception.Message}", exception);
        }
    }
}
