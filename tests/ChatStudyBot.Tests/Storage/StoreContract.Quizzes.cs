using System.Text.Json;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Tests.Storage;

public abstract partial class StoreContract
{
    [Fact]
    public async Task An_answer_that_is_delivered_twice_is_logged_once()
    {
        Assert.True(await Store.Quizzes.AppendAsync(Play.Answer("d1", given: "1"), None));
        Assert.False(await Store.Quizzes.AppendAsync(Play.Answer("d1", given: "0"), None));

        Assert.Equal("1", Assert.Single((await Replay()).Log).Given);
    }

    [Fact]
    public async Task Writes_take_effect_in_the_order_of_the_calls()
    {
        var names = Enumerable.Range(0, 500).Select(i => $"d{i}").ToList();

        await Task.WhenAll(names.Select(name => Store.Quizzes.AppendAsync(Play.Answer(name), None)));

        Assert.Equal(names, await Deliveries());
    }

    [Fact]
    public async Task A_hundred_players_at_once_lose_nothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(player => AnswerOften(player, 20)));

        Assert.Equal(2000, (await Deliveries()).Distinct().Count());
        Assert.True(Store.Counts.Commits < Store.Counts.Writes, "Answers that wait together share a commit.");
        Assert.Equal(2000, Store.Counts.Answers);
    }

    [Fact]
    public async Task A_write_that_fails_fails_alone()
    {
        var before = Enumerable
            .Range(0, 50)
            .Select(i => Store.Quizzes.AppendAsync(Play.Answer($"a{i}"), None));
        var good = before.ToList();
        var bad = Store.Quizzes.AppendAsync(Play.Answer("orphan", quiz: 99), None);
        good.Add(Store.Quizzes.AppendAsync(Play.Answer("last"), None));

        await Assert.ThrowsAsync<StoreException>(() => bad);
        Assert.All(await Task.WhenAll(good), Assert.True);
        Assert.Equal(51, (await Deliveries()).Count);
    }

    [Fact]
    public async Task A_commit_that_fails_half_way_leaves_nothing_of_itself()
    {
        var finished = Play.Quiz(phase: QuizPhase.Finished);

        await Assert.ThrowsAsync<StoreException>(() =>
            Store.Quizzes.SaveAsync(Play.Commit(finished, Play.Mark("ren", quiz: 99)), None)
        );

        Assert.True((await Replay()).Snapshot.IsRunning);
    }

    [Fact]
    public async Task A_write_that_was_given_up_before_it_began_is_not_made()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Store.Quizzes.AppendAsync(Play.Answer("d1"), gone.Token)
        );

        Assert.Empty(await Deliveries());
    }

    [Fact]
    public async Task A_quiz_comes_back_as_it_was_saved_with_its_log_in_order()
    {
        var saved = Play.Quiz(2);
        var answer = Play.Answer("z", quiz: 2);
        var hint = Play.Answer("a", quiz: 2, given: "") with { Kind = EntryKind.Hint };
        await Store.Quizzes.SaveAsync(Play.Commit(saved), None);
        await Store.Quizzes.AppendAsync(answer, None);
        await Store.Quizzes.AppendAsync(hint, None);

        await Reopen();

        var replay = await Replay(2);
        Assert.Equal(JsonSerializer.Serialize(saved), JsonSerializer.Serialize(replay.Snapshot));
        Assert.Equal([answer, hint], replay.Log.ToArray());
    }

    [Theory]
    [InlineData(QuizPhase.Opening, null, null)]
    [InlineData(QuizPhase.Asking, "lobby/1700000000.000100", null)]
    [InlineData(QuizPhase.Asking, null, "hall")]
    public async Task Where_the_rounds_of_a_quiz_stand_outlives_the_process(
        QuizPhase phase,
        string? thread,
        string? parent
    )
    {
        static ChannelId? At(string? channel) =>
            channel is null ? null : Play.Lobby with { Channel = channel };
        var saved = Play.Quiz(2, phase) with { Thread = At(thread), Parent = At(parent) };
        await Store.Quizzes.SaveAsync(Play.Commit(saved), None);

        await Reopen();

        var found = (await Store.Quizzes.RunningAsync(None))
            .Single(quiz => quiz.Snapshot.Id == saved.Id)
            .Snapshot;
        Assert.Equal(
            (saved.Phase, saved.Channel, saved.Thread, saved.Parent),
            (found.Phase, found.Channel, found.Thread, found.Parent)
        );
    }

    [Fact]
    public async Task Only_quizzes_that_are_not_finished_are_running()
    {
        await Store.Quizzes.SaveAsync(Play.Commit(Play.Quiz(2)), None);
        await Store.Quizzes.SaveAsync(Play.Commit(Play.Quiz(1, QuizPhase.Finished)), None);

        var running = await Store.Quizzes.RunningAsync(None);

        Assert.Equal(Play.QuizId(2), Assert.Single(running).Snapshot.Id);
        Assert.Equal(EndReason.Stopped, (await Replay()).Snapshot.End?.Reason);
        Assert.Null(await Store.Quizzes.FindAsync(Play.QuizId(3), None));
    }

    [Fact]
    public async Task What_was_asked_is_remembered_by_place_with_its_latest_time()
    {
        Asked[] asked =
        [
            new("here", Play.QuestionId(1), Play.Noon),
            new("here", Play.QuestionId(1), Play.Noon.AddTicks(5)),
            new("here", Play.QuestionId(2), Play.Noon),
            new("there", Play.QuestionId(3), Play.Noon),
        ];
        foreach (var one in asked)
        {
            await Store.Quizzes.SaveAsync(new QuizCommit(Play.Quiz(), [], [one]), None);
        }

        var here = await Store.Quizzes.LastAskedAsync("here", None);

        Assert.Equal(2, here.Count);
        Assert.Equal(Play.Noon.AddTicks(5), here[Play.QuestionId(1)]);
    }

    [Fact]
    public async Task The_last_sign_of_life_outlives_the_process()
    {
        Assert.Null(await Store.Quizzes.LastSignOfLifeAsync(None));
        await Store.Quizzes.RecordSignOfLifeAsync(Play.Noon, None);
        await Store.Quizzes.RecordSignOfLifeAsync(Play.Noon.AddSeconds(1), None);

        await Reopen();

        Assert.Equal(Play.Noon.AddSeconds(1), await Store.Quizzes.LastSignOfLifeAsync(None));
    }

    private async Task AnswerOften(int player, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await Store.Quizzes.AppendAsync(Play.Answer($"{player}-{i}", $"p{player}"), None);
        }
    }
}
