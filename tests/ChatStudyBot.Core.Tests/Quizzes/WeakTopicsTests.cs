using System.Collections.Immutable;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Scores;
using ChatStudyBot.Core.Tests.Quizzes.World;

namespace ChatStudyBot.Core.Tests.Quizzes;

public sealed class WeakTopicsTests
{
    private const int Days = 120;
    private static readonly DateTimeOffset First = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_team_gets_what_it_is_weak_in_about_every_other_day_and_the_rest_between(int seed)
    {
        // The weak topic has the best questions or the worst ones: that decides nothing.
        var questions = Bank(topics: 6, each: 90, worth: topic => topic == 0 ? seed * 3 : 6);

        var asked = Passed(questions, weak: "topic 0", seed);

        Assert.InRange(asked.Count(question => question.Topic[0] == "topic 0"), 0.4 * Days, 0.6 * Days);
        Assert.Equal(6, asked.CountBy(question => question.Topic[0]).Count());
        Assert.Distinct(asked);
    }

    [Fact]
    public void A_weak_topic_of_few_questions_asks_each_of_them_once_a_month()
    {
        var questions = Bank(topics: 4, each: 60, worth: _ => 0)
            .RemoveAll(question => question is { Topic: ["topic 0"], Citation.Line: > 12 });

        var asked = Passed(questions, weak: "topic 0", seed: 4);

        var weak = asked.Index().Where(one => one.Item.Topic[0] == "topic 0").ToLookup(one => one.Item.Id);
        Assert.Equal(4, weak.Count);
        Assert.All(
            weak,
            days =>
            {
                Assert.InRange(days.Count(), 3, 4);
                Assert.All(
                    days.Zip(days.Skip(1)),
                    pair => Assert.InRange(pair.Second.Index - pair.First.Index, 31, Days)
                );
            }
        );
    }

    [Fact]
    public void What_was_asked_before_comes_back_in_its_turn_however_good_another_one_is()
    {
        var questions = Bank(topics: 1, each: 10, worth: _ => 0);
        questions = questions.SetItem(3, questions[3] with { Worth = 9 });

        var asked = Passed(questions, weak: null, seed: 5);

        Assert.All(asked.Chunk(10).SkipLast(1), round => Assert.Distinct(round));
    }

    [Fact]
    public void The_three_topics_furthest_below_the_team_are_weak_and_few_answers_say_nothing()
    {
        var weak = WeakTopics.Of(
            [
                Totals("usual", 80, 100),
                Totals("hardly below", 15, 20),
                Totals("b", 5, 10),
                Totals("c", 4, 10),
                Totals("d", 3, 10),
                Totals("e", 1, 5),
                Totals("few", 0, 4),
            ],
            First
        );

        Assert.Equal(["c", "d", "e"], weak.Topics.Order());
        Assert.Empty(WeakTopics.Of([], First).Topics);
    }

    /// <summary>The question of each of so many days.</summary>
    private static ImmutableArray<Question> Passed(ImmutableArray<Question> questions, string? weak, int seed)
    {
        ImmutableArray<TopicTotals> totals =
        [
            .. questions
                .Select(question => question.Topic[0])
                .Distinct()
                .Select(topic => Totals(topic, topic == weak ? 2 : 9, 10)),
        ];
        var chance = new Random(seed);
        var last = new Dictionary<QuestionId, DateTimeOffset>();
        var asked = ImmutableArray.CreateBuilder<Question>();
        for (var day = First; day < First.AddDays(Days); day = day.AddDays(1))
        {
            var request = new PickRequest(questions, [], null, 1, last, day)
            {
                Weak = WeakTopics.Of(totals, day),
            };
            var question = Assert.Single(QuestionPicker.From(request, chance).Questions);
            last[question.Id] = day;
            asked.Add(question);
        }
        return asked.ToImmutable();
    }

    private static ImmutableArray<Question> Bank(int topics, int each, Func<int, int> worth) =>
        [
            .. Enumerable
                .Range(0, topics * each)
                .Select(number =>
                    Samples.Single(number, worth: worth(number % topics)) with
                    {
                        Topic = [$"topic {number % topics}"],
                    }
                ),
        ];

    private static TopicTotals Totals(string topic, int right, int answered) => new([topic], right, answered);
}
