using System.Collections.Immutable;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes.Exams;
using ChatStudyBot.Core.Tests.Quizzes.World;
using FsCheck;
using FsCheck.Fluent;

namespace ChatStudyBot.Core.Tests.Quizzes.Exams;

public sealed class ExamPickerTests
{
    private static readonly DateTimeOffset Today = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Shares_make_the_whole_and_none_is_a_question_off() =>
        Prop.ForAll<NonEmptyArray<PositiveInt>, PositiveInt>(
                (weights, questions) =>
                {
                    ImmutableArray<int> given = [.. weights.Get.Select(weight => weight.Get)];
                    var shares = ExamPicker.Apportion(given, questions.Get);
                    var whole = given.Sum(weight => (decimal)weight);
                    return shares.Sum() == questions.Get
                        && shares
                            .Zip(given)
                            .All(pair => Math.Abs(pair.First - (pair.Second * questions.Get / whole)) < 1);
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(new[] { 32, 26, 24, 18 }, 65, new[] { 21, 17, 15, 12 })]
    [InlineData(new[] { 50, 50 }, 3, new[] { 2, 1 })]
    public void Shares_are_the_largest_remainders(int[] weights, int questions, int[] shares) =>
        Assert.Equal(shares, ExamPicker.Apportion([.. weights], questions));

    [Fact]
    public void What_lies_in_two_domains_is_asked_once_and_left_to_the_one_that_needs_it()
    {
        // "tea" holds all; the second domain has nothing but "tea / part 1".
        var pick = Pick(Samples.Singles(12), ("tea", 50), ("tea / part 1", 50));

        Assert.True(pick.IsWhole);
        Assert.Equal(8, pick.Questions.Select(question => question.Id).Distinct().Count());
        Assert.All(
            pick.Questions.Zip(pick.DomainOf).Where(pair => pair.Second == 1),
            pair => Assert.Equal("part 1", pair.First.Topic[1])
        );
    }

    [Fact]
    public void No_two_questions_give_each_other_away_across_domains()
    {
        ImmutableArray<Question> questions =
        [
            .. Samples
                .Singles(30)
                .Select(question => question with { Facts = [$"fact {question.Citation.Line % 10}"] }),
        ];

        var pick = Pick(questions, ("tea / part 0", 40), ("tea / part 1", 60));

        Assert.True(pick.IsWhole);
        Assert.Distinct(pick.Questions.SelectMany(question => question.Facts));
    }

    [Fact]
    public void What_is_short_is_told_by_domain()
    {
        var pick = Pick(Samples.Singles(6), ("tea / part 0", 50), ("coffee", 50));

        Assert.Equal([(4, 2), (4, 0)], pick.Domains.Select(domain => (domain.Needed, domain.Found)));
        Assert.Equal(2, pick.Questions.Length);
    }

    [Fact]
    public void Questions_in_the_takers_language_come_first()
    {
        ImmutableArray<Question> questions =
        [
            .. Samples
                .Singles(40)
                .Select(question =>
                    question with
                    {
                        Language = question.Citation.Line % 2 == 0 ? Language.Japanese : Language.English,
                    }
                ),
        ];

        var pick = Pick(questions, ("tea", 100));

        Assert.All(pick.Questions, question => Assert.Equal(Language.English, question.Language));
    }

    private static ExamPick Pick(
        ImmutableArray<Question> questions,
        params (string Topic, int Weight)[] domains
    ) =>
        ExamPicker.From(
            new ExamPickRequest(
                new ExamBlueprint(
                    "TEA-01",
                    new ExamTitle("お茶", "Tea"),
                    8,
                    60,
                    700,
                    [
                        .. domains.Select(domain => new ExamDomain(
                            new ExamTitle(domain.Topic, domain.Topic),
                            domain.Weight,
                            [domain.Topic]
                        )),
                    ]
                ),
                questions,
                Samples.Bank(questions).Topics,
                ImmutableDictionary<QuestionId, DateTimeOffset>.Empty,
                Today,
                Language.English
            ),
            new Random(1)
        );
}
