using System.Collections.Immutable;
using System.Globalization;
using ChatStudyBot.Core;
using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.CommandLine;

/// <summary>An answer for people, in the language of the question.</summary>
internal static class NoteAnswerText
{
    /// <summary>More than three are no answer any more; the JSON has them all.</summary>
    private const int Shown = 3;

    /// <param name="staleIn">The lines of a note, by its path, that say what does not hold, or no longer does.</param>
    public static void Write(
        TextWriter output,
        NoteAnswer answer,
        Func<string, ImmutableArray<StaleLine>> staleIn
    )
    {
        var language = Script.LanguageOf(answer.Question);
        if (Opening(answer, language) is { } opening)
        {
            output.WriteLine(opening);
        }

        foreach (var passage in answer.Passages.Take(Shown))
        {
            output.WriteLine();
            output.WriteLine(
                string.Join(
                    " › ",
                    passage.Citation.Heading.Prepend(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{passage.Citation.Path}:{passage.Citation.Line}"
                        )
                    )
                )
            );
            foreach (var line in passage.Text.Split('\n'))
            {
                output.WriteLine($"  {line}");
            }

            foreach (var warning in StaleText.Of(language, staleIn(passage.Citation.Path), passage.Lines))
            {
                output.WriteLine($"  {warning}");
            }
        }
    }

    private static string? Opening(NoteAnswer answer, Language language) =>
        (answer.Verdict, answer.Passages, language) switch
        {
            (Verdict.Answered, _, Language.Japanese) =>
                $"確かさ {answer.Confidence.ToString("P0", CultureInfo.InvariantCulture)}",
            (Verdict.Answered, _, _) =>
                $"Confidence {answer.Confidence.ToString("P0", CultureInfo.InvariantCulture)}",
            (_, [], Language.Japanese) => "ノートには書かれていません。",
            (_, [], _) => "The notes do not say.",
            (Verdict.Empty, _, Language.Japanese) => "ノートに項目はありますが、中身がまだ書かれていません。",
            (Verdict.Empty, _, _) => "The notes have a place for it, but nothing is written there yet.",
            (_, _, Language.Japanese) => "ノートには書かれていません。近いのは次のとおりです。",
            _ => "The notes do not say. Nearest:",
        };
}
