using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Answers;

/// <summary>All passages of the notes at one moment, to be asked; immutable, swapped whole with the bank.</summary>
public sealed class NoteIndex
{
    private const double K = 1.2;
    private const double B = 0.75;

    private readonly ImmutableArray<Passage> _passages;
    private readonly Dictionary<string, List<(int Passage, int Count)>> _postings = new(StringComparer.Ordinal);
    private readonly int[] _lengths;
    private readonly double _average;

    private NoteIndex(ImmutableArray<Passage> passages)
    {
        _passages = passages;
        _lengths = new int[passages.Length];
        for (var at = 0; at < passages.Length; at++)
        {
            var text = string.Join(
                '\n',
                passages[at].Heading.Concat(passages[at].Above.Concat(passages[at].Lines).Select(line => line.Text))
            );
            foreach (var (term, count) in Terms(text).CountBy(term => term, StringComparer.Ordinal))
            {
                if (!_postings.TryGetValue(term, out var list))
                {
                    _postings[term] = list = [];
                }

                list.Add((at, count));
                _lengths[at] += count;
            }
        }

        _average = passages.Length == 0 ? 1 : _lengths.Average();
    }

    public static NoteIndex Of(ImmutableArray<Note> notes, Glossary glossary, IProgress<ChatStudyBot.Core.Questions.BankProgress>? progress = null, CancellationToken cancellation = default)
    {
        _ = (glossary, progress, cancellation);
        return new([.. notes.SelectMany(PassageCutter.Cut)]);
    }

    public NoteAnswer Ask(string question)
    {
        var scores = new double[_passages.Length];
        foreach (var term in Terms(question).Distinct(StringComparer.Ordinal))
        {
            if (!_postings.TryGetValue(term, out var list))
            {
                continue;
            }

            var idf = Math.Log(1 + ((_passages.Length - list.Count + 0.5) / (list.Count + 0.5)));
            foreach (var (at, count) in list)
            {
                scores[at] += idf * count * (K + 1) / (count + (K * (1 - B + (B * _lengths[at] / _average))));
            }
        }

        var best = Enumerable
            .Range(0, scores.Length)
            .Where(at => scores[at] > 0)
            .OrderByDescending(at => scores[at])
            .Take(NoteAnswer.MostPassages)
            .Select(at => Show(_passages[at], scores[at]))
            .ToImmutableArray();
        return new NoteAnswer(
            question,
            best is [] ? Verdict.Unknown : Verdict.Answered,
            best is [] ? 0 : 1,
            best
        );
    }

    private static FoundPassage Show(Passage passage, double score) =>
        new(
            new Citation(passage.Path, passage.Lines[0].Line, passage.Heading),
            PassageText.Of(passage.Lines),
            [.. passage.Lines.Select(line => line.Line)],
            passage.Lines[0].Text,
            score
        );

    private static IEnumerable<string> Terms(string text)
    {
        var folded = TextFold.Normal(text).ToLowerInvariant();
        for (var at = 0; at < folded.Length; at++)
        {
            if (char.IsAsciiLetterOrDigit(folded[at]))
            {
                var end = at;
                while (end < folded.Length && char.IsAsciiLetterOrDigit(folded[end]))
                {
                    end++;
                }

                yield return folded[at..end];
                at = end - 1;
            }
            else if (at + 1 < folded.Length && Script.IsJapanese(folded[at]) && Script.IsJapanese(folded[at + 1]))
            {
                yield return folded.Substring(at, 2);
            }
        }
    }
}
