using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes.Exams;

namespace ChatStudyBot.Notes;

/// <summary>
/// The files beside the notes that are read without being notes, as one look found them: the team's own glossary,
/// laid over the shipped one, and exam blueprints. One that can no longer be read stays in use as it last could.
/// </summary>
internal sealed class Companions
{
    private readonly ImmutableSortedDictionary<string, Companion> _byPath;

    private Companions(ImmutableSortedDictionary<string, Companion> byPath, Glossary glossary)
    {
        _byPath = byPath;
        Glossary = glossary;
        Exams = ExamBlueprint.Ordered([
            .. byPath.Values.Select(file => file.Exam).OfType<ExamBlueprint>(),
            .. ExamBlueprint.Shipped,
        ]);
    }

    public static Companions None { get; } =
        new(
            ImmutableSortedDictionary.Create<string, Companion>(StringComparer.Ordinal),
            Core.Facts.Glossary.Shipped
        );

    /// <summary>The same one as before for as long as no glossary changes.</summary>
    public Glossary Glossary { get; }

    /// <summary>See <see cref="IExamSource.Exams"/>.</summary>
    public ImmutableArray<ExamBlueprint> Exams { get; }

    /// <summary>One for each that has a mistake in it.</summary>
    public IEnumerable<NoteReport> Reports =>
        _byPath
            .Where(file => !file.Value.Problems.IsEmpty)
            .Select(file => NoteReport.Of(file.Key, file.Value.Problems));

    /// <param name="listed">Those that lie in the folder now.</param>
    /// <param name="again">Whether files that look unchanged are to be read too.</param>
    public async Task<CompanionLook> LookAsync(
        ImmutableSortedDictionary<string, FileStamp> listed,
        bool again,
        NoteFiles files,
        CancellationToken cancellationToken
    )
    {
        ImmutableArray<string> changed =
        [
            .. listed
                .Where(file => again || _byPath.GetValueOrDefault(file.Key)?.Stamp != file.Value)
                .Select(file => file.Key),
        ];
        ImmutableArray<string> removed = [.. _byPath.Keys.Where(path => !listed.ContainsKey(path))];
        if (changed is [] && removed is [])
        {
            return new CompanionLook(this, [], []);
        }

        var read = await files.ReadAsync(
            changed,
            (path, bytes) => CompanionReading.Of(path, bytes),
            CompanionReading.Unreadable,
            cancellationToken
        );
        return new CompanionLook(
            After(_byPath.RemoveRange(removed).SetItems(read.Select(file => Keep(listed[file.Path], file)))),
            changed,
            removed
        );
    }

    /// <summary>What is wrong in one of them; none when it is not there.</summary>
    public ImmutableArray<NoteProblem> ProblemsIn(string path) =>
        _byPath.GetValueOrDefault(path)?.Problems ?? [];

    private KeyValuePair<string, Companion> Keep(FileStamp stamp, CompanionReading reading) =>
        new(
            reading.Path,
            new(
                stamp,
                reading.Glossary ?? _byPath.GetValueOrDefault(reading.Path)?.Glossary,
                reading.Exam ?? _byPath.GetValueOrDefault(reading.Path)?.Exam,
                reading.Problems
            )
        );

    private Companions After(ImmutableSortedDictionary<string, Companion> byPath) =>
        GlossariesOf(byPath).SequenceEqual(GlossariesOf(_byPath))
            ? new(byPath, Glossary)
            : new(
                byPath,
                GlossariesOf(byPath)
                    .Aggregate(Core.Facts.Glossary.Shipped, (glossary, own) => glossary.With(own))
            );

    private static IEnumerable<Glossary> GlossariesOf(ImmutableSortedDictionary<string, Companion> byPath) =>
        byPath
            .Values.Select(file => file.Glossary)
            .OfType<Glossary>()
            .Where(own => own != Core.Facts.Glossary.Shipped);

    /// <param name="Glossary">The newest version that could be read; null when there was none or it is no glossary.</param>
    /// <param name="Exam">The same of an exam blueprint.</param>
    private sealed record Companion(
        FileStamp Stamp,
        Glossary? Glossary,
        ExamBlueprint? Exam,
        ImmutableArray<NoteProblem> Problems
    );
}
