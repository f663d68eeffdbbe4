using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Tests.Quizzes.World;
using static ChatStudyBot.Core.Tests.Quizzes.World.StudyRoom;

namespace ChatStudyBot.Core.Tests.Quizzes;

public sealed class SoloQuizTests
{
    private readonly StudyRoom _room = new(Samples.Singles(5));

    [Fact]
    public async Task One_person_plays_alone_at_their_own_pace_for_half_the_points()
    {
        var reply = await Begin(2);
        Assert.Contains("2 questions, just for you. No time limit.", Text(reply));
        await _room.Wait(100);

        var verdict = await Answer(reply.Card!, right: true);
        Assert.Equal((Placement.Replace, true), (verdict.Placement, verdict.IsSaved));
        Assert.Contains("Right. +50", Text(verdict));
        var next = await _room.Press(Sato, verdict.Card!, "Next question");
        Assert.Contains("Question 2 of 2", Text(next));
        var last = await Answer(next.Card!, right: false);
        Assert.Contains("Not right. You answered", Text(last));
        Assert.Contains("(wrong)", Text(last));
        Assert.Contains("1 of 2 right, 50 pts.", Text(last));
        Assert.Null(_room.Desk.SoloOf(Sato));
        Assert.Empty(_room.Chat.Messages);
        Assert.Equal([50, 0], _room.Store.Marks.Select(mark => mark.Points.Total));

        Assert.Contains("Shared", Text(await _room.Press(Sato, last.Card!, "Share result")));
        Assert.Contains("Sato All topics 1/2 ⭕❌", _room.LastText);
        Assert.Equal(
            "refusal.shared_already",
            (await _room.Press(Sato, last.Card!, "Share result")).RefusalKey
        );
        Assert.Single(_room.Chat.Messages);
    }

    [Fact]
    public async Task A_shared_result_counts_a_hint_among_the_right_ones_and_as_nothing_else()
    {
        var reply = await Begin(3);
        await _room.Press(Sato, reply.Card!, "Hint");
        reply = await _room.Press(Sato, (await Answer(reply.Card!, right: true)).Card!, "Next question");
        reply = await _room.Press(Sato, (await Answer(reply.Card!, right: true)).Card!, "Next question");
        await _room.Press(Sato, reply.Card!, "Hint");
        reply = await Answer(reply.Card!, right: false);
        await _room.Press(Sato, reply.Card!, "Share result");

        Assert.Contains("Sato All topics 2/3 🔺⭕❌", _room.LastText);
        Assert.Contains("2 right (1 with a hint), 1 wrong, 0 blank", _room.LastText);
    }

    [Fact]
    public async Task A_click_that_comes_twice_shows_the_same_card()
    {
        var reply = await Begin(2);
        var choice = CardText.Choices(reply.Card!).First();
        var command = ActionCode.Parse(choice.Code, ImmutableDictionary<string, string>.Empty);
        var first = await _room.Do(By(Sato, "once"), command);
        var again = await _room.Do(By(Sato, "once"), command);
        Assert.Equal(Text(first), Text(again));
        Assert.Single(_room.Store.Marks);
    }

    [Fact]
    public async Task A_saved_answer_is_told_so_even_when_the_close_of_its_round_was_not_saved()
    {
        var reply = await Begin(2);
        _room.Store.FailingSaves = 1;

        var verdict = await Answer(reply.Card!, right: true);

        Assert.True(verdict.IsSaved);
        Assert.Null(verdict.RefusalKey);
        await _room.Wait(1);
        Assert.Equal(50, Assert.Single(_room.Store.Marks).Points.Total);
        Assert.IsType<StoreException>(Assert.Single(_room.Failures));
    }

    [Fact]
    public async Task Somebody_elses_quiz_is_refused_and_an_own_one_offered()
    {
        var reply = await Begin(2);
        var refused = await _room.Do(
            Tanaka,
            ActionCode.Parse(
                CardText.Choices(reply.Card!).First().Code,
                ImmutableDictionary<string, string>.Empty
            )
        );
        Assert.Equal("refusal.not_yours", refused.RefusalKey);
        Assert.Contains("Question 1 of 2", Text(await _room.Press(Tanaka, refused.Card!, "Start alone")));
    }

    [Fact]
    public async Task An_unfinished_quiz_is_offered_again_also_after_a_kill()
    {
        var reply = await Begin(3);
        await Answer(reply.Card!, right: true);
        await _room.KillAndRestart(downSeconds: 100_000);
        var offered = await Begin(3);
        Assert.Contains("1 of 3 done.", Text(offered));
        var resumed = await _room.Press(Sato, offered.Card!, "Resume");
        Assert.Contains("Right. +50", Text(resumed));
        Assert.Contains("Question 2 of 3", Text(await _room.Press(Sato, resumed.Card!, "Next question")));
        Assert.Contains("Discarded", Text(await _room.Press(Sato, (await Begin(3)).Card!, "Discard")));
        Assert.Contains("Question 1 of 3", Text(await Begin(3)));
    }

    [Fact]
    public async Task Whatever_was_asked_for_starts_in_place_of_the_unfinished_quiz_and_once()
    {
        var first = (await Begin(1)).Card!;
        var over = (await Answer(first, right: false)).Card!;
        var unfinished = await Begin(3);
        foreach (var label in new[] { "Play again", "Missed only" })
        {
            var offered = await _room.Press(Sato, over, label);
            Assert.Contains("0 of ", Text(offered));
            var code = CodeOf(offered, "Stop and start new");
            var context = By(Sato, _room.NewDelivery());
            var started = await _room.Do(
                context,
                ActionCode.Parse(code, ImmutableDictionary<string, string>.Empty)
            );
            Assert.Equal(Placement.Replace, started.Placement);
            Assert.Contains("Question 1 of 1", Text(started));
            Assert.Equal(
                Text(started),
                Text(
                    await _room.Do(context, ActionCode.Parse(code, ImmutableDictionary<string, string>.Empty))
                )
            );
        }
        Assert.Equal("refusal.round_gone", (await Answer(unfinished.Card!, right: true)).RefusalKey);

        var topic = await _room.Do(Sato, new StudyCommand.StartQuiz(null, 2, QuizMode.Solo, null, null));
        Assert.Contains("Question 1 of 2", Text(await _room.Press(Sato, topic.Card!, "Stop and start new")));
    }

    [Fact]
    public async Task Who_missed_nothing_is_not_offered_what_was_missed()
    {
        var over = await Answer((await Begin(1)).Card!, right: true);

        Assert.Null(CardText.Press(over.Card!, "Missed only"));
        Assert.NotNull(CardText.Press(over.Card!, "Play again"));
    }

    [Fact]
    public async Task Nobody_stops_the_unfinished_quiz_of_somebody_else()
    {
        await Begin(3);
        var code = CodeOf(await Begin(2), "Stop and start new");

        Assert.Equal(
            "refusal.not_yours",
            (
                await _room.Do(Tanaka, ActionCode.Parse(code, ImmutableDictionary<string, string>.Empty))
            ).RefusalKey
        );
        Assert.Equal(3, _room.Desk.SoloOf(Sato)!.Questions.Length);
    }

    [Fact]
    public async Task With_seconds_a_question_runs_out_and_the_next_click_says_so()
    {
        var reply = await _room.Do(Sato, new StudyCommand.StartQuiz(null, 2, QuizMode.Solo, 10, null));
        await _room.Wait(10);
        var late = await Answer(reply.Card!, right: true);
        Assert.Equal("refusal.late", late.RefusalKey);
        Assert.Contains("Out of time.", Text(late));
        Assert.Empty(_room.Store.Marks);
        Assert.Contains("Question 2 of 2", Text(await _room.Press(Sato, late.Card!, "Next question")));
    }

    [Fact]
    public async Task A_skipped_question_is_revealed_without_points()
    {
        var skipped = await _room.Press(Sato, (await Begin(2)).Card!, "Skip");
        Assert.Contains("Skipped.", Text(skipped));
        Assert.Contains("Answer: ", Text(skipped));
        Assert.Empty(_room.Store.Marks);
    }

    [Fact]
    public async Task A_stop_shows_how_far_it_went()
    {
        await Answer((await Begin(3)).Card!, right: true);
        var confirm = await _room.Do(Sato, new StudyCommand.StopQuiz());
        Assert.Contains(
            "1 of 1 right, 50 pts.",
            Text(await _room.Press(Sato, confirm.Card!, "Stop and show"))
        );
    }

    [Fact]
    public async Task A_stop_before_an_answer_says_so_and_counts_only_what_was_asked()
    {
        var next = await _room.Press(
            Sato,
            (await Answer((await Begin(3)).Card!, right: true)).Card!,
            "Next question"
        );
        Assert.Contains("Question 2 of 3", Text(next));
        var confirm = await _room.Do(Sato, new StudyCommand.StopQuiz());

        var stopped = Text(await _room.Press(Sato, confirm.Card!, "Stop and show"));

        Assert.Contains("You did not answer.", stopped);
        Assert.DoesNotContain("Out of time", stopped, StringComparison.Ordinal);
        Assert.Contains("(2 questions)", stopped);
        Assert.Contains("1 of 2 right, 50 pts.", stopped);
    }

    [Theory]
    [InlineData("amazon  s3", "Right. +50")]
    [InlineData("Ｓ３", "Right. +50")]
    [InlineData("simple-storage service", "accepted as “Amazon S3”")]
    [InlineData("Simple Storage Servise", "Close, but the answer is “Amazon S3”.")]
    [InlineData("SNS", "Not right. You answered SNS.")]
    public async Task A_typed_answer_is_read_generously_but_not_wrongly(string typed, string said)
    {
        var room = new StudyRoom([Samples.Typed(1, "Amazon S3", "Simple Storage Service")]);
        await room.Do(Sato, new StudyCommand.StartQuiz(null, 1, QuizMode.Solo, null, null));
        var reply = await room.Fill(Sato, room.Desk.SoloOf(Sato)!.Id, 0, ("answer", typed));
        Assert.Contains(said, Text(reply));
    }

    private Task<Reply> Begin(int count) =>
        _room.Do(Sato, new StudyCommand.StartQuiz(null, count, QuizMode.Solo, null, null));

    private Task<Reply> Answer(Card card, bool right) =>
        _room.Do(
            Sato,
            ActionCode.Parse(
                CardText
                    .Choices(card)
                    .First(choice => choice.Text.StartsWith("Right", StringComparison.Ordinal) == right)
                    .Code,
                ImmutableDictionary<string, string>.Empty
            )
        );

    private static string CodeOf(Reply reply, string label) => CardText.Press(reply.Card!, label)!.Code;

    private static string Text(Reply reply) => CardText.Of(reply.Card);
}
