using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Tests.Quizzes.World;

namespace ChatStudyBot.Core.Tests.Quizzes;

public sealed class ManyPlayersTests
{
    [Theory]
    [InlineData(QuizMode.Open)]
    [InlineData(QuizMode.Race)]
    public async Task A_hundred_who_click_at_once_are_each_answered_and_scored_once(QuizMode mode)
    {
        var room = new StudyRoom(Samples.Singles(1));
        await room.Start(mode, count: 1);
        var click = room.Choice(right: true);

        var replies = await Task.WhenAll(
            Enumerable
                .Range(0, 100)
                .SelectMany(i => new[] { i, i })
                .Select(i =>
                    Task.Run(async () =>
                    {
                        var player = new PlayerId("test", "team", $"p{i}");
                        await room.Desk.AdvanceAsync(room.Time.Now, CancellationToken.None);
                        return await room.Do(StudyRoom.By(player, $"click {i}"), click);
                    })
                )
        );

        Assert.All(replies, reply => Assert.True(reply.IsSaved));
        Assert.Equal(100, room.Store.Log.Count);
        if (mode == QuizMode.Race)
            Assert.Single(
                replies,
                reply => CardText.Of(reply.Card).Contains("Right. +75", StringComparison.Ordinal)
            );
        await room.Wait(40);
        Assert.Equal(100, room.Store.Marks.Count);
        Assert.All(room.Store.Marks, mark => Assert.InRange(mark.Points.Total, 100, 150));
        Assert.Contains("100 of 100 right", CardText.Of(room.Chat.Messages[1].Card));
        Assert.Empty(room.Failures);
    }

    [Fact]
    public async Task Five_rounds_with_many_players_stay_within_the_budget_of_posts_and_edits()
    {
        var room = new StudyRoom(Samples.Singles(5));
        await room.Start(QuizMode.Open, count: 5);
        for (var round = 0; round < 5; round++)
        {
            for (var i = 0; i < 300; i++)
                await room.Answer(new PlayerId("test", "team", $"p{i}"), right: i % 2 == 0);
            await room.Wait(40);
        }
        await room.Wait(10);
        Assert.Equal(7, room.Chat.Messages.Count);
        // The start card twice, five rounds put, counted once and revealed, and the results.
        Assert.InRange(room.Chat.Puts, 18, 18);
    }
}
