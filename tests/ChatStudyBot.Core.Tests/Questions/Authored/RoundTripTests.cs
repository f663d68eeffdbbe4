using System.Collections.Immutable;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Export;
using FsCheck;
using FsCheck.Fluent;

namespace ChatStudyBot.Core.Tests.Questions.Authored;

/// <summary>What <c>bank export</c> writes reads back: all of it, or all that the format can hold.</summary>
public sealed class RoundTripTests
{
    [Theory]
    [InlineData(BankFormat.Jsonl, "bank.jsonl")]
    [InlineData(BankFormat.Jsonl, "bank.txt")]
    [InlineData(BankFormat.Csv, "bank.csv")]
    [InlineData(BankFormat.Csv, "bank.txt")]
    public void Formats_of_our_own_read_back_equal(BankFormat format, string path) =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                NastyQuestions.Any.ListOf(3).ToArbitrary(),
                questions =>
                {
                    var (before, text) = Written(questions, format);

                    var after = ReadBack(text, path);

                    Assert.Empty(text.Losses);
                    Assert.Equal(Json(before), Json(after));
                }
            )
        );

    [Fact]
    public void Gift_holds_stem_choices_whys_and_explanation() =>
        Holds(
            BankFormat.Gift,
            "bank.gift",
            question =>
                question with
                {
                    Kind = question.Kind == QuestionKind.Match ? QuestionKind.Match : PlainKind(question),
                    Choices =
                    [
                        .. question.Choices.Select(
                            (choice, at) =>
                                question.Kind == QuestionKind.Match ? new Choice(choice.Text) : choice
                        ),
                    ],
                    Hint = null,
                    Basis = null,
                    KeepsOrder = false,
                    Cell = null,
                }
        );

    [Fact]
    public void Anki_holds_all_but_topic_and_place() =>
        Holds(BankFormat.Anki, "bank.txt", question => question with { Cell = null });

    [Fact]
    public void Aiken_holds_stem_and_choices() =>
        Holds(
            BankFormat.Aiken,
            "bank.aiken",
            question =>
                question with
                {
                    Id = default,
                    Kind = PlainKind(question),
                    Stem = OneLine(question.Stem),
                    Choices = [.. question.Choices.Select(choice => new Choice(OneLine(choice.Text)))],
                    Explanation = "",
                    Hint = null,
                    Basis = null,
                    KeepsOrder = false,
                    Cell = null,
                }
        );

    [Fact]
    public void Every_loss_is_counted()
    {
        var question = NastyQuestions.Full;

        Assert.Equal(
            [Loss.Hint, Loss.FixedOrder, Loss.Basis, Loss.Citation, Loss.Topic, Loss.Kind],
            BankExport.Write([question], BankFormat.Gift).Losses.Keys
        );
        Assert.Equal([Loss.Citation, Loss.Topic], BankExport.Write([question], BankFormat.Anki).Losses.Keys);
        Assert.Equal(
            Enum.GetValues<Loss>().Except([Loss.Question]),
            BankExport.Write([question], BankFormat.Aiken).Losses.Keys
        );
        Assert.Equal(2, BankExport.Write([question, question], BankFormat.Aiken).Losses[Loss.Explanation]);
    }

    /// <param name="held">A question without what the format has no place for.</param>
    private static void Holds(BankFormat format, string path, Func<Question, Question> held) =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                NastyQuestions.Any.ListOf(3).ToArbitrary(),
                questions =>
                {
                    var (all, text) = Written(questions, format);
                    var before = all.Where(question => Fits(question, format)).ToList();

                    var after = text.Lines.Length == 0 ? [] : ReadBack(text, path);

                    Assert.Equal(all.Length - before.Count, text.Losses.GetValueOrDefault(Loss.Question));
                    Assert.Equal(
                        Json(before.Select(question => WithoutPlace(held(question)))),
                        Json(
                            after.Select(question =>
                                WithoutPlace(
                                    format == BankFormat.Anki ? question : Unmarked(question, format)
                                )
                            )
                        )
                    );
                }
            )
        );

    /// <summary>Where the order cannot be told, a text that names a choice by letter keeps it.</summary>
    private static Question Unmarked(Question question, BankFormat format) =>
        question with
        {
            Id = format == BankFormat.Aiken ? default : question.Id,
            KeepsOrder = false,
        };

    private static bool Fits(Question question, BankFormat format) =>
        format switch
        {
            BankFormat.Gift => question.Kind != QuestionKind.Order,
            BankFormat.Aiken => !question.IsTyped && question.Key.Length == 1,
            _ => true,
        };

    private static QuestionKind PlainKind(Question question) =>
        question.Stem.Contains("［　？　］", StringComparison.Ordinal) && question.Key.Length < 2
            ? QuestionKind.Cloze
        : question.IsTyped ? QuestionKind.Typed
        : question.Key.Length > 1 ? QuestionKind.Multi
        : QuestionKind.Single;

    private static string OneLine(string text) =>
        string.Join(' ', text.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    private static Question WithoutPlace(Question question) =>
        question with
        {
            Citation = new("", 1, []),
            Topic = [],
            Language = Language.English,
            Source = QuestionSource.Authored,
        };

    private static (ImmutableArray<Question> Before, BankText Text) Written(
        IEnumerable<Question> questions,
        BankFormat format
    )
    {
        ImmutableArray<Question> before =
        [
            .. questions
                .DistinctBy(question => question.Stem)
                .Select((question, at) => question with { Id = QuestionId.Parse($"{at + 1:x12}") }),
        ];
        return (before, BankExport.Write(before, format));
    }

    private static ImmutableArray<Question> ReadBack(BankText text, string path)
    {
        var bank = new BankBuilder().Build([
            Tests.Questions.Notes.Read(string.Join('\n', text.Lines) + "\n", path),
        ]);
        Assert.DoesNotContain(
            bank.Reports.Single().Problems,
            problem => problem.Severity == Core.Notes.ProblemSeverity.Error
        );
        return bank.Questions;
    }

    private static IEnumerable<string> Json(IEnumerable<Question> questions) =>
        BankExport.Write(questions, BankFormat.Jsonl).Lines.Order(StringComparer.Ordinal);
}
