using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Tests.Quizzes.World;
using static ChatStudyBot.Core.Tests.Quizzes.World.StudyRoom;

namespace ChatStudyBot.Core.Tests.Quizzes;

public sealed class QuizInAChannelTests
{
    private readonly StudyRoom _room = new(Samples.Singles(9));

    [Fact]
    public async Task Three_people_play_an_open_quiz_to_its_results()
    {
        await _room.Start(QuizMode.Open);
        Assert.Contains("Question 1 of 3", _room.LastText);

        Assert.Contains("is saved", Text(await _room.Answer(Sato, right: true)));
        await _room.Answer(Tanaka, right: false);
        await _room.Answer(Suzuki, right: true);
        await _room.Wait(30);
        Assert.Contains("2 of 3 right: Sato, Suzuki", _room.LastText);
        Assert.Contains("Next question", _room.LastText);

        await _room.Wait(10);
        Assert.Contains("Question 2 of 3", _room.LastText);
        await _room.Answer(Sato, right: true);
        await _room.Wait(40);
        await _room.Answer(Tanaka, right: true);
        await _room.Wait(30 + QuizTiming.LastReveal.TotalSeconds);

        Assert.Contains("Results: All topics (3 questions)", _room.LastText);
        Assert.Contains("1. Sato  210 pts (2/3)", _room.LastText);
        Assert.Contains("2. Suzuki  100 pts (1/3)", _room.LastText);
        Assert.Contains("2. Tanaka  100 pts (1/3)", _room.LastText);
        Assert.Contains("Finished. Results are below.", CardText.Of(_room.Chat.Messages[0].Card));
        Assert.Equal(5, _room.Chat.Messages.Count);
        Assert.Null(_room.Desk.In(General));
        Assert.Empty(_room.Failures);
    }

    [Fact]
    public async Task In_a_race_the_first_right_answer_closes_the_round_after_the_grace()
    {
        await _room.Start(QuizMode.Race);
        await _room.Wait(5);
        Assert.Contains("One try per question", Text(await _room.Answer(Tanaka, right: false)));
        await _room.Wait(1);
        Assert.Contains("You already answered", Text(await _room.Answer(Tanaka, right: true)));
        Assert.Contains("Right. +140", Text(await _room.Answer(Sato, right: true)));
        await _room.Wait(1.5);
        Assert.Contains("close enough to score. +137", Text(await _room.Answer(Suzuki, right: true)));
        await _room.Wait(0.5);
        Assert.Contains("First: Sato (6 s)", _room.LastText);
        Assert.Contains("Just behind: Suzuki", _room.LastText);
        Assert.Equal(
            [("Tanaka", 0), ("Sato", 140), ("Suzuki", 137)],
            _room.Store.Marks.Select(mark => (mark.PlayerName, mark.Points.Total))
        );
    }

    [Fact]
    public async Task An_open_answer_can_be_changed_until_time_is_up()
    {
        await _room.Start(QuizMode.Open);
        await _room.Answer(Sato, right: false);
        Assert.Contains("Changed from", Text(await _room.Answer(Sato, right: true)));
        Assert.Contains("is already your answer", Text(await _room.Answer(Sato, right: true)));
        await _room.Wait(30);
        Assert.Equal(50, Assert.Single(_room.Store.Marks).Points.Total);
    }

    [Fact]
    public async Task A_click_after_the_deadline_changes_nothing()
    {
        await _room.Start(QuizMode.Open);
        await _room.Answer(Sato, right: true);
        var late = _room.Choice(right: true);
        _room.Time.Now += TimeSpan.FromSeconds(30);

        var reply = await _room.Do(Tanaka, late);

        Assert.Equal("refusal.late", reply.RefusalKey);
        Assert.False(reply.IsSaved);
        Assert.Single(_room.Store.Log);
        await _room.Wait(0.1);
        Assert.Equal("refusal.late", (await _room.Do(Tanaka, late)).RefusalKey);
    }

    [Fact]
    public async Task The_same_delivery_twice_has_one_effect()
    {
        await _room.Start(QuizMode.Race);
        var click = _room.Choice(right: false);
        var context = By(Sato, "once");
        await _room.Do(context, click);

        var again = await _room.Do(context, click);

        Assert.Contains("Already saved", Text(again));
        Assert.True(again.IsSaved);
        Assert.Single(_room.Store.Log);
    }

    [Fact]
    public async Task The_same_start_twice_starts_one_quiz()
    {
        var start = new StudyCommand.StartQuiz(null, 3, QuizMode.Open, null, null);
        var context = By(Sato, "once");
        await _room.Do(context, start);

        Assert.Same(Reply.Nothing, await _room.Do(context, start));
        Assert.Single(_room.Chat.Messages);
    }

    [Fact]
    public async Task A_second_quiz_in_the_channel_is_refused_and_offered_alone()
    {
        await _room.Start(QuizMode.Open);

        var reply = await _room.Do(Tanaka, new StudyCommand.StartQuiz(null, 2, QuizMode.Race, null, null));

        Assert.Equal("refusal.quiz_running", reply.RefusalKey);
        Assert.Contains(CardText.Actions(reply.Card!), action => action is CardAction.Open);
        var alone = await _room.Press(Tanaka, reply.Card!, "Start alone");
        Assert.Contains("Question 1 of 2", Text(alone));
    }

    [Fact]
    public async Task A_hint_takes_the_points_for_speed()
    {
        await _room.Start(QuizMode.Race);

        var hint = await _room.Press(Sato, "Hint");
        Assert.Contains("It is not", Text(hint));
        Assert.Contains("No speed points", Text(hint));
        Assert.Equal(Text(hint), Text(await _room.Press(Sato, "Hint")));
        await _room.Answer(Tanaka, right: false);
        Assert.Contains("Right. +100", Text(await _room.Answer(Sato, right: true)));
        Assert.Equal("refusal.already_answered", (await _room.Press(Tanaka, "Hint")).RefusalKey);
        Assert.Equal("refusal.already_answered", (await _room.Press(Sato, "Hint")).RefusalKey);
    }

    [Fact]
    public async Task Only_the_starter_and_managers_may_skip_stop_and_go_on()
    {
        await _room.Start(QuizMode.Open);
        Assert.Equal("refusal.skip_not_yours", (await _room.Press(Tanaka, "Skip")).RefusalKey);
        Assert.Equal(
            "refusal.stop_not_yours",
            (await _room.Do(Tanaka, new StudyCommand.StopQuiz())).RefusalKey
        );
        Assert.Null((await _room.Press(Sato, "Skip")).RefusalKey);
        await _room.Wait(0.1);
        Assert.Contains("Skipped. No points.", _room.LastText);
        Assert.Equal("refusal.next_not_yours", (await _room.Press(Tanaka, "Next question")).RefusalKey);
        Assert.Null((await _room.Press(Sato, "Next question")).RefusalKey);
        await _room.Wait(0.1);
        Assert.Contains("Question 2 of 3", _room.LastText);
    }

    [Theory]
    [InlineData(Language.English, "Closed early. Your answer stands.", "Skipped.")]
    [InlineData(Language.Japanese, "締め切りました。解答はそのまま有効です。", "スキップしました。")]
    public async Task Who_skips_is_told_whether_an_answer_of_theirs_stands(
        Language language,
        string answered,
        string unanswered
    )
    {
        await _room.Start(QuizMode.Open);
        await _room.Answer(Sato, right: true);
        await _room.Answer(Tanaka, right: true);
        Assert.Equal(answered, Text(await SkipAsync()));
        Assert.True(_room.Quiz.Rounds[0].Answers.ContainsKey(Sato));

        await _room.Wait(QuizTiming.Reveal.TotalSeconds + 1);
        await _room.Answer(Tanaka, right: true);
        Assert.Equal(unanswered, Text(await SkipAsync()));

        Task<Reply> SkipAsync() =>
            _room.Do(
                By(Sato, _room.NewDelivery()) with
                {
                    Language = language,
                },
                new StudyCommand.InRound(_room.Quiz.Id, _room.Round.Index, new RoundAction.Skip())
            );
    }

    [Fact]
    public async Task Skip_and_Next_of_a_question_that_is_over_say_that_the_quiz_goes_on()
    {
        await _room.Start(QuizMode.Open);
        var asking = _room.LastCard;
        await _room.Press(Sato, "Skip");
        Assert.Equal("refusal.round_over", (await _room.Press(Sato, asking, "Skip")).RefusalKey);
        await _room.Wait(0.1);
        var revealed = _room.LastCard;
        await _room.Press(Sato, "Next question");
        await _room.Wait(0.1);

        Assert.Contains("Question 2 of 3", _room.LastText);
        Assert.Equal("refusal.round_over", (await _room.Press(Sato, revealed, "Next question")).RefusalKey);
    }

    [Fact]
    public async Task A_skip_after_answers_scores_them()
    {
        await _room.Start(QuizMode.Open);
        await _room.Answer(Tanaka, right: true);
        await _room.Press(Sato, "Skip");
        await _room.Wait(0.1);
        Assert.Contains("Closed early by Sato", _room.LastText);
        Assert.Equal(50, Assert.Single(_room.Store.Marks).Points.Total);
    }

    [Fact]
    public async Task A_stop_asks_first_and_keeps_the_points()
    {
        await _room.Start(QuizMode.Open);
        await _room.Answer(Tanaka, right: true);
        var confirm = await _room.Do(Sato, new StudyCommand.StopQuiz());
        Assert.Contains("Carrying on", Text(await _room.Press(Sato, confirm.Card!, "Keep going")));
        Assert.Equal(Placement.Replace, (await _room.Press(Sato, confirm.Card!, "Stop and show")).Placement);
        await _room.Wait(0.1);
        Assert.Contains("Stopped by Sato after 1 question.", _room.LastText);
        Assert.Contains("Tanaka · 1 of 1 right, 50 pts.", _room.LastText);
        Assert.Equal("refusal.no_quiz", (await _room.Press(Sato, confirm.Card!, "Stop and show")).RefusalKey);
    }

    [Fact]
    public async Task Two_rounds_without_answers_end_it()
    {
        await _room.Start(QuizMode.Open, count: 5);
        await _room.Wait(30 + 10 + 30);
        Assert.Contains("Ended after two questions without answers.", _room.LastText);
        Assert.Contains("No answers, so no points.", _room.LastText);
        Assert.Null(_room.Desk.In(General));
    }

    [Fact]
    public async Task A_second_go_on_the_same_day_is_unrated()
    {
        var room = new StudyRoom(Samples.Singles(1));
        await room.Start(QuizMode.Open, count: 1);
        await room.Answer(Sato, right: true);
        await room.Wait(40);
        await room.Start(QuizMode.Race, count: 1);
        Assert.Contains(
            "Every question of “All topics” was asked today",
            CardText.Of(room.Chat.Messages[3].Card)
        );

        Assert.Contains("second go today", Text(await room.Answer(Sato, right: true)));
        await room.Wait(3);
        Assert.Equal(QuizPhase.Asking, room.Quiz.Phase);
        Assert.Contains("+14", Text(await room.Answer(Tanaka, right: true)));
        await room.Wait(2);
        Assert.Equal(
            [(true, 50), (false, 0), (true, 145)],
            room.Store.Marks.Select(m => (m.IsRated, m.Points.Total))
        );
    }

    [Fact]
    public async Task A_question_that_is_open_in_two_places_at_once_is_rated_in_one()
    {
        var room = new StudyRoom(Samples.Singles(1));
        await room.Start(QuizMode.Open, count: 1);
        var solo = await room.Do(Sato, new StudyCommand.StartQuiz(null, 1, QuizMode.Solo, null, null));
        await room.Answer(Sato, right: true);
        var quiz = room.Desk.SoloOf(Sato)!;
        var right = quiz.Current!.Order.IndexOf(quiz.Questions[0].Key[0]);
        await room.Do(Sato, new StudyCommand.InRound(quiz.Id, 0, new RoundAction.Choose(right)));
        await room.Wait(40);

        Assert.NotNull(solo.Card);
        Assert.Equal([(true, 50), (false, 0)], room.Store.Marks.Select(m => (m.IsRated, m.Points.Total)));
    }

    [Fact]
    public async Task What_was_missed_comes_again_to_each_alone()
    {
        await _room.Start(QuizMode.Open, count: 2);
        await _room.Answer(Sato, right: true);
        await _room.Answer(Tanaka, right: false);
        await _room.Wait(40);
        var second = _room.Quiz.QuestionOf(_room.Round).Stem;
        await _room.Answer(Sato, right: true);
        await _room.Answer(Tanaka, right: true);
        await _room.Wait(40);

        Assert.Contains("You missed none", Text(await _room.Press(Sato, "Missed only")));
        var again = Text(await _room.Press(Tanaka, "Missed only"));
        Assert.Contains("Question 1 of 1", again);
        Assert.DoesNotContain(second, again);
        Assert.Contains("Question 1 of 2", Text(await _room.Press(Sato, "Play again")));
    }

    [Fact]
    public async Task The_count_of_answers_is_edited_but_not_too_often_and_not_at_the_end()
    {
        await _room.Start(QuizMode.Open);
        var before = _room.Chat.Puts;
        for (var i = 0; i < 100; i++)
        {
            var player = new PlayerId("test", "team", $"p{i}");
            await _room.Answer(player, right: i % 2 == 0);
            await _room.Wait(0.1);
        }
        Assert.InRange(_room.Chat.Puts - before, 3, 4);
        await _room.Wait(17);
        before = _room.Chat.Puts;
        await _room.Answer(Sato, right: true);
        await _room.Wait(2);
        Assert.Equal(before, _room.Chat.Puts);
    }

    private static string Text(Reply reply) => CardText.Of(reply.Card);
}
