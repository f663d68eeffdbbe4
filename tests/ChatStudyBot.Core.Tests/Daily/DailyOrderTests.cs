using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Tests.Quizzes.World;
using static ChatStudyBot.Core.Tests.Quizzes.World.StudyRoom;

namespace ChatStudyBot.Core.Tests.Daily;

/// <summary>Several questions a day come in one order, whatever the platform does.</summary>
public sealed class DailyOrderTests
{
    private static readonly PutResult Busy = new PutResult.Later("The platform is busy.");

    private readonly StudyRoom _room = new(Samples.Singles(20));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task They_are_posted_in_their_order_and_the_first_notifies(int busy)
    {
        await _room.Manage("/daily 09:30 weekdays tea count:5 role:readers");
        foreach (var _ in Enumerable.Range(0, busy))
            _room.Chat.Results.Enqueue(Busy);

        await _room.Until("2026-11-24 09:30");
        await _room.Wait(20);

        Assert.Equal([0, 1, 2, 3, 4], await PositionsAsync(General));
        Assert.Equal(
            ["readers", null, null, null, null],
            _room.Chat.Messages.Select(message => message.Card.Mentions)
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Their_answers_are_told_in_their_order(int busy)
    {
        await _room.Manage("/daily 09:30 weekdays tea count:5 reveal:thread");
        await _room.Until("2026-11-25 09:29");
        await _room.Manage("/daily pause");
        foreach (var _ in Enumerable.Range(0, busy))
            _room.Chat.Openings.Enqueue(Busy);

        await _room.Until("2026-11-25 09:30");
        await _room.Wait(20);

        var threads = _room.Chat.Messages.Where(message => message.Channel != General).ToList();
        Assert.Equal(5, threads.Count);
        Assert.Equal([0, 1, 2, 3, 4], await PositionsOfAsync(threads.Select(message => message.Key)));
    }

    /// <summary>Whatever else it was looked at for meanwhile.</summary>
    [Fact]
    public async Task The_next_comes_as_soon_as_the_one_before_is_there()
    {
        await _room.Manage("/daily 09:30 weekdays tea count:3");
        _room.Chat.Results.Enqueue(Busy);
        var first = "";
        _room.Chat.OnPut = key => first = first.Length == 0 ? key : first;
        await _room.Until("2026-11-24 09:30");
        await _room.Wait(1.5);
        var asked = (await QuizOfAsync(first)).Questions[0].Id;
        foreach (var other in Samples.Singles(20).Where(question => question.Id != asked))
            await _room.Desk.TakeOutAsync(other.Id, CancellationToken.None);
        await _room.Wait(0);
        Assert.Empty(_room.Chat.Messages);

        await _room.Wait(1);

        Assert.Equal([0, 1, 2], await PositionsAsync(General));
    }

    [Fact]
    public async Task One_that_may_have_been_posted_keeps_the_others_from_nothing()
    {
        await _room.Manage("/daily 09:30 weekdays tea count:3");
        _room.Chat.Results.Enqueue(new PutResult.Unsure("No answer came."));

        await _room.Until("2026-11-24 09:30");

        Assert.Equal([0, 1, 2], await PositionsAsync(General));
    }

    [Fact]
    public async Task The_order_outlives_the_process()
    {
        await _room.Manage("/daily 09:30 weekdays tea count:3");
        foreach (var _ in Enumerable.Range(0, 2))
            _room.Chat.Results.Enqueue(Busy);
        await _room.Until("2026-11-24 09:30");
        Assert.Empty(_room.Chat.Messages);

        _room.Chat.Results.Clear();
        _room.Chat.Results.Enqueue(Busy);
        await _room.KillAndRestart(60);
        await _room.Wait(20);

        Assert.Equal([0, 1, 2], await PositionsAsync(General));
    }

    private Task<IReadOnlyList<int>> PositionsAsync(ChannelId channel) =>
        PositionsOfAsync(
            _room.Chat.Messages.Where(message => message.Channel == channel).Select(message => message.Key)
        );

    private async Task<IReadOnlyList<int>> PositionsOfAsync(IEnumerable<string> keys)
    {
        var positions = new List<int>();
        foreach (var key in keys)
            positions.Add((await QuizOfAsync(key)).Daily!.Position);
        return positions;
    }

    private async Task<Quiz> QuizOfAsync(string key) =>
        (await _room.Desk.FindAsync(QuizId.Parse(key.Split(':')[1]), CancellationToken.None))!;
}
