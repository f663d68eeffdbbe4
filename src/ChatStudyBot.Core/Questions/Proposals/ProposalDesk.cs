using System.Collections.Immutable;
using System.Text;
using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions.Authored;
using ChatStudyBot.Core.Questions.Review;
using ChatStudyBot.Core.Questions.Writing;

namespace ChatStudyBot.Core.Questions.Proposals;

/// <summary>
/// Has questions proposed to what the notes say and the bank does not ask, and lets those through that the notes bear
/// out and the item review has nothing against.
/// </summary>
public sealed class ProposalDesk
{
    private const int ShortestPassage = 30;

    /// <summary>So many failures one after the other, and the model is given up.</summary>
    private const int MostFailures = 3;

    /// <summary>For one passage; models that run on a desk take their time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly IAssistant _assistant;
    private readonly TimeProvider _time;
    private readonly ImmutableArray<Note> _notes;
    private readonly NoteIndex _index;
    private readonly ReviewContext _context;
    private readonly ImmutableArray<Passage> _unasked;
    private readonly HashSet<string> _known;

    public ProposalDesk(
        IAssistant assistant,
        ImmutableArray<Note> notes,
        Glossary glossary,
        TimeProvider time
    )
    {
        (_assistant, _notes, _time) = (assistant, notes, time);
        _index = NoteIndex.Of(notes, glossary);
        var bank = new BankBuilder(glossary).Build(notes);
        _context = new ReviewContext(
            glossary,
            new LeakTest(glossary),
            Knowledge.Of([.. notes.Select(note => FactFinder.In(note, glossary))], glossary)
        );
        _known = [.. bank.Questions.Select(question => TextFold.Key(question.Stem))];
        _unasked =
        [
            .. notes
                .Select(note => (Passages: PassageCutter.Cut(note), Asked: bank.On(note.Path)))
                .SelectMany(note =>
                    note.Passages.Where(passage =>
                        !passage.IsEmpty
                        && passage.Lines.Sum(line => line.Text.Length) >= ShortestPassage
                        && !passage.Lines.Any(line => note.Asked.Contains(line.Line))
                    )
                ),
        ];
    }

    /// <param name="progress">Told of each passage.</param>
    public async Task<ProposalReport> WriteAsync(
        IProgress<BankProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var proposals = ImmutableArray.CreateBuilder<Proposal>();
        var (failures, looked) = (0, 0);
        string? failure = null;
        foreach (var passage in _unasked)
        {
            using var late = new CancellationTokenSource(Patience, _time);
            using var over = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
            try
            {
                var reply = await _assistant.CompleteAsync(Proposal.PromptFor(passage), over.Token);
                proposals.AddRange(Proposal.Read(reply, passage));
                failures = 0;
            }
            catch (Exception refused)
                when (refused is AssistantException
                    || refused is OperationCanceledException && !cancellationToken.IsCancellationRequested
                )
            {
                failure = refused is AssistantException ? refused.Message : "It did not answer in time.";
                if (++failures == MostFailures)
                {
                    break;
                }
            }

            progress?.Report(new BankProgress(BankStage.WritingQuestions, ++looked, _unasked.Length));
        }

        var good = Pass(proposals.ToImmutable());
        return new ProposalReport(
            ProposalPage.Write(good).Text,
            looked,
            proposals.Count,
            good.Length,
            failures == MostFailures ? failure : null
        );
    }

    private ImmutableArray<Proposal> Pass(ImmutableArray<Proposal> proposals) =>
        WithoutProblems([
            .. proposals
                .Where(IsSaid)
                .DistinctBy(proposal => TextFold.Key(proposal.Stem))
                .Where(proposal => !_known.Contains(TextFold.Key(proposal.Stem))),
        ]);

    /// <summary>Why it is right stands in the passage, and so does the right choice.</summary>
    private bool IsSaid(Proposal proposal)
    {
        var passage = proposal.Passage;
        ImmutableArray<string> lines =
        [
            passage.Title,
            .. passage.Heading,
            .. passage.Above.Concat(passage.Lines).Select(line => line.Text),
        ];
        return _index.Supports(proposal.Explanation, lines)
            && _index.Supports(proposal.Choices[proposal.Right].Text, lines);
    }

    /// <summary>As the page is read when it stands among the notes: whole, and without a word against it.</summary>
    private ImmutableArray<Proposal> WithoutProblems(ImmutableArray<Proposal> proposals)
    {
        while (!proposals.IsEmpty)
        {
            var (text, lines) = ProposalPage.Write(proposals);
            var (questions, problems) = Reading(text);
            var kept = proposals
                .Where(
                    (proposal, at) =>
                        questions.FirstOrDefault(question => question.Citation.Line == lines[at]) is { } read
                        && IsSame(read, proposal)
                        && !problems.Any(problem =>
                            problem.Line >= lines[at]
                            && (at + 1 == lines.Length || problem.Line < lines[at + 1])
                        )
                )
                .ToImmutableArray();
            if (kept.Length == proposals.Length)
            {
                return kept;
            }

            proposals = kept;
        }

        return proposals;
    }

    private static bool IsSame(Question read, Proposal proposal) =>
        read.Stem == proposal.Stem
        && read.Choices.Select(choice => choice.Text)
            .Order(StringComparer.Ordinal)
            .SequenceEqual(
                proposal.Choices.Select(choice => choice.Text).Order(StringComparer.Ordinal),
                StringComparer.Ordinal
            )
        && read.Key is [var key]
        && read.Choices[key].Text == proposal.Choices[proposal.Right].Text
        && read.Basis?.Place is not null
        && QuestionCheck.Defects(read).IsEmpty;

    private (ImmutableArray<Question> Questions, ImmutableArray<NoteProblem> Problems) Reading(string page) =>
        NoteReader.Read(ProposalPage.Path, Encoding.UTF8.GetBytes(page)) is NoteReading.Readable(var note)
        && AuthoredQuestions.Of([.. _notes, note], _context)[^1] is var authored
            ? (authored.Questions, [.. note.Problems, .. authored.Problems])
            : ([], []);
}

/// <param name="Page">The questions, as a file for somebody to read and accept.</param>
/// <param name="Passages">How many were put to the model.</param>
/// <param name="Proposed">How many questions it proposed.</param>
/// <param name="Passed">How many of them the page holds.</param>
/// <param name="Failure">Why it was given up before the end; null when it was not.</param>
public sealed record ProposalReport(string Page, int Passages, int Proposed, int Passed, string? Failure);
