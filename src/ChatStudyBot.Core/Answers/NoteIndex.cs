using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Answers;

/// <summary>All passages of the notes at one moment, to be asked; immutable, swapped whole with the bank.</summary>
public sealed partial class NoteIndex
{
    private const int ProgressEvery = 64;

    private readonly ImmutableArray<IndexedPassage> _passages;
    private readonly Postings _postings;
    private readonly QuestionReader _reader;
    private readonly Glossary _glossary;

    private NoteIndex(
        ImmutableArray<IndexedPassage> passages,
        Vocabulary vocabulary,
        Postings postings,
        Glossary glossary
    )
    {
        _passages = passages;
        _postings = postings;
        _glossary = glossary;
        _reader = new QuestionReader(
            vocabulary,
            postings,
            KnownNames.Of([.. passages.Select(passage => passage.Passage)], glossary),
            new StudyWords(glossary)
        );
    }

    public static NoteIndex Empty { get; } = new([], Vocabulary.Empty, Postings.Empty, Glossary.Empty);

    /// <summary>How many there are to choose from.</summary>
    public int PassageCount => _passages.Length;

    public static NoteIndex Of(
        ImmutableArray<Note> notes,
        Glossary glossary,
        IProgress<BankProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var passages = ImmutableArray.CreateBuilder<IndexedPassage>();
        var known = new Glosses(glossary);
        var builder = new PostingsBuilder();
        for (var at = 0; at < notes.Length; at++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var passage in PassageCutter.Cut(notes[at]))
            {
                passages.Add(IndexedPassage.Of(passage, known));
                builder.Add(passage, passages[^1].Gloss);
            }

            if (at % ProgressEvery == 0)
            {
                progress?.Report(new BankProgress(BankStage.FindingFacts, at, notes.Length));
            }
        }

        var (vocabulary, postings) = builder.Build();
        return new(passages.ToImmutable(), vocabulary, postings, glossary);
    }

    /// <summary>
    /// Searches for a question in other words than its own. What is wanted stays what the question wants, and how sure
    /// is sure enough is the same.
    /// </summary>
    /// <param name="words">Whoever chose them.</param>
    /// <returns>
    /// Null when they ask something else, because they leave out a name, a value or a limit of the question, and when
    /// they find no value of the sort that it asks for.
    /// </returns>
    public NoteAnswer? AskInOtherWords(string question, string words)
    {
        var (asked, other) = (_reader.Read(question), _reader.Read(words));
        var said = asked.Terms.In(words);
        return asked.Units.IsEmpty
            || asked.Sides.Length != other.Sides.Length
            || asked.Units.Any(unit =>
                (unit.Kind == UnitKind.Name || unit.IsBound) && unit.In(said) < AskedUnit.Said
            )
            || !Support.HasValues(question, [words])
                ? null
            : Answer(
                question,
                other with
                {
                    Asked = asked.Asked,
                    Particular = asked.Particular,
                    Scale = asked.Scale,
                }
            )
                is { Passages: [var best, ..] } found
            && asked.Asked.IsAnsweredBy(asked.Scale, best.Text)
                ? found
            : null;
    }

    private NoteAnswer Answer(string question, AskedQuestion asked)
    {
        if (asked.Units.IsEmpty)
        {
            return new(question, Verdict.Unknown, 0, []);
        }

        var whole = Rank(asked);
        if (whole is [])
        {
            return new(question, Verdict.Unknown, 0, []) { UnknownNames = asked.UnknownNames };
        }

        var sides = asked.Sides.Select(Rank).ToList();
        var both = BothOf(asked, whole, sides);
        var judgement =
            sides is [] || sides.Exists(side => side is [])
                ? Judgement.Of(asked, whole)
                : asked.Sides.Zip(sides, Judgement.Of).MinBy(side => side.Confidence)!;
        return new(
            question,
            judgement.Verdict,
            judgement.Confidence,
            [
                .. (sides is [] ? whole : InTurn(both, whole, sides))
                    .Take(NoteAnswer.MostPassages)
                    .Select(match => Excerpt.Of(match with { Line = KeyLine.Of(match, asked) }, match.Score)),
            ]
        )
        {
            HasSubject = asked.Kept is null || PassageSaying.NamesHeld(whole[0], asked.Kept) > 0,
            Together = sides is [] || both is not null ? 1 : BestOfEach(sides).Distinct().Count(),
            Repairs = Repair.In(asked, whole[0].Passage),
            UnknownNames = asked.UnknownNames,
            Conflict =
                judgement.Verdict == Verdict.Answered
                && sides is []
                && Disagreement.In(asked, whole) is { } other
                    ? Excerpt.Of(other, other.Score)
                    : null,
        };
    }

    /// <summary>
    /// A name in the question that stands for several things, each of which the notes answer in a place of its own;
    /// null when what is meant is plain.
    /// </summary>
    public Ambiguity? AmbiguityOf(string question) =>
        _reader
            .AmbiguitiesOf(question)
            .Concat(SharedWordOf(question))
            .Select(found =>
                found with
                {
                    Meanings =
                    [
                        .. found
                            .Meanings.Select(meaning => (Meaning: meaning, Answer: Ask(meaning.Question)))
                            .Where(pair => pair.Answer.IsAnswered)
                            .DistinctBy(pair => PlaceOf(pair.Answer.Passages[0]))
                            .Select(pair => pair.Meaning)
                            .Take(Ambiguity.MostMeanings),
                    ],
                }
            )
            .FirstOrDefault(found => found.Meanings.Length > 1);

    private IEnumerable<Ambiguity> SharedWordOf(string question)
    {
        if (SharedWord.In(_reader.Read(question), Rank, _glossary) is { } shared)
        {
            yield return shared;
        }
    }

    /// <summary>Whether a text of the notes says what a sentence of somebody else's says; see <see cref="Support"/>.</summary>
    /// <param name="lines">Of the text, and the headings it stands under.</param>
    public bool Supports(string sentence, ImmutableArray<string> lines) =>
        Support.Of(sentence, _reader.Read(sentence), lines);

    private static (string Path, int Line) PlaceOf(FoundPassage passage) =>
        (passage.Citation.Path, passage.Citation.Line);

    private List<PassageMatch> Rank(AskedQuestion asked)
    {
        if (asked.Units.IsEmpty)
        {
            return [];
        }

        var ranked = Candidates
            .Of(asked, _postings)
            .Select(at => PassageMatch.Of(_passages[at], asked, _glossary))
            .OrderByDescending(match => match.Score)
            .ToList();
        return asked.Kept is { } subject ? FollowUp.Of(subject, asked, ranked) : ranked;
    }

    private static IEnumerable<PassageMatch> InTurn(
        PassageMatch? both,
        List<PassageMatch> whole,
        List<List<PassageMatch>> sides
    ) =>
        (both is null ? [] : new[] { both })
            .Concat(
                Enumerable
                    .Range(0, NoteAnswer.MostPassages)
                    .SelectMany(at => sides.Where(side => at < side.Count).Select(side => side[at]))
            )
            .Concat(whole)
            .DistinctBy(match => match.Passage);

    /// <summary>
    /// Of two things that are compared: what is called their comparison, or else what speaks of both better than any
    /// speaks of one. Null when the notes tell of each in its own place.
    /// </summary>
    private PassageMatch? BothOf(
        AskedQuestion asked,
        List<PassageMatch> whole,
        List<List<PassageMatch>> sides
    ) =>
        sides is [] ? null
        : sides.Exists(side => side is []) ? whole[0]
        : asked.WantsDefinition
        && whole.Find(match =>
            match.Passage.Language == sides[0][0].Passage.Language
            && PassageName.IsComparison(match.Passage, asked, _glossary)
        )
            is { } called
            ? called with
            {
                Line = PassageName.FirstOfBoth(called, asked),
            }
        : !PassageName.ListsBoth(whole[0].Passage, asked, _glossary)
        && sides.TrueForAll(side => whole[0].Score >= side[0].Score)
            ? whole[0]
        : null;

    private static IEnumerable<Passage> BestOfEach(List<List<PassageMatch>> sides) =>
        sides.Where(side => side is not []).Select(side => side[0].Passage);
}
