using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Review;
using ChatStudyBot.Core.Questions.Writing;

namespace ChatStudyBot.Core.Tests.Questions.Review;

/// <summary>The review and its figures over the whole bank of the shipped notes.</summary>
public sealed class ShippedBankTests
{
    private static readonly ImmutableArray<Note> s_notes = [.. ReadContent()];

    private static readonly ImmutableArray<Question> s_generated =
    [
        .. new BankBuilder()
            .Build(s_notes)
            .Questions.Where(question => question.Source == QuestionSource.Generated),
    ];

    private static readonly ImmutableArray<Question> s_choosing =
    [
        .. s_generated.Where(question =>
            question.Key.Length == 1 && question.Choices.Length > 2 && question.Kind != QuestionKind.Order
        ),
    ];

    [Fact]
    public void Not_one_generated_question_has_a_flaw()
    {
        var facts = s_notes.Select(note => FactFinder.In(note, Glossary.Shipped)).ToList();
        var context = new ReviewContext(
            Glossary.Shipped,
            new LeakTest(Glossary.Shipped),
            Knowledge.Of(facts, Glossary.Shipped)
        );

        Assert.NotEmpty(s_generated);
        Assert.Empty(
            s_generated.SelectMany(question =>
                ItemReview.Of(question, context).Select(finding => (question.Stem, finding))
            )
        );
    }

    [Fact]
    public void The_key_is_not_the_longest_choice_more_often_than_by_chance()
    {
        var expected = s_choosing.Sum(question => 1.0 / question.Choices.Length);
        var deviation = Math.Sqrt(
            s_choosing.Sum(question => (1.0 - 1.0 / question.Choices.Length) / question.Choices.Length)
        );

        var longest = s_choosing.Count(question =>
        {
            var key = Script.Width(question.Keys().Single());
            return question.Choices.Count(choice => Script.Width(choice.Text) >= key) == 1;
        });

        Assert.InRange(longest, 0, expected + 2 * deviation);
    }

    [Fact]
    public void The_key_of_values_that_keep_their_order_stands_everywhere()
    {
        var positions = s_choosing
            .Where(question => question is { KeepsOrder: true, Choices.Length: 4 })
            .CountBy(question => question.Key[0])
            .ToDictionary();

        var even = positions.Values.Sum() / 4.0;
        var chiSquare = Enumerable
            .Range(0, 4)
            .Sum(position => Math.Pow(positions.GetValueOrDefault(position) - even, 2) / even);
        // Of three degrees of freedom, p = 0.001: values of tables have the places that the notes give them.
        Assert.InRange(chiSquare, 0, 16.27);
    }

    [Fact]
    public void No_two_questions_ask_the_same_words_for_the_same_answer() =>
        Assert.Empty(
            s_generated
                .GroupBy(question =>
                    (question.Kind, TextFold.Key(question.Stem), string.Join('\n', question.Keys().Order()))
                )
                .Where(same => same.Key.Item3.Length > 0 && same.Skip(1).Any())
                .Select(same => same.First().Stem)
        );

    private static IEnumerable<Note> ReadContent()
    {
        var folder = Path.Combine(Repository.Root, "content");
        return Directory
            .EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(path => !Path.GetFileName(path).StartsWith("README", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .Select(path => NoteReader.Read(path, File.ReadAllBytes(Path.Combine(folder, path))))
            .OfType<NoteReading.Readable>()
            .Select(readable => readable.Note);
    }
}
