using System.Collections.Immutable;
using System.Globalization;
using ChatStudyBot.Core;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Tests.Storage;

/// <summary>Values that a quiz would hand to the store.</summary>
internal static class Play
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, 123, TimeSpan.Zero);
    public static readonly DateOnly Day = new(2026, 11, 24);
    public static readonly ChannelId Lobby = new("web", "local", "lobby");

    public static QuizId QuizId(int number) => new(Hex(number));

    public static QuestionId QuestionId(int number) => new(Hex(number));

    public static PlayerId Player(string name) => new("web", "local", name);

    public static Question Question(int number) =>
        new()
        {
            Id = QuestionId(number),
            Kind = QuestionKind.Single,
            Stem = $"預かる期間は何日ですか（{number}）",
            Choices = [new Choice("4日", "短い方の期間"), new Choice("14日")],
            Key = [1],
            Explanation = "14日まで預かる。",
            Citation = new Citation("箱.md", number + 1, ["箱", "期間"]),
            Topic = ["箱", "期間"],
            Language = Language.Japanese,
            Cell = new TableCell("期間", "箱", "日数"),
        };

    public static Quiz Quiz(int number = 1, QuizPhase phase = QuizPhase.Asking) =>
        new()
        {
            Id = QuizId(number),
            Channel = Lobby,
            Mode = QuizMode.Race,
            Starter = Player("aoi"),
            StarterName = "葵",
            Language = Language.Japanese,
            Topic = ["箱"],
            Pace = TimeSpan.FromSeconds(30),
            Seed = 4711,
            StartedAt = Noon.AddMinutes(number),
            Questions = [Question(1), Question(2), Question(3), Question(4), Question(5)],
            Rounds = [ClosedRound, Round(1) with { Resumed = true }, Round(2), Round(3), Round(4)],
            Phase = phase,
            Due = Noon.AddTicks(7),
            End = phase == QuizPhase.Finished ? new QuizEnd(EndReason.Stopped, "葵", Noon) : null,
        };

    /// <summary>To the second round: the first one is closed.</summary>
    public static AnswerEntry Answer(
        string delivery,
        string player = "aoi",
        int quiz = 1,
        int round = 1,
        string given = "1"
    ) =>
        new(
            delivery,
            QuizId(quiz),
            round,
            QuestionId(round + 1),
            Player(player),
            player,
            EntryKind.Answer,
            given,
            Noon.AddTicks(3)
        );

    public static Mark Mark(string player, int points = 100, int quiz = 1, int round = 0) =>
        new(
            QuizId(quiz),
            round,
            Player(player),
            player,
            Lobby,
            QuestionId(round + 1),
            ["箱", "期間"],
            points > 0,
            IsRated: true,
            IsHinted: false,
            new Points(points, 0, 0),
            Day,
            Noon,
            [points > 0 ? "14日" : "4日"]
        );

    public static QuizCommit Commit(Quiz quiz, params ImmutableArray<Mark> marks) => new(quiz, marks, []);

    public static QuizCommit Commit(params ImmutableArray<Mark> marks) => Commit(Quiz(), marks);

    private static Round ClosedRound =>
        Round(0) with
        {
            ClosedAt = Noon,
            SkippedBy = "葵",
            Unrated = [Player("ren")],
        };

    private static Round Round(int index) =>
        new()
        {
            Index = index,
            Order = [1, 0],
            PutAt = Noon,
            Deadline = Noon.AddSeconds(30),
        };

    private static string Hex(int number) => number.ToString("x12", CultureInfo.InvariantCulture);
}
