using System.Collections.Immutable;
using System.Globalization;
using ChatStudyBot.Core.Answers;
using ChatStudyBot.Notes;

namespace ChatStudyBot.Benchmarks;

/// <summary>
/// How well the notes answer questions that were written before the index was. Half of them are kept aside: what is
/// tuned is tuned on the others, and of those kept aside nothing but the sums is printed.
/// </summary>
internal static class AskBenchmark
{
    private const int First = 1;
    private const int InThree = 3;

    private static readonly ImmutableArray<string> s_forLookingAt =
    [
        "tuning",
        "weighing",
        "tuning-2",
        "tuning-3",
        "tuning-4",
        "tuning-5",
        "tuning-6",
        "tuning-7",
        "tuning-8",
    ];

    private static readonly ImmutableArray<string> s_forTheirSums =
    [
        "weighing-2",
        "weighing-5",
        "weighing-6",
        "weighing-7",
        "weighing-8",
        "kept",
    ];

    /// <param name="folder">The notes that the questions are about.</param>
    /// <param name="half"><c>tuning</c>, <c>weighing</c>, <c>kept</c> or the like; see the README of the questions.</param>
    /// <param name="each">Whether each question that went wrong is shown; not of those of which only the sums are for looking at.</param>
    public static async Task<int> RunAsync(string folder, string half, bool each)
    {
        if (Questions(half) is not { } questions)
        {
            await Console.Error.WriteLineAsync(
                $"No half is called '{half}': take {string.Join(", ", s_forLookingAt)}, {string.Join(" or ", s_forTheirSums)}."
            );
            return 2;
        }

        var reading = await NoteReadings.OfAsync(Path.GetFullPath(folder), CancellationToken.None);
        var index = NoteIndex.Of(reading.Notes, reading.Glossary);
        var results = questions.Select(question => Result.Of(question, index.Ask(question.Text))).ToArray();
        if (each && s_forLookingAt.Contains(half))
        {
            foreach (var result in results.Where(result => !result.IsRight))
            {
                Console.WriteLine(result.Describe());
            }
        }

        Print("all", results);
        foreach (var kind in results.GroupBy(result => result.Question.Kind).OrderBy(kind => kind.Key))
        {
            Print(kind.Key, [.. kind]);
        }

        foreach (var language in results.GroupBy(result => result.Question.Language))
        {
            Print(language.Key, [.. language]);
        }

        return 0;
    }

    private static void Print(string name, Result[] results)
    {
        var answerable = results.Where(result => result.Question.Answers.Length > 0).ToArray();
        var open = results.Where(result => result.Question.Answers.Length == 0).ToArray();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name, -14} {answerable.Length, 4} answerable: right first {Share(answerable, r => r.Rank <= First)}, in three {Share(answerable, r => r.Rank <= InThree)}, exact line first {Share(answerable, r => r.LineRank <= First)}, refused {Share(answerable, r => !r.Answer.IsAnswered)}; {open.Length, 3} open: answered {Share(open, r => r.Answer.IsAnswered)}"
            )
        );
    }

    private static string Share(Result[] results, Func<Result, bool> isSo) =>
        results.Length == 0
            ? "-"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{results.Count(isSo)} ({100.0 * results.Count(isSo) / results.Length:F0} %)"
            );

    private static ImmutableArray<AskedQuestion>? Questions(string half)
    {
        if (!s_forLookingAt.Concat(s_forTheirSums).Contains(half))
        {
            return null;
        }

        var name = half == "kept" ? "questions-kept-aside.tsv" : $"questions-for-{half}.tsv";
        using var list = new StreamReader(
            typeof(AskBenchmark).Assembly.GetManifestResourceStream(name)
                ?? throw new InvalidOperationException($"{name} is not in the program.")
        );
        list.ReadLine();
        var questions = ImmutableArray.CreateBuilder<AskedQuestion>();
        while (list.ReadLine() is { } row)
        {
            questions.Add(AskedQuestion.Parse(row));
        }

        return questions.ToImmutable();
    }

    /// <param name="Answers">
    /// What will do, each as the places that must all be found: one but for comparisons. None when the notes do not say.
    /// </param>
    private sealed record AskedQuestion(
        string Id,
        string Kind,
        string Language,
        string Text,
        ImmutableArray<ImmutableArray<Place>> Answers
    )
    {
        public static AskedQuestion Parse(string row) =>
            row.Split('\t') is [var id, var kind, var language, var text, .. var rest]
                ? new(id, kind, language, text, rest is [{ Length: > 0 } answers, ..] ? Parts(answers) : [])
                : throw new InvalidDataException($"No question: {row}");

        private static ImmutableArray<ImmutableArray<Place>> Parts(string answers) =>
            [
                .. answers
                    .Split(';')
                    .Select(answer => answer.Split('&').Select(Place.Parse).ToImmutableArray()),
            ];
    }

    private sealed record Place(string Path, int From, int To)
    {
        public static Place Parse(string text)
        {
            var at = text.LastIndexOf(':');
            var lines = text[(at + 1)..]
                .Split('-')
                .Select(line => int.Parse(line, CultureInfo.InvariantCulture))
                .ToArray();
            return new(text[..at].Trim(), lines[0], lines[^1]);
        }

        public bool Holds(FoundPassage passage) =>
            passage.Citation.Path == Path && passage.Lines.Any(line => line >= From && line <= To);

        public bool IsCitedBy(FoundPassage passage) =>
            passage.Citation.Path == Path && passage.Citation.Line >= From && passage.Citation.Line <= To;
    }

    /// <param name="Rank">Of the passage that shows the answer, from 1; of comparisons the second side's.</param>
    /// <param name="LineRank">As <paramref name="Rank"/>, of the passage that cites it.</param>
    private sealed record Result(AskedQuestion Question, NoteAnswer Answer, int Rank, int LineRank)
    {
        public bool IsRight =>
            Question.Answers.Length == 0 ? !Answer.IsAnswered : Rank <= First && Answer.IsAnswered;

        public static Result Of(AskedQuestion question, NoteAnswer answer) =>
            new(
                question,
                answer,
                RankOf(question, answer, (place, passage) => place.Holds(passage)),
                RankOf(question, answer, (place, passage) => place.IsCitedBy(passage))
            );

        public string Describe() =>
            $"{Question.Id} {Question.Kind} {Question.Text} | rank {(Rank == int.MaxValue ? "-" : Rank.ToString(CultureInfo.InvariantCulture))} {Answer.Verdict} {Answer.Confidence.ToString("F2", CultureInfo.InvariantCulture)}\n    wanted {string.Join("; ", Question.Answers.Select(places => string.Join(" & ", places.Select(place => $"{place.Path}:{place.From}-{place.To}"))))}\n"
            + string.Concat(
                Answer
                    .Passages.Take(InThree)
                    .Select(passage =>
                        $"    {passage.Citation.Path}:{passage.Citation.Line} {passage.Score.ToString("F2", CultureInfo.InvariantCulture)} {passage.Key}\n"
                    )
            );

        /// <summary>Where the last of the places is found that one answer takes; the best of the answers.</summary>
        private static int RankOf(
            AskedQuestion question,
            NoteAnswer answer,
            Func<Place, FoundPassage, bool> isIt
        ) =>
            question
                .Answers.Select(places => RankOf(places, answer, isIt))
                .DefaultIfEmpty(int.MaxValue)
                .Min();

        /// <summary>Two places cannot both be first: the first two passages count as first then.</summary>
        private static int RankOf(
            ImmutableArray<Place> places,
            NoteAnswer answer,
            Func<Place, FoundPassage, bool> isIt
        )
        {
            var last = places.Max(place =>
            {
                var at = 0;
                while (at < answer.Passages.Length && !isIt(place, answer.Passages[at]))
                {
                    at++;
                }

                return at == answer.Passages.Length ? int.MaxValue : at + 1;
            });
            return places.Length > 1 && last == places.Length ? First : last;
        }
    }
}
