using ChatStudyBot.Core;
using ChatStudyBot.Core.Answers;
using ChatStudyBot.Notes;

namespace ChatStudyBot.CommandLine;

/// <summary>The verb <c>ask</c>.</summary>
internal sealed class Asking(VerbCall call)
{
    /// <param name="folder">Null for the configured one.</param>
    /// <exception cref="OperatorException">There is no such folder, it may not be read, or holds no note.</exception>
    public async Task<int> RunAsync(
        string question,
        string? folder,
        bool asJson,
        CancellationToken cancellationToken
    )
    {
        var (notes, index) = await ReadAsync(folder, cancellationToken);
        var answer = index.Ask(question);
        if (asJson)
        {
            await call.Shell.Out.WriteLineAsync(NoteAnswerJson.Of(id: null, answer));
        }
        else
        {
            NoteAnswerText.Write(call.Shell.Out, answer, notes.StaleIn);
        }

        return ExitCode.Done;
    }

    /// <summary>Each answer goes out before the next line is read, so that another program can ask as it goes.</summary>
    /// <param name="folder">Null for the configured one.</param>
    /// <exception cref="OperatorException">The file or the folder cannot be read.</exception>
    public async Task<int> RunBatchAsync(string file, string? folder, CancellationToken cancellationToken)
    {
        using var questions = Open(file);
        var (_, index) = await ReadAsync(folder, cancellationToken);
        while (await questions.ReadLineAsync(cancellationToken) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var asked = BatchQuestion.Parse(line);
            await call.Shell.Out.WriteLineAsync(
                asked.Error is { } error
                    ? NoteAnswerJson.OfError(asked.Id, error)
                    : NoteAnswerJson.Of(asked.Id, index.Ask(asked.Question))
            );
            await call.Shell.Out.FlushAsync(cancellationToken);
        }

        return ExitCode.Done;
    }

    private static StreamReader Open(string file)
    {
        try
        {
            return new StreamReader(Path.GetFullPath(file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException($"--batch: {exception.Message}", exception);
        }
    }

    private async Task<(NoteReadings Notes, NoteIndex Index)> ReadAsync(
        string? folder,
        CancellationToken cancellationToken
    )
    {
        var path = folder is null ? call.ReadOptions().Content.Path : Path.GetFullPath(folder);
        using var progress = new Progress(call.Shell, call.Time, Language.English);
        var reading = await FirstLook.TakeAsync(path, () => NoteReadings.OfAsync(path, cancellationToken));
        if (reading.Listing.Files.IsEmpty)
        {
            throw new OperatorException(FirstLook.NothingToRead(path, reading.Listing));
        }

        foreach (var (file, problem) in reading.Unreadable)
        {
            await call.Shell.Error.WriteLineAsync($"{file}:{problem.Line}: {problem.Message}");
        }

        return (reading, NoteIndex.Of(reading.Notes, reading.Glossary, progress, cancellationToken));
    }
}
