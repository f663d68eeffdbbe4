using System.Collections.Immutable;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Tests.Quizzes.World;

namespace ChatStudyBot.Core.Tests.Quizzes;

public sealed class QuestionPickerTests
{
    private static readonly DateTimeOffset Today = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_is_most_worth_asking_comes_first()
    {
        var questions = Enumerable
            .Range(1, 30)
            .Select(number => Samples.Single(number, worth: number % 10) with { Topic = ["tea"] });
        var pick = From([.. questions], count: 3);
        Assert.All(pick.Questions, question => Assert.Equal(9, question.Worth));
    }

    [Fact]
    public void Topics_are_mixed()
    {
        var questions = Enumerable
            .Range(1, 40)
            .Select(number => Samples.Single(number, $"topic {number % 4}", worth: number % 4));
        var pick = From([.. questions], count: 8);
        Assert.Equal(
            [2, 2, 2, 2],
            pick.Questions.CountBy(question => question.Topic[0]).Select(pair => pair.Value)
        );
        Assert.All(
            pick.Questions.Zip(pick.Questions.Skip(1)),
            pair => Assert.NotEqual(pair.First.Topic[0], pair.Second.Topic[0])
        );
    }

    [Fact]
    public void Two_that_rest_on_the_same_fact_are_never_in_one_quiz()
    {
        var questions = Enumerable
            .Range(1, 20)
            .Select(number => Samples.Single(number) with { Facts = [$"fact {number / 2}"] });
        var pick = From([.. questions], count: 20);
        Assert.Equal(11, pick.Questions.Length);
        Assert.Distinct(pick.Questions.SelectMany(question => question.Facts));
    }

    [Fact]
    public void What_was_asked_today_comes_back_last_and_the_least_recent_first()
    {
        var questions = Samples.Singles(6);
        var asked = Enumerable.Range(1, 6).ToDictionary(Samples.Id, number => Today.AddMinutes(number));
        asked.Remove(Samples.Id(5));
        asked[Samples.Id(4)] = Today.AddDays(-1);

        var fresh = From(questions, count: 4, asked);
        Assert.Equal([5, 4, 1, 2], fresh.Questions.Select(question => question.Citation.Line));
        Assert.False(fresh.SeenAll);

        asked[Samples.Id(4)] = Today.AddMinutes(9);
        asked[Samples.Id(5)] = Today.AddMinutes(8);
        var seen = From(questions, count: 3, asked);
        Assert.Equal([1, 2, 3], seen.Questions.Select(question => question.Citation.Line));
        Assert.True(seen.SeenAll);
    }

    [Fact]
    public void Only_the_topic_and_the_kind_that_were_asked_for()
    {
        var request = Request(
            [.. Samples.EveryKind, Samples.Order(20) with { Topic = ["coffee", "beans"] }],
            9
        ) with
        {
            Topic = ["tea"],
            Kind = QuestionKind.Order,
        };
        Assert.Equal(Samples.Id(5), Assert.Single(QuestionPicker.From(request, new Random(1)).Questions).Id);
    }

    [Fact]
    public void Without_a_topic_another_language_comes_only_when_no_fresh_question_is_left()
    {
        var english = Enumerable.Range(1, 6).Select(number => Samples.Single(number, worth: 9));
        var japanese = Enumerable
            .Range(11, 3)
            .Select(number => Samples.Single(number) with { Language = Language.Japanese });
        var request = Request([.. english, .. japanese], 5) with { Language = Language.Japanese };

        Assert.Equal(
            [Language.Japanese, Language.Japanese, Language.Japanese, Language.English, Language.English],
            QuestionPicker.From(request, new Random(3)).Questions.Select(question => question.Language)
        );
        Assert.All(
            QuestionPicker.From(request with { Topic = ["tea"] }, new Random(3)).Questions,
            question => Assert.Equal(Language.English, question.Language)
        );
    }

    [Fact]
    public void A_fresh_question_in_another_language_goes_before_one_that_was_asked_today()
    {
        var english = Samples.Single(1);
        var japanese = Samples.Single(2) with { Language = Language.Japanese };
        var request = Request([english, japanese], 1) with
        {
            Language = Language.Japanese,
            LastAsked = new Dictionary<QuestionId, DateTimeOffset> { [japanese.Id] = Today.AddHours(1) },
        };

        Assert.Equal(english.Id, Assert.Single(QuestionPicker.From(request, new Random(3)).Questions).Id);
    }

    [Fact]
    public void What_is_to_come_first_does_wherever_it_stands_unless_it_was_asked_today()
    {
        var first = Samples.Single(3) with { Topic = ["elsewhere"] };
        var request = Request([Samples.Single(1, worth: 9), Samples.Single(2, worth: 9), first], 2) with
        {
            Topic = ["tea"],
            First = [first.Id],
        };

        Assert.Equal(first.Id, QuestionPicker.From(request, new Random(3)).Questions[0].Id);
        var asked = request with
        {
            LastAsked = new Dictionary<QuestionId, DateTimeOffset> { [first.Id] = Today.AddHours(1) },
        };
        Assert.DoesNotContain(
            first.Id,
            QuestionPicker.From(asked, new Random(3)).Questions.Select(question => question.Id)
        );
    }

    [Fact]
    public void The_same_seed_picks_the_same_and_another_one_others()
    {
        var questions = Samples.Singles(100);
        Assert.Equal(Ids(questions, 1), Ids(questions, 1));
        Assert.NotEqual(Ids(questions, 1), Ids(questions, 2));
    }

    private static IEnumerable<QuestionId> Ids(ImmutableArray<Question> questions, int seed) =>
        QuestionPicker
            .From(Request(questions, 5), new Random(seed))
            .Questions.Select(question => question.Id);

    private static Pick From(
        ImmutableArray<Question> questions,
        int count,
        Dictionary<QuestionId, DateTimeOffset>? asked = null
    ) => QuestionPicker.From(Request(questions, count) with { LastAsked = asked ?? [] }, new Random(7));

    private static PickRequest Request(ImmutableArray<Question> questions, int count) =>
        new(questions, [], null, count, new Dictionary<QuestionId, DateTimeOffset>(), Today);
}
