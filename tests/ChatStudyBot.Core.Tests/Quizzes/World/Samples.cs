using System.Collections.Immutable;
using System.Globalization;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Tests.Quizzes.World;

/// <summary>Questions of every kind, about things nobody has to know.</summary>
internal static class Samples
{
    public static Question Single(int number, string topic = "tea", int worth = 0) =>
        new()
        {
            Id = Id(number),
            Kind = QuestionKind.Single,
            Stem = $"Which tea is number {number}?",
            Choices =
            [
                new Choice($"Right {number}"),
                new Choice($"Wrong {number}a", "It is number a."),
                new Choice($"Wrong {number}b", "It is number b."),
                new Choice($"Wrong {number}c"),
            ],
            Key = [0],
            Explanation = $"The notes call it right {number}.",
            Citation = new Citation("tea.md", number, ["Kinds of tea"]),
            Topic = [topic, $"part {number % 3}"],
            Language = Language.English,
            Worth = worth,
        };

    public static Question Typed(int number, params string[] accepted) =>
        Single(number) with
        {
            Kind = QuestionKind.Typed,
            Stem = $"What is service {number} called?",
            Choices = [],
            Key = [],
            Accepted = [.. accepted],
        };

    public static Question Multi(int number) =>
        Single(number) with
        {
            Kind = QuestionKind.Multi,
            Choices = [new Choice("Green"), new Choice("Black"), new Choice("Stone"), new Choice("Iron")],
            Key = [0, 1],
        };

    public static Question Order(int number) =>
        Single(number) with
        {
            Kind = QuestionKind.Order,
            Choices = [new Choice("Pick"), new Choice("Dry"), new Choice("Roll"), new Choice("Brew")],
            Key = [0, 1, 2, 3],
        };

    public static Question TrueFalse(int number) =>
        Single(number) with
        {
            Kind = QuestionKind.TrueFalse,
            Stem = "Tea is a plant",
            Choices = [new Choice("○"), new Choice("×")],
            Key = [0],
        };

    public static Question Cloze(int number) =>
        Single(number) with
        {
            Kind = QuestionKind.Cloze,
            Stem = $"Tea ［　　］ is drunk ({number}).",
        };

    public static Question Table(int number) =>
        Single(number) with
        {
            Kind = QuestionKind.Table,
            Cell = new TableCell("Teas", "Green", "Minutes"),
        };

    public static Question Match(int number) =>
        Single(number) with
        {
            Kind = QuestionKind.Match,
            Choices =
            [
                new Choice("Sencha => green"),
                new Choice("Assam => black"),
                new Choice("Chai => spiced"),
            ],
            Key = [0, 1, 2],
        };

    /// <summary>One of every kind.</summary>
    public static ImmutableArray<Question> EveryKind =>
        [
            Single(1),
            TrueFalse(2),
            Multi(3),
            Typed(4, "Amazon S3", "Simple Storage Service"),
            Order(5),
            Cloze(6),
            Table(7),
            Match(8),
        ];

    public static ImmutableArray<Question> Singles(int count) =>
        [.. Enumerable.Range(1, count).Select(number => Single(number))];

    public static QuestionId Id(int number) =>
        QuestionId.Parse(number.ToString("x12", CultureInfo.InvariantCulture));

    public static QuestionBank Bank(ImmutableArray<Question> questions) =>
        new(
            [],
            questions,
            new TopicTree([
                .. questions
                    .GroupBy(question => question.Topic[0])
                    .Select(group => new Topic(
                        [group.Key],
                        group.Count(),
                        [
                            .. group
                                .GroupBy(question => question.Topic[1])
                                .Select(part => new Topic([group.Key, part.Key], part.Count(), [])),
                        ]
                    )),
            ]),
            []
        );
}
