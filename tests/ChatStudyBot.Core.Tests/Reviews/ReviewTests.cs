using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Feedback;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Reviews;
using ChatStudyBot.Core.Tests.Quizzes.World;
using static ChatStudyBot.Core.Tests.Quizzes.World.StudyRoom;

namespace ChatStudyBot.Core.Tests.Reviews;

/// <summary>/review, as the one who types it sees it.</summary>
public sealed class ReviewTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly Scheduler Scheduler = new(FsrsParameters.Default);

    private readonly StudyRoom _room = new(Samples.Singles(60));

    [Fact]
    public async Task What_was_missed_is_put_the_next_day_and_each_rating_says_how_long_it_waits()
    {
        await Miss(2);
        Assert.Contains("Nothing is due today. Next: Wed 25 Nov.", Text(await Review()));
        Later(days: 1);

        var first = await Review();
        Assert.Contains("2 cards today, about 1 min.", Text(first));
        Assert.StartsWith("Review · 2 left · tea › part", Text(first), StringComparison.Ordinal);
        var right = await Answer(first, right: true);
        Assert.Contains("✅ Right.", Text(right));
        Assert.DoesNotContain("+", Text(right), StringComparison.Ordinal);
        Assert.Equal(["Hard (2 days)", "Next (3 days)", "Easy (5 days)", "Report"], Labels(right));

        var second = await _room.Press(Sato, right.Card!, "Next (3 days)");
        Assert.StartsWith("Review · 1 left", Text(second), StringComparison.Ordinal);
        var last = await Answer(second, right: true);
        Assert.StartsWith("Review · 0 left", Text(last), StringComparison.Ordinal);
        var done = await Press(last, "Easy");

        Assert.Contains("Review done: 2 of 2 right.", Text(done));
        Assert.Contains("Next: 1 card on Sat 28 Nov.", Text(done));
        Assert.Equal([Rating.Good, Rating.Easy], Asked.Select(review => review.Log.Rating));
        Assert.Contains("Nothing is due today. Next: Sat 28 Nov.", Text(await Review()));
    }

    [Fact]
    public async Task What_is_wrong_comes_again_the_same_day_without_a_second_entry()
    {
        await Miss(1);
        Later(days: 1);

        var wrong = await Answer(await Review(), right: false);
        Assert.Contains("Not right. You answered", Text(wrong));
        Assert.Equal(["Next (again today)", "Report"], Labels(wrong));
        var again = await _room.Press(Sato, wrong.Card!, "Next (again today)");
        Assert.StartsWith("Review · 1 left", Text(again), StringComparison.Ordinal);
        var right = await Answer(again, right: true);
        Assert.Equal(["Next", "Report"], Labels(right));
        var done = await _room.Press(Sato, right.Card!, "Next");

        Assert.Contains("Review done: 0 of 1 right.", Text(done));
        Assert.Contains("Next: 1 card on Thu 26 Nov.", Text(done));
        Assert.Equal(Rating.Again, Assert.Single(Asked).Log.Rating);
        Assert.Equal(1, Card(1)?.Lapses);
    }

    [Fact]
    public async Task After_a_hint_it_was_hard_and_a_shown_answer_was_not_known()
    {
        await Miss(2);
        Later(days: 1);

        var first = await Review();
        await _room.Press(Sato, first.Card!, "Hint");
        var hinted = await Answer(first, right: true);
        Assert.Equal(["Next (2 days)", "Report"], Labels(hinted));
        var second = await _room.Press(Sato, hinted.Card!, "Next (2 days)");
        var shown = await _room.Press(Sato, second.Card!, "Show answer");
        Assert.Contains("Answer: ", Text(shown));
        Assert.Equal(["Next (again today)", "Report"], Labels(shown));

        Assert.Equal([Rating.Hard, Rating.Again], Asked.Select(review => review.Log.Rating));
    }

    [Fact]
    public async Task A_rating_is_given_once_and_the_card_follows_its_log()
    {
        await Miss(2);
        Later(days: 1);
        var right = await Answer(await Review(), right: true);
        var hard = Parse(Button(right, "Hard"));
        var easy = Parse(Button(right, "Easy"));

        await _room.Do(By(Sato, "hard"), hard);
        var after = Text(await _room.Do(By(Sato, "hard"), hard));
        Assert.Equal(after, Text(await _room.Do(By(Sato, "easy"), easy)));

        var review = Assert.Single(Asked);
        Assert.Equal(Rating.Hard, review.Log.Rating);
        var log = _room
            .Store.Reviews.Log.Where(one => one.Question == review.Question)
            .Select(one => one.Log);
        Assert.Equal(Scheduler.Replay(log), _room.Store.Reviews.Card(Sato, review.Question));
        Assert.Equal(Today.AddDays(3), _room.Store.Reviews.Card(Sato, review.Question)?.Due);
    }

    [Fact]
    public async Task A_rating_does_not_undo_what_another_day_has_seen()
    {
        await Miss(1);
        Later(days: 1);
        var right = await Answer(await Review(), right: true);
        Later(days: 5);
        _room.Current = Samples.Bank([Samples.Single(1)]);
        await _room.Start(QuizMode.Open, count: 1);
        await _room.Answer(Sato, right: false);
        await _room.Wait(60);
        var forgotten = Card(1);

        await Press(right, "Easy");

        Assert.Equal(3, forgotten?.Reps);
        Assert.Equal(forgotten, Card(1));
    }

    [Fact]
    public async Task A_click_that_comes_twice_is_reviewed_once()
    {
        await Miss(1);
        Later(days: 1);
        var choice = Choice(await Review(), right: true);

        var once = await _room.Do(By(Sato, "once"), choice);
        var again = await _room.Do(By(Sato, "once"), choice);

        Assert.Equal(Text(once), Text(again));
        Assert.Single(Asked);
    }

    [Fact]
    public async Task A_review_goes_on_after_a_kill_with_the_buttons_that_were_there()
    {
        await Miss(2);
        Later(days: 1);
        var right = await Answer(await Review(), right: true);

        await _room.KillAndRestart(downSeconds: 600);
        var resumed = await Review();

        Assert.Equal(Text(right), Text(resumed));
        Assert.Equal(Labels(right), Labels(resumed));
        Assert.Equal(Placement.New, resumed.Placement);
        await Press(resumed, "Easy");
        Assert.Equal(Rating.Easy, Assert.Single(Asked).Log.Rating);
    }

    [Fact]
    public async Task A_review_left_open_gives_way_to_that_of_the_next_day()
    {
        await Miss(2);
        Later(days: 1);
        var open = await Review();
        Later(days: 1);

        Assert.Contains("2 cards today", Text(await Review()));
        Assert.Equal("refusal.round_gone", (await Answer(open, right: true)).RefusalKey);
        Assert.Empty(Asked);
    }

    [Fact]
    public async Task A_day_holds_so_many_cards_and_the_rest_is_spread()
    {
        await Miss(50);
        Later(days: 1);

        var reply = await Review();
        Assert.Contains(
            "20 cards today, about 7 min.\nThe rest is spread over the coming days.",
            Text(reply)
        );
        var done = await Finish(reply);
        Assert.Contains("Review done: 20 of 20 right.", Text(done));
        Assert.Contains("Next: 20 cards on Thu 26 Nov.", Text(done));

        Assert.Contains("Nothing is due today. Next: Thu 26 Nov.", Text(await Review()));
        Later(days: 1);
        Assert.Contains("20 cards today", Text(await Review()));
    }

    [Fact]
    public async Task A_topic_is_learned_some_new_ones_a_day_until_it_is_left()
    {
        var learning = await Review("part 1");
        Assert.Contains("10 cards today", Text(learning));
        Assert.StartsWith("Review · 10 left · tea › part 1", Text(learning), StringComparison.Ordinal);
        var done = await Finish(learning);
        Assert.Equal(10, Asked.Count(review => review.Log.Elapsed is null));
        Assert.All(Asked, review => Assert.Equal(1, NumberOf(review.Question) % 3));
        Assert.Contains("Next: ", Text(done));
        Assert.Contains(
            "That is all for today. New questions from “part 1” come from Wed 25 Nov on.",
            Text(await Review("part 1"))
        );
        Assert.Contains("Nothing is due today. Next: Wed 25 Nov.", Text(await Review()));

        Later(days: 1);
        Assert.Contains("10 cards today", Text(await Review()));
        var left = await _room.Press(Sato, done.Card!, "Stop new ones");
        Assert.Contains("No more new questions from “part 1”.", Text(left));
        Assert.Equal("refusal.card_old", (await _room.Press(Sato, done.Card!, "Stop new ones")).RefusalKey);
        Later(days: 60);
        Assert.Contains("10 cards today", Text(await Review()));
        Assert.Equal(
            10,
            _room.Desk.ReviewOf(Sato)!.Questions.Count(question => Card(NumberOf(question.Id)) is not null)
        );
    }

    [Fact]
    public async Task Another_topic_takes_the_place_of_the_review_under_way()
    {
        await Review("part 1");

        Assert.StartsWith(
            "Review · 10 left · tea › part 2",
            Text(await Review("part 2")),
            StringComparison.Ordinal
        );
        Assert.StartsWith("Review · 10 left · tea › part 2", Text(await Review()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_that_is_not_there_is_refused_with_those_that_are_near()
    {
        var refused = await Review("prt 1");
        Assert.Equal("refusal.topic_unknown", refused.RefusalKey);
        Assert.StartsWith(
            "Review · 10 left · tea › part 1",
            Text(await Press(refused, "part 1")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task With_nothing_in_review_it_says_how_something_gets_there() =>
        Assert.Contains("What you miss in a quiz comes here", Text(await Review()));

    [Fact]
    public async Task A_question_that_left_the_bank_is_skipped_and_retired_until_it_is_back()
    {
        await Miss(2);
        Later(days: 1);
        var whole = _room.Current;
        _room.Current = Samples.Bank([.. whole.Questions.Where(question => question.Id != Samples.Id(1))]);

        var reply = await Review();
        Assert.Contains("1 card left review: gone from the notes.\n1 card today", Text(reply));
        Assert.Contains("Review done: 1 of 1 right.", Text(await Finish(reply)));
        Later(days: 20);
        Assert.DoesNotContain("gone from the notes", Text(await Review()));

        _room.Current = whole;
        Later(days: 1);
        Assert.Contains("2 cards today", Text(await Review()));
    }

    [Fact]
    public async Task A_suspended_question_waits_until_it_is_restored()
    {
        await Miss(1);
        Later(days: 1);
        await Decide(Decision.Suspend);
        Assert.Contains(
            "Nothing is due today.",
            Text(await Review()).Replace("No review cards yet.", "Nothing is due today.")
        );
        await Decide(Decision.Restore);
        Assert.Contains("1 card today", Text(await Review()));

        Task Decide(Decision what) =>
            _room.Store.DecideAsync(
                new QuestionDecision(Samples.Id(1), what, Tanaka, _room.Time.Now),
                CancellationToken.None
            );
    }

    [Fact]
    public async Task Two_cards_on_one_fact_are_not_put_on_one_day()
    {
        _room.Current = Samples.Bank([
            Samples.Single(1) with
            {
                Facts = ["the same"],
            },
            Samples.Single(2) with
            {
                Facts = ["the same"],
            },
        ]);
        await Miss(1);
        await Miss(2, from: 2);
        Later(days: 1);

        var done = await Finish(await Review());
        Assert.Contains("Review done: 1 of 1 right.", Text(done));
        Assert.Contains("Next: 1 card on Thu 26 Nov.", Text(done));
        Assert.Contains("Nothing is due today.", Text(await Review()));
        Later(days: 1);
        Assert.Contains("1 card today", Text(await Review()));
    }

    [Fact]
    public async Task A_solo_quiz_and_a_review_leave_each_other_alone()
    {
        await Miss(1);
        Later(days: 1);
        var solo = await _room.Do(Sato, new StudyCommand.StartQuiz("part 2", 2, QuizMode.Solo, null, null));

        var review = await Review();

        Assert.Contains("Review · 1 left", Text(review));
        Assert.Contains("Right. +50", Text(await Answer(solo, right: true)));
        Assert.Contains("✅ Right.", Text(await Answer(review, right: true)));
    }

    [Fact]
    public async Task A_review_gives_no_points_and_its_questions_score_again_the_next_day()
    {
        await Miss(1);
        Later(days: 1);
        await Finish(await Review());
        Assert.Equal((false, 0), (_room.Store.Marks[^1].IsRated, _room.Store.Marks[^1].Points.Total));

        _room.Current = Samples.Bank([Samples.Single(1)]);
        Assert.Equal(0, await PointsInTheChannel());
        Later(days: 1);
        Assert.Equal(100, await PointsInTheChannel());
        Assert.Single(Asked);
    }

    private async Task<int> PointsInTheChannel()
    {
        await _room.Start(QuizMode.Open, count: 1);
        await _room.Answer(Sato, right: true);
        await _room.Answer(Tanaka, right: true);
        await _room.Wait(60);
        return _room.Store.Marks.Last(mark => mark.Player == Sato).Points.Total;
    }

    [Fact]
    public async Task Nobody_else_can_answer_it_and_its_owner_can_stop_it()
    {
        await Miss(2);
        Later(days: 1);
        var review = await Review();
        Assert.Equal("refusal.not_yours", (await _room.Do(Tanaka, Choice(review, right: true))).RefusalKey);

        await _room.Press(Sato, (await Answer(review, right: false)).Card!, "Next (again today)");
        var confirm = await _room.Do(Sato, new StudyCommand.StopQuiz());
        var stopped = await _room.Press(Sato, confirm.Card!, "Stop and show");

        Assert.Contains("Review done: 0 of 1 right.", Text(stopped));
        Assert.Single(Asked);
        Assert.Contains("1 card today", Text(await Review()));
    }

    [Fact]
    public async Task What_is_forgotten_again_and_again_is_told_so()
    {
        await Miss(1);
        for (var lapse = 1; lapse <= 8; lapse++)
        {
            Later(days: 30);
            var wrong = await Answer(await Review(), right: false);
            Assert.Equal(lapse == 8, Text(wrong).Contains("A hard one.", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_review_that_could_not_be_saved_is_said_and_can_be_given_again()
    {
        await Miss(1);
        Later(days: 1);
        var choice = Choice(await Review(), right: true);
        _room.Store.FailingWrites = 1;

        Assert.Equal("failure.not_saved", (await _room.Do(By(Sato, "once"), choice)).RefusalKey);
        Assert.Empty(Asked);
        Assert.Contains("✅ Right.", Text(await _room.Do(By(Sato, "once"), choice)));
        Assert.Single(Asked);
    }

    [Fact]
    public async Task Ones_own_statistics_say_what_is_due_what_was_kept_and_what_comes()
    {
        await Miss(2);
        Assert.Contains("Review: 0 today\nReview in the next days: Wed 25 Nov 2", await Stats());
        Later(days: 1);
        Assert.Contains("Review: 2 today", await Stats());
        Assert.DoesNotContain("next days", await Stats(), StringComparison.Ordinal);
        var right = await Answer(await Review(), right: true);
        await Answer(await Press(right, "Next"), right: false);

        // What was missed comes again today, as long as the review lasts.
        Assert.Contains(
            "Review: 1 today · retention 50%\nReview in the next days: Sat 28 Nov 1",
            await Stats()
        );
        Assert.DoesNotContain(
            "Review",
            Text(await _room.Do(Tanaka, new StudyCommand.ShowStats("Sato"))),
            StringComparison.Ordinal
        );

        async Task<string> Stats() => Text(await _room.Do(Sato, new StudyCommand.ShowStats(null)));
    }

    [Fact]
    public async Task A_solo_quiz_says_when_what_was_missed_comes_again()
    {
        _room.Current = Samples.Bank([Samples.Single(1), Samples.Single(2)]);
        var reply = await _room.Do(Sato, new StudyCommand.StartQuiz(null, 2, QuizMode.Solo, null, null));
        var wrong = await Answer(reply, right: false);
        Assert.Contains("Next review: Wed 25 Nov", Text(wrong));
        var end = await Answer(await _room.Press(Sato, wrong.Card!, "Next question"), right: true);

        Assert.DoesNotContain("Next review", Text(end), StringComparison.Ordinal);
        Assert.Contains("1 missed question will come up in review tomorrow.", Text(end));
    }

    [Fact]
    public async Task Where_nothing_is_reviewed_no_review_is_promised()
    {
        var room = new StudyRoom([Samples.Single(1)], remembers: false);
        var reply = await room.Do(Sato, new StudyCommand.StartQuiz(null, 1, QuizMode.Solo, null, null));

        var end = Text(await room.Do(Sato, Choice(reply, right: false)));

        Assert.Contains("0 of 1 right", end, StringComparison.Ordinal);
        Assert.DoesNotContain("review", end, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(room.Store.Reviews.Log);
    }

    [Fact]
    public async Task A_question_that_was_right_is_added_to_review_from_its_details_and_due_the_next_day()
    {
        await _room.Start(QuizMode.Open, count: 1);
        var question = _room.Quiz.Questions[0].Id;
        await _room.Answer(Sato, right: true);
        await _room.Wait(31);
        Assert.Empty(_room.Store.Reviews.Log);

        var details = await _room.Press(Sato, "Details");
        var added = await Press(details, "Add to review");
        Assert.Equal("Added to review.\nNext review: Wed 25 Nov", Text(added));
        Assert.Equal(Text(added), Text(await Press(details, "Add to review")));
        var again = await _room.Press(Sato, "Details");
        Assert.Contains("Next review: Wed 25 Nov", Text(again));
        Assert.DoesNotContain("Add to review", Labels(again));

        var review = Assert.Single(_room.Store.Reviews.Log);
        Assert.Equal((Rating.Good, false), (review.Log.Rating, review.IsAsked));
        Assert.Equal(Scheduler.Replay([review.Log]), _room.Store.Reviews.Card(Sato, question));
        Assert.Null(_room.Store.Reviews.Card(Tanaka, question));
        Later(days: 1);
        await Review();
        Assert.Equal(question, Assert.Single(_room.Desk.ReviewOf(Sato)!.Questions).Id);
    }

    [Fact]
    public async Task Who_did_not_answer_can_add_it_too_and_an_open_round_cannot_be_added()
    {
        await _room.Start(QuizMode.Open, count: 1);
        var (quiz, open) = (_room.Quiz.Id, new RoundAction.AddToReview());
        Assert.Equal(
            "refusal.card_old",
            (await _room.Do(Tanaka, new StudyCommand.InRound(quiz, 0, open))).RefusalKey
        );
        await _room.Answer(Sato, right: true);
        await _room.Wait(31);

        var details = await _room.Press(Tanaka, "Details");
        // The code is the same for everybody: each adds their own.
        await Press(details, "Add to review");
        await _room.Do(Tanaka, new StudyCommand.InRound(quiz, 0, open));
        Assert.Equal(
            [(Sato, Rating.Good), (Tanaka, Rating.Again)],
            _room.Store.Reviews.Log.Select(review => (review.Player, review.Log.Rating))
        );
    }

    [Fact]
    public async Task A_question_that_asks_something_new_says_so_and_one_with_other_wrong_choices_does_not()
    {
        await Miss(3);
        _room.Current = Samples.Bank([
            Samples.Single(1) with
            {
                Explanation = "The notes call it something else now.",
            },
            Samples.Single(2) with
            {
                Choices =
                [
                    new Choice("Right 2"),
                    new Choice("Wrong x"),
                    new Choice("Wrong y"),
                    new Choice("Wrong z"),
                ],
            },
            Samples.Single(3),
        ]);
        Later(days: 1);

        var card = await Review();
        var told = new Dictionary<int, bool>();
        for (var round = 0; round < 3; round++)
        {
            var quiz = _room.Desk.ReviewOf(Sato)!;
            told[NumberOf(quiz.QuestionOf(quiz.Current!).Id)] = Text(card)
                .Contains("The note changed, so this question has been renewed.", StringComparison.Ordinal);
            card = await Press(await Answer(card, right: true), "Next");
        }

        Assert.Equal([true, false, false], told.OrderBy(pair => pair.Key).Select(pair => pair.Value));
    }

    private IEnumerable<CardReview> Asked => _room.Store.Reviews.Log.Where(review => review.IsAsked);

    private ReviewCard? Card(int question) => _room.Store.Reviews.Card(Sato, Samples.Id(question));

    private static int NumberOf(QuestionId question) => Convert.ToInt32(question.Value, 16);

    private void Later(int days) => _room.Time.Now += TimeSpan.FromDays(days);

    private Task<Reply> Review(string? topic = null) => _room.Do(Sato, new StudyCommand.StartReview(topic));

    /// <summary>Sato answers these wrong in solo quizzes.</summary>
    private async Task Miss(int upTo, int from = 1)
    {
        var all = _room.Current;
        _room.Current = Samples.Bank([
            .. all.Questions.Where(question =>
                NumberOf(question.Id) >= from && NumberOf(question.Id) <= upTo
            ),
        ]);
        var reply = await _room.Do(Sato, new StudyCommand.StartQuiz(null, upTo, QuizMode.Solo, null, null));
        while (_room.Desk.SoloOf(Sato) is not null)
        {
            reply = await Answer(reply, right: false);
            if (_room.Desk.SoloOf(Sato) is not null)
                reply = await _room.Press(Sato, reply.Card!, "Next question");
        }
        _room.Current = all;
    }

    /// <summary>Knows everything, to the end.</summary>
    private async Task<Reply> Finish(Reply reply)
    {
        while (_room.Desk.ReviewOf(Sato) is not null)
        {
            reply = await Answer(reply, right: true);
            reply = await Press(reply, "Next");
        }
        return reply;
    }

    private Task<Reply> Answer(Reply reply, bool right) => _room.Do(Sato, Choice(reply, right));

    private static StudyCommand Choice(Reply reply, bool right) =>
        ActionCode.Parse(
            CardText
                .Choices(reply.Card!)
                .First(choice => choice.Text.StartsWith("Right", StringComparison.Ordinal) == right)
                .Code,
            ImmutableDictionary<string, string>.Empty
        );

    private static StudyCommand Parse(CardAction.Press press) =>
        ActionCode.Parse(press.Code, ImmutableDictionary<string, string>.Empty);

    /// <summary>Whatever the span behind its word.</summary>
    private static CardAction.Press Button(Reply reply, string word) =>
        CardText
            .Actions(reply.Card!)
            .OfType<CardAction.Press>()
            .First(action => action.Label.StartsWith(word, StringComparison.Ordinal));

    private Task<Reply> Press(Reply reply, string word) => _room.Do(Sato, Parse(Button(reply, word)));

    private static string[] Labels(Reply reply) =>
        [.. CardText.Actions(reply.Card!).Select(action => action.Label)];

    private static string Text(Reply reply) => CardText.Of(reply.Card);
}
