using System.Collections.Immutable;
using System.Text.Json;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Settings;
using ChatStudyBot.Core.Tests.Quizzes.World;
using FsCheck;
using FsCheck.Fluent;
using static ChatStudyBot.Core.Tests.Quizzes.World.StudyRoom;

namespace ChatStudyBot.Core.Tests.Quizzes;

/// <summary>Whatever people do, in whatever order, while the process dies and the disk fails.</summary>
public sealed class AnyOrderOfEventsTests
{
    private static readonly ImmutableArray<PlayerId> Players = [Sato, Tanaka, Suzuki];

    /// <summary>What happens next, by number: most of them answers.</summary>
    private static readonly Gen<(int What, int Who, int Which)> Event =
        from what in Gen.Choose(0, 19)
        from who in Gen.Choose(0, 2)
        from which in Gen.Choose(0, 3)
        select (what, who, which);

    private static readonly Arbitrary<(QuizMode, int, (int, int, int)[])> Evenings = (
        from mode in Gen.Elements(QuizMode.Open, QuizMode.Race, QuizMode.Solo)
        from count in Gen.Elements(4, LongQuiz.MostInChannel + 1)
        from events in Event.ArrayOf(60)
        select (mode, count, events)
    ).ToArbitrary();

    [Fact]
    public void Nobody_is_scored_twice_nothing_acknowledged_is_lost_and_no_shuffle_changes() =>
        Prop.ForAll(
                Evenings,
                evening => Play(evening.Item1, evening.Item2, evening.Item3).GetAwaiter().GetResult()
            )
            .QuickCheckThrowOnFailure();

    private static async Task Play(QuizMode mode, int count, (int What, int Who, int Which)[] events)
    {
        var room = new StudyRoom(Samples.Singles(count + 2)) { Threads = ThreadAccess.Allowed };
        int? seconds = mode == QuizMode.Solo ? null : 20;
        await room.Do(Sato, new StudyCommand.StartQuiz(null, count, mode, seconds, null));
        var id = (room.Desk.In(General) ?? room.Desk.SoloOf(Sato)!).Id;
        var saved = new List<(CommandContext Context, StudyCommand Command)>();
        var shuffles = new Dictionary<int, ImmutableArray<int>>();
        foreach (var (what, who, which) in events)
        {
            await Happen(room, id, what, Players[who], which, saved);
            var quiz = (await room.Desk.FindAsync(id, CancellationToken.None))!;
            foreach (var round in quiz.Rounds.Where(round => !shuffles.TryAdd(round.Index, round.Order)))
                Assert.Equal(shuffles[round.Index].AsEnumerable(), round.Order);
            await IsInStore(room, quiz);
        }
        await room.Wait(120);
        Assert.All(
            saved,
            answer => Assert.Contains(room.Store.Log, entry => entry.Delivery == answer.Context.Delivery)
        );
        Assert.Distinct(room.Store.Marks.Select(mark => (mark.Quiz, mark.Round, mark.Player)));
        Assert.Distinct(
            room.Store.Reviews.Log.Select(review => (review.Player, review.Question, review.Log.Day))
        );
        Assert.All(room.Failures, failure => Assert.IsType<StoreException>(failure));
        IsInOnePlace(room, CardKeys.Start(id), LongQuiz.IsForThread(QuizPlace.Auto, mode, count));
    }

    /// <summary>Rounds and reveals of a long quiz are in its one thread, everything else is in the channel.</summary>
    private static void IsInOnePlace(StudyRoom room, string startCard, bool isLong)
    {
        Assert.InRange(room.Chat.Threads.Count, 0, isLong ? 1 : 0);
        Assert.All(room.Chat.Threads.Values, thread => Assert.Equal(startCard, thread.Card));
        Assert.All(
            room.Chat.Messages,
            message =>
                Assert.Equal(
                    isLong && message.Key.Contains(":round:", StringComparison.Ordinal)
                        ? Assert.Single(room.Chat.Threads).Key
                        : General,
                    message.Channel
                )
        );
    }

    private static async Task Happen(
        StudyRoom room,
        QuizId id,
        int what,
        PlayerId who,
        int which,
        List<(CommandContext Context, StudyCommand Command)> saved
    )
    {
        var round = Math.Max(0, (await room.Desk.FindAsync(id, CancellationToken.None))!.Rounds.Length - 1);
        switch (what)
        {
            case 0 when saved is [.., var last]:
                Assert.True((await room.Do(last.Context, last.Command)).IsSaved);
                break;
            case < 10:
                var choose = new StudyCommand.InRound(id, round, new RoundAction.Choose(which));
                var context = By(who, room.NewDelivery());
                if ((await room.Do(context, choose)).IsSaved)
                    saved.Add((context, choose));
                break;
            case < 12:
                await room.Do(who, new StudyCommand.InRound(id, round, new RoundAction.Hint()));
                break;
            case 12:
                await room.Do(who, new StudyCommand.InRound(id, round, new RoundAction.Skip()));
                break;
            case 13:
                await room.Do(who, new StudyCommand.InRound(id, round, new RoundAction.Next()));
                break;
            case 14 when which == 0:
                await room.Do(who, new StudyCommand.InQuiz(id, QuizAction.ConfirmStop));
                break;
            case 15:
                room.Store.FailingWrites = which;
                break;
            case 16:
                room.Store.FailingWrites = 0;
                await room.KillAndRestart(which * 7);
                break;
            case 17:
                room.Chat.Results.Enqueue(new PutResult.Later("busy"));
                room.Chat.Openings.Enqueue(new PutResult.Later("busy"));
                break;
            default:
                await room.Wait((which * 3) + 0.5);
                break;
        }
    }

    /// <summary>Snapshot and log give the very quiz that is in memory, unless a failed write has yet to be made good.</summary>
    private static async Task IsInStore(StudyRoom room, Quiz live)
    {
        if (room.Failures.Count > 0)
            return;
        var stored = await room.Store.FindAsync(live.Id, CancellationToken.None);
        Assert.Equal(Written(live), Written(Core.Quizzes.Replay.Of(stored!)));
    }

    private static string Written(Quiz quiz) =>
        JsonSerializer.Serialize(quiz)
        + string.Join(
            '\n',
            quiz.Rounds.Select(round =>
                string.Join(
                    ';',
                    round
                        .Answers.Values.Select(answer => $"{answer}")
                        .Concat(round.Hinted.Select(player => $"{player}"))
                        .Concat(round.Deliveries)
                        .Order(StringComparer.Ordinal)
                )
            )
        );
}
