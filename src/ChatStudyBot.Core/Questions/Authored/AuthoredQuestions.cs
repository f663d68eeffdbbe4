using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions.Review;
using ChatStudyBot.Core.Questions.Writing;

namespace ChatStudyBot.Core.Questions.Authored;

/// <summary>The rows of one note as questions, with what is odd about them only in sight of all notes.</summary>
public sealed record AuthoredQuestions(
    ImmutableArray<Question> Questions,
    ImmutableArray<NoteProblem> Problems
)
{
    /// <summary>What people wrote themselves is worth more than anything that is generated.</summary>
    public const int Worth = 100;

    /// <param name="context">For the review, which only gives advice on what people wrote.</param>
    /// <returns>One for each note, in the same order.</returns>
    public static ImmutableArray<AuthoredQuestions> Of(ImmutableArray<Note> notes, ReviewContext context)
    {
        if (notes.All(note => note.Authored.IsEmpty))
        {
            return [.. notes.Select(_ => None)];
        }

        var basis = new BasisFinder(notes);
        var ids = new AuthoredIds();
        return [.. notes.Select(note => note.Authored.IsEmpty ? None : Of(note, basis, ids, context))];
    }

    private static AuthoredQuestions None { get; } = new([], []);

    private static AuthoredQuestions Of(Note note, BasisFinder basis, AuthoredIds ids, ReviewContext context)
    {
        var questions = ImmutableArray.CreateBuilder<Question>(note.Authored.Length);
        var problems = ImmutableArray.CreateBuilder<NoteProblem>();
        foreach (var row in note.Authored)
        {
            var question = Shown(note, row);
            var claim = ids.ClaimFor(note.Path, row, question);
            problems.AddRange(Warning(row, claim.Problem));
            if (claim.Id is { } id)
            {
                var found = row.Basis is null ? null : basis.Find(note.Path, row.Basis);
                problems.AddRange(Warning(row, found?.Problem));
                problems.AddRange(Warning(row, row.IsCard ? null : ReviewAdvice.Of(question, context)));
                questions.Add(
                    question with
                    {
                        Id = id,
                        Basis = found?.Basis,
                        Topic = row.Exported?.Topic ?? found?.Topic ?? question.Topic,
                    }
                );
            }
        }

        return new(questions.ToImmutable(), problems.ToImmutable());
    }

    private static IEnumerable<NoteProblem> Warning(AuthoredRow row, string? message) =>
        message is null ? [] : [new(row.Line, ProblemSeverity.Warning, message)];

    /// <summary>A question written by hand has its values in ascending order, wherever its writer put the right one.</summary>
    private static Question Shown(Note note, AuthoredRow row) =>
        row.Exported is null ? Repair.InSequence(Of(note, row)) : Of(note, row);

    private static Question Of(Note note, AuthoredRow row) =>
        new()
        {
            Id = default,
            Kind = row.Kind ?? Kinds.Of(row.Stem, row.Choices.Length, row.Key.Length),
            Stem = row.Stem,
            Choices = row.Choices,
            Key = row.Key,
            Accepted = row.Accepted,
            Explanation = row.Explanation,
            Citation = row.Exported?.Citation ?? new(note.Path, row.Line, row.Headings),
            Topic = Topics.PathOf(Topics.RootOf(note.Path, note.Title), row.Headings),
            Language = row.Exported?.Language ?? LanguageOf(row),
            Source = row.Exported?.Source ?? QuestionSource.Authored,
            Hint = row.Hint,
            Worth = Worth,
            KeepsOrder = row.KeepsOrder == true,
            Cell = row.Cell,
        };

    private static Language LanguageOf(AuthoredRow row) =>
        Script.LanguageOf(row.Stem + row.Explanation) is Language.Japanese
        || row.Choices.Any(choice => Script.LanguageOf(choice.Text) == Language.Japanese)
            ? Language.Japanese
            : Language.English;
}
