using System.Collections.Immutable;
using System.Globalization;
using ChatStudyBot.Core.Answers;
using ChatStudyBot.Notes;

namespace ChatStudyBot.Benchmarks;

/// <summary>Whether the last question of a conversation is answered of what its asker means; see the README of the questions.</summary>
internal static class FollowUpBenchmark
{
    private static readonly ImmutableArray<string> s_sets = ["conversations.tsv", "conversations-2.tsv"];

    /// <param name="each"><c>all</c> for the sums, <c>wrong</c> with what went wrong, <c>each</c> with everything.</param>
    /// <param name="folders">As <c>SET=FOLDER</c>: <c>notes=/work/notes content=content</c>.</param>
    public static async Task<int> RunAsync(string each, string[] folders)
    {
        foreach (var (set, folder) in folders.Select(pair => (pair.Split('=')[0], pair.Split('=')[^1])))
        {
            var reading = await NoteReadings.OfAsync(Path.GetFullPath(folder), CancellationToken.None);
            var index = NoteIndex.Of(reading.Notes, reading.Glossary);
            var results = Conversations()
                .Where(conversation => conversation.Notes == set)
                .Select(conversation => (conversation, Answer: conversation.Hold(index)))
                .Select(pair =>
                    (pair.conversation, pair.Answer, IsRight: pair.conversation.IsMetBy(pair.Answer))
                )
                .ToArray();
            foreach (var (conversation, answer, isRight) in results)
            {
                if (each == "each" || each == "wrong" && !isRight)
                {
                    Console.WriteLine(conversation.Describe(answer, isRight));
                }
            }

            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{set}: {results.Length} conversations, {results.Count(result => result.IsRight)} as expected; the subject {results.Count(result => result.conversation.HasSubject(result.Answer))}, the answer {results.Count(result => result.conversation.HasAnswer(result.Answer))}"
                )
            );
        }

        return 0;
    }

    private static IEnumerable<Conversation> Conversations()
    {
        foreach (var name in s_sets)
        {
            using var list = new StreamReader(
                typeof(FollowUpBenchmark).Assembly.GetManifestResourceStream(name)
                    ?? throw new InvalidOperationException($"{name} is not in the program.")
            );
            list.ReadLine();
            while (list.ReadLine() is { } row)
            {
                yield return Conversation.Parse(row);
            }
        }
    }

    /// <param name="Subject">What must be kept, parted by commas; <c>-</c> when nothing may be, <c>*</c> when it does not matter.</param>
    /// <param name="Kind">Empty for an answer, <c>~</c> for what is nearest where nothing answers, <c>?</c> where either will do.</param>
    private sealed record Conversation(
        string Id,
        string Notes,
        ImmutableArray<string> Turns,
        string Subject,
        string Kind,
        ImmutableArray<ImmutableArray<Place>> Answers
    )
    {
        public static Conversation Parse(string row) =>
            row.Split('\t') is [var id, var notes, _, var turns, var subject, var answers]
                ? new(
                    id,
                    notes,
                    [.. turns.Split(" > ")],
                    subject,
                    answers[0] is '~' or '?' ? answers[..1] : "",
                    answers == "*"
                        ? []
                        :
                        [
                            .. answers
                                .TrimStart('~', '?')
                                .Split(';')
                                .Select(answer => answer.Split('&').Select(Place.Parse).ToImmutableArray()),
                        ]
                )
                : throw new InvalidDataException($"No conversation: {row}");

        public NoteAnswer Hold(NoteIndex index)
        {
            var (before, answer) = ((string?)null, default(NoteAnswer));
            foreach (var turn in Turns)
            {
                answer = index.Ask(turn, before);
                before = answer.Matter ?? before;
            }

            return answer ?? throw new InvalidDataException($"{Id} has no question.");
        }

        public bool IsMetBy(NoteAnswer answer) => HasSubject(answer) && HasAnswer(answer);

        public bool HasSubject(NoteAnswer answer) =>
            Subject switch
            {
                "*" => true,
                "-" => !answer.KeptSubject,
                _ => answer is { KeptSubject: true, Subject: { } kept }
                    && Subject.Split(',').All(kept.Contains),
            };

        public bool HasAnswer(NoteAnswer answer) =>
            Answers.IsEmpty
            || Kind switch
            {
                "~" => !answer.IsAnswered,
                "?" => true,
                _ => answer.IsAnswered,
            }
                && Answers.Any(places =>
                    places.All(place => answer.Passages.Take(places.Length).Any(place.Holds))
                );

        public string Describe(NoteAnswer answer, bool isRight) =>
            $"{(isRight ? "  " : "X ")}{Id} {string.Join(" > ", Turns)} | {(answer.KeptSubject ? "kept" : "alone")} {answer.Subject} ({Subject}) {answer.Verdict} {answer.Confidence.ToString("F2", CultureInfo.InvariantCulture)}\n"
            + string.Concat(
                answer
                    .Passages.Take(2)
                    .Select(passage =>
                        $"      {passage.Citation.Path}:{passage.Citation.Line} {passage.Score.ToString("F2", CultureInfo.InvariantCulture)} {passage.Key}\n"
                    )
            );
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

        /// <summary>The line that answers best, where several stand in one passage.</summary>
        public bool Holds(FoundPassage passage) =>
            passage.Citation.Path == Path
            && (
                passage.Citation.Line >= From && passage.Citation.Line <= To
                || passage.Lines.Any(line => line >= From && line <= To)
            );
    }
}
