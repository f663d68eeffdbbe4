using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions.Authored;
using ChatStudyBot.Core.Questions.Review;
using ChatStudyBot.Core.Questions.Writing;

namespace ChatStudyBot.Core.Questions;

/// <summary>
/// Notes to bank. What was found in a note is kept for as long as the same <see cref="Note"/> comes again, so
/// that after an edit only the changed file is worked on.
/// </summary>
public sealed class BankBuilder(Glossary glossary)
{
    private const int ProgressEvery = 64;

    private readonly ConditionalWeakTable<Note, NoteFacts> _facts = [];
    private readonly ConditionalWeakTable<NoteFacts, Written> _written = [];
    private readonly LeakTest _leak = new(glossary);
    private readonly BankReview _review = new(ReviewContext.Of(glossary));
    private readonly Peers _peers = new(glossary);

    public BankBuilder()
        : this(Glossary.Shipped) { }

    public QuestionBank Build(
        ImmutableArray<Note> notes,
        IProgress<BankProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var facts = Map(
            notes,
            note => _facts.GetValue(note, Find),
            BankStage.FindingFacts,
            progress,
            cancellation
        );
        var knowledge = Knowledge.Of(facts, glossary);
        var written = Map(
            facts,
            note => Write(note, knowledge),
            BankStage.WritingQuestions,
            progress,
            cancellation
        );
        var generated = _review.Of(
            Boilerplate.Without(QuestionIds.Settle([.. written.SelectMany(note => note.Claims)]))
        );
        var authored = AuthoredQuestions.Of(notes, new ReviewContext(glossary, _leak, knowledge));
        return Assemble(notes, facts, written, authored, generated);
    }

    private NoteFacts Find(Note note) => FactFinder.In(note, glossary);

    private Written Write(NoteFacts facts, Knowledge knowledge)
    {
        var stamp = facts
            .Families.SelectMany(family => family.Terms)
            .Select(term => HashCode.Combine(knowledge.Stamp(term.Identity), PeerStamp(term, knowledge)))
            .Concat(facts.Services.Select(fact => knowledge.CategoryStamp(fact.Service.Category)))
            .Concat(facts.Names.Select(fact => EntryStamp(fact.Name, knowledge)))
            .Concat(facts.Vouched.Select(fact => EntryStamp(fact.Name, knowledge)))
            .Concat(facts.Definitions.Select(said => EntryStamp(said.Name, knowledge)))
            .Aggregate((int)knowledge.Ground, HashCode.Combine);
        if (_written.TryGetValue(facts, out var known) && known.Stamp == stamp)
        {
            return known;
        }

        var log = new LineLog();
        var desk = new Desk(facts, knowledge, glossary, _leak, _peers, log);
        var editor = new Editor(new ReviewContext(glossary, _leak, knowledge), log);
        var written = new Written(
            stamp,
            [
                .. QuestionWriter
                    .Write(desk)
                    .Select(draft => editor.Pass(draft.Question))
                    .OfType<Question>()
                    .Select(question => new Claim(question)),
            ],
            editor.Refused,
            [
                .. Foreign(facts.Note)
                    .Concat(Slips(facts))
                    .Concat(Outdated(facts))
                    .Concat(Ended(facts))
                    .OrderBy(problem => problem.Line),
            ],
            [
                .. facts
                    .Note.Unused.Concat(UnusedLines.Of(facts, log))
                    .DistinctBy(line => line.Line)
                    .OrderBy(line => line.Line),
            ],
            DefinitionWriter.IsFor(desk)
        );
        _written.AddOrUpdate(facts, written);
        return written;
    }

    private static IEnumerable<NoteProblem> Foreign(Note note) =>
        note.IsForeign ? [DoubtText.Warning(1, new LineDoubt.Foreign())] : [];

    /// <summary>Lines that whoever keeps the note would want to mend: what they say wrongly is not asked.</summary>
    private IEnumerable<NoteProblem> Slips(NoteFacts facts) =>
        from entry in facts.Note.IsForeign ? [] : facts.Outline.All
        from line in LinesOf(entry)
        from slip in glossary.Spelling.In(line.Text)
        select DoubtText.Warning(line.Line, new LineDoubt.Slip(slip.Written, slip.Meant));

    private static IEnumerable<(string Text, int Line)> LinesOf(Entry entry) =>
        entry.Table is { } table
            ? table.Rows.SelectMany(row => row.Cells.Select(cell => (cell.Value, row.Line)))
            : [(entry.Text, entry.Line)];

    private static IEnumerable<NoteProblem> Outdated(NoteFacts facts) =>
        facts.Outdated.Select(outdated =>
            DoubtText.Warning(outdated.Line, new LineDoubt.Outdated(outdated.Name, outdated.Was))
        );

    private static IEnumerable<NoteProblem> Ended(NoteFacts facts) =>
        facts.Ended.Select(ended =>
            DoubtText.Warning(ended.Place.Line, new LineDoubt.Ended(ended.Name, ended.Since))
        );

    /// <summary>Changes with what is known of any name that may stand beside the term.</summary>
    private int PeerStamp(Term term, Knowledge knowledge) =>
        term.Known is { } entry ? EntryStamp(entry, knowledge) : 0;

    private int EntryStamp(GlossaryEntry entry, Knowledge knowledge) =>
        entry
            .Confused.Select(name => knowledge.Stamp(glossary.Identity(name)))
            .Aggregate(knowledge.KindStamp(entry), HashCode.Combine);

    private QuestionBank Assemble(
        ImmutableArray<Note> notes,
        ImmutableArray<NoteFacts> facts,
        ImmutableArray<Written> written,
        ImmutableArray<AuthoredQuestions> authored,
        ImmutableArray<Question> generated
    )
    {
        // What a person made of a question stands in the place of the generated one with its id.
        var own = authored.SelectMany(note => note.Questions).ToImmutableArray();
        var ids = own.Select(question => question.Id).ToHashSet();
        generated = ids.Count == 0 ? generated : generated.RemoveAll(question => ids.Contains(question.Id));
        ImmutableArray<Question> questions = [.. own, .. generated];
        var tree = new TopicTreeBuilder();
        // A deck whose questions rest on notes is asked under the topics of those, and is none of its own.
        foreach (var (note, deck) in facts.Zip(authored))
        {
            if (deck.Questions.IsEmpty)
            {
                tree.Add(note.TopicRoot, 0);
            }
        }

        foreach (var question in questions)
        {
            tree.Add(question.Topic, 1);
        }

        var byPath = generated.ToLookup(question => question.Citation.Path, StringComparer.Ordinal);
        var reports = facts.Select(
            (note, at) =>
                new NoteReport(
                    note.Path,
                    note.Note.Counts,
                    note.Count,
                    authored[at]
                        .Questions.Concat(byPath[note.Path])
                        .CountBy(question => question.Kind)
                        .ToImmutableSortedDictionary(),
                    written[at].Unused,
                    [.. note.Note.Problems, .. written[at].Doubts, .. authored[at].Problems]
                )
                {
                    Authored = authored[at].Questions.Length,
                    Stale = note.StaleLines,
                    Refused = written[at].Refused,
                    IsInGlossarysWords = written[at].IsInGlossarysWords,
                }
        );
        return new QuestionBank(
            notes,
            questions,
            new TopicTree(tree.Roots(), facts.SelectMany(note => note.Aliases), glossary),
            [.. reports]
        );
    }

    private static ImmutableArray<TOut> Map<TIn, TOut>(
        ImmutableArray<TIn> items,
        Func<TIn, TOut> work,
        BankStage stage,
        IProgress<BankProgress>? progress,
        CancellationToken cancellation
    )
    {
        var results = new TOut[items.Length];
        var done = 0;
        Parallel.For(
            0,
            items.Length,
            new ParallelOptions { CancellationToken = cancellation },
            at =>
            {
                results[at] = work(items[at]);
                var count = Interlocked.Increment(ref done);
                if (count % ProgressEvery == 0 || count == items.Length)
                {
                    progress?.Report(new BankProgress(stage, count, items.Length));
                }
            }
        );
        return ImmutableCollectionsMarshal.AsImmutableArray(results);
    }

    private sealed record Written(
        int Stamp,
        ImmutableArray<Claim> Claims,
        ImmutableSortedDictionary<Flaw, int> Refused,
        ImmutableArray<NoteProblem> Doubts,
        ImmutableArray<UnusedLine> Unused,
        bool IsInGlossarysWords
    );
}
