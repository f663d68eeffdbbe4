using System.Collections.Immutable;
using System.Globalization;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Feedback;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Quizzes.Exams;
using ChatStudyBot.Core.Reviews;
using ChatStudyBot.Core.Tests.Quizzes.World;
using static ChatStudyBot.Core.Tests.Quizzes.World.StudyRoom;

namespace ChatStudyBot.Core.Tests.Quizzes.Exams;

/// <summary>/exam, as the one who takes it sees it.</summary>
public sealed class ExamTests
{
    private static readonly ExamBlueprint Tea = new(
        "TEA-01",
        new ExamTitle("お茶の試験", "The tea exam"),
        Questions: 5,
        Minutes: 90,
        PassMark: 720,
        [
            new ExamDomain(new ExamTitle("摘む", "Picking"), 60, ["tea / part 0", "tea / part 1"]),
            new ExamDomain(new ExamTitle("淹れる", "Brewing"), 40, ["tea / part 2"]),
        ]
    );

    private readonly StudyRoom _room = new(Samples.Singles(30)) { Exams = [Tea] };

    [Fact]
    public async Task An_exam_is_introduced_taken_back_and_forth_handed_in_and_reported_by_domain()
    {
        var intro = await Open("tea");
        Assert.Contains("Mock exam: TEA-01", Text(intro));
        Assert.Contains("5 questions, 90 min, pass mark 72%.", Text(intro));
        Assert.Contains("Picking  3 questions\nBrewing  2 questions", Text(intro));
        Assert.Contains("the clock keeps running", Text(intro));
        Assert.Empty(_room.Store.Log);

        var first = await Press(intro, "Begin");
        Assert.Equal((Placement.Replace, "Question 1 of 5"), (first.Placement, Title(first)));
        AssertClosesIn(minutes: 90, first);
        Assert.Equal(["Next", "Flag", "Overview", "Hand in", "Report"], Labels(first));
        var wrong = await Answer(first, right: false);
        Assert.True(wrong.IsSaved);
        Assert.DoesNotContain("ight.", Text(wrong), StringComparison.Ordinal);
        Assert.Empty(_room.Store.Marks);
        var changed = await Answer(wrong, right: true);
        Assert.Contains($"Your answer: {Letter(changed, right: true)} (can be changed)", Text(changed));

        var second = await Press(changed, "Next");
        Assert.Equal(["Back", "Next", "Flag", "Overview", "Hand in", "Report"], Labels(second));
        var flagged = await Press(second, "Flag");
        Assert.Contains("Flagged for another look.", Text(flagged));
        var third = await Press(flagged, "Next");
        var fourth = await Press(await Answer(third, right: false), "Next");
        await _room.Wait(60);
        var overview = await Press(await Answer(fourth, right: true), "Overview");
        Assert.Contains("Blank 2: 2, 5 / flagged 1: 2", Text(overview));
        AssertClosesIn(minutes: 89, overview);
        var back = await Select(overview, "2 · blank · flagged");
        Assert.StartsWith("Question 2 of 5", Text(back), StringComparison.Ordinal);
        var confirm = await Press(await Answer(back, right: true), "Hand in");
        Assert.Contains("1 question is blank. Hand in?", Text(confirm));
        Assert.Equal("Question 2 of 5", Title(await Press(confirm, "Keep going")));
        var report = await Press(confirm, "Hand in");

        Assert.Equal("Mock exam result: TEA-01", Title(report));
        Assert.Contains("60% (3/5), 1 question short of the pass mark of 72%.", Text(report));
        Assert.Contains("Time 1 min · blank 1", Text(report));
        Assert.Contains("← review this", Text(report));
        var rows = Rows(report);
        Assert.Equal(["Picking", "Brewing"], rows.Select(row => row.Split(' ')[0]));
        Assert.Equal(3, rows.Sum(row => int.Parse(row.Split('(', '/')[1], CultureInfo.InvariantCulture)));
        Assert.Equal(Text(report), Text(await Press(confirm, "Hand in")));
        Assert.Null(_room.Desk.ExamOf(Sato));
        Assert.Empty(_room.Chat.Messages);
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(30, false)]
    public async Task It_is_in_ones_language_and_says_when_there_are_too_few_questions_in_it(
        int english,
        bool isMixed
    )
    {
        _room.Current = Samples.Bank([
            .. Samples
                .Singles(60)
                .Select(question =>
                    question with
                    {
                        Language = question.Citation.Line <= english ? Language.English : Language.Japanese,
                    }
                ),
        ]);

        var intro = await Open("tea");
        await Press(intro, "Begin");

        const string Told = "There are too few questions in English for this exam: the rest are in Japanese.";
        Assert.Equal(isMixed, Text(intro).Contains(Told, StringComparison.Ordinal));
        Assert.Equal(
            Math.Min(english, Tea.Questions),
            _room.Desk.ExamOf(Sato)!.Questions.Count(question => question.Language == Language.English)
        );
    }

    [Fact]
    public async Task What_was_missed_is_told_with_its_source_and_goes_into_review_with_one_click()
    {
        var report = await TakeAsync(right: 2, wrong: 2);

        var missed = await Press(report, "Details");
        Assert.Equal("Missed (3 questions)", Title(missed));
        Assert.Equal(2, Count(missed, "Not right. You answered "));
        Assert.Equal(1, Count(missed, "You did not answer."));
        Assert.Equal(3, Count(missed, "✅ Answer: "));
        Assert.Equal(3, Count(missed, "📖 tea.md › Kinds of tea (line "));
        var detail = await Press(missed, "Details of 3");
        Assert.Contains("Your result", Text(detail));

        var review = await Press(report, "Review missed");
        Assert.Contains("3 cards today", Text(review));
        Assert.Equal(3, _room.Desk.ReviewOf(Sato)?.Questions.Length);
        var attempt = Assert.Single(_room.Store.Attempts);
        var quiz = await _room.Desk.FindAsync(attempt.Quiz, CancellationToken.None);
        Assert.Equal(
            ExamResult.Of(quiz!).Missed.Select(round => quiz!.Questions[round].Id),
            _room.Desk.ReviewOf(Sato)!.Questions.Select(question => question.Id)
        );
    }

    [Fact]
    public async Task Of_many_missed_the_day_takes_as_many_as_it_holds_and_the_rest_comes_later()
    {
        await _room.Say(Sato, "/settings cap 2");
        var report = await TakeAsync(right: 1, wrong: 1);

        var review = await Press(report, "Review missed");

        Assert.Contains("2 cards today", Text(review));
        Assert.Contains("The rest is spread over the coming days.", Text(review));
        // Blank ones too come up again, and none is twice in the log.
        Assert.Equal(4, _room.Store.Reviews.Log.Select(one => one.Question).Distinct().Count());
        Assert.Equal(4, _room.Store.Reviews.Log.Count);
        await _room.Say(Sato, "/settings pause 3");
        Assert.Contains("Review is paused", Text(await Press(report, "Review missed")));
    }

    [Fact]
    public async Task On_a_day_that_holds_no_more_reviews_the_missed_ones_wait_for_the_next()
    {
        await _room.Say(Sato, "/settings cap 2");
        await Answer(await _room.Say(Sato, "/review tea"), right: true);
        await _room.Say(Sato, "/settings cap 1");
        var report = await TakeAsync(right: 1, wrong: 2);

        var told = await Press(report, "Review missed");

        Assert.Contains("Today holds no more reviews. The 4 missed questions come up", Text(told));
        _room.Time.Now += TimeSpan.FromDays(1);
        Assert.Contains("1 card today", Text(await _room.Say(Sato, "/review")));
    }

    [Fact]
    public async Task Answers_are_marks_and_reviews_only_when_they_are_handed_in_and_score_nothing()
    {
        var first = await Begin();
        await Answer(first, right: true);
        Assert.Empty(_room.Store.Marks);
        Assert.Empty(_room.Store.Reviews.Log);
        await Answer(await Press(first, "Next"), right: false);

        await Press(await Press(first, "Hand in"), "Hand in");

        Assert.Equal(
            [(true, 0), (false, 0)],
            _room.Store.Marks.Select(mark => (mark.IsRight, mark.Points.Total))
        );
        var card = Assert.Single(_room.Store.Reviews.Log);
        Assert.Equal(Rating.Again, card.Log.Rating);
        Assert.Equal(new DateOnly(2026, 11, 25), _room.Store.Reviews.Card(Sato, card.Question)?.Due);
    }

    [Fact]
    public async Task The_next_card_warns_at_fifteen_five_and_one_minute_and_then_it_hands_itself_in()
    {
        var first = await Begin();
        var second = await Press(await Answer(first, right: true), "Next");
        Assert.DoesNotContain("⚠", Text(second), StringComparison.Ordinal);
        foreach (var (seconds, warning) in new[] { (76 * 60, "14 min"), (9 * 60, "5 min"), (245, "55 s") })
        {
            await _room.Wait(seconds);
            var card = await Press(second, "Flag");
            Assert.Contains($"⚠ {warning} left.", Text(card));
            Assert.DoesNotContain("⚠", Text(await Press(card, "Unflag")), StringComparison.Ordinal);
        }
        var choice = Choice(second, right: true);
        await _room.Wait(60);

        Assert.Null(_room.Desk.ExamOf(Sato));
        Assert.Single(_room.Store.Marks);
        var report = await _room.Do(Sato, choice);
        Assert.Equal(
            ("refusal.late", false, Placement.Replace),
            (report.RefusalKey, report.IsSaved, report.Placement)
        );
        Assert.Contains("Time is up. What you had answered was handed in.", Text(report));
        Assert.Contains("20% (1/5)", Text(report));
        Assert.Contains("Time 1 h 30 min · blank 4", Text(report));
        Assert.Single(_room.Store.Log);
        Assert.Contains("Time is up.", Text(await Press(second, "Flag")));
    }

    [Fact]
    public async Task Who_clicks_after_the_time_is_told_so_even_before_the_clock_has_looked()
    {
        var first = await Begin();
        _room.Time.Now += TimeSpan.FromMinutes(90);

        var report = await Answer(first, right: true);

        Assert.Contains("Time is up.", Text(report));
        Assert.False(report.IsSaved);
        Assert.Contains("0% (0/5)", Text(report));
        Assert.Single(_room.Store.Attempts);
    }

    [Fact]
    public async Task What_was_typed_too_late_is_given_back()
    {
        _room.Current = Samples.Bank([
            .. Enumerable.Range(1, 30).Select(number => Samples.Typed(number, "Tea")),
        ]);
        var first = await Begin();
        var quiz = _room.Desk.ExamOf(Sato)!;
        _room.Time.Now += TimeSpan.FromMinutes(91);

        var report = await _room.Fill(Sato, quiz.Id, 0, ("answer", "a long thought"));

        Assert.Contains("Too late, not counted. You had typed: a long thought", Text(report));
        Assert.Contains("Time is up.", Text(report));
        Assert.Equal(["Answer", "Next", "Flag", "Overview", "Hand in", "Report"], Labels(first));
    }

    [Fact]
    public async Task The_time_the_bot_was_down_is_given_back_and_a_kill_loses_nothing()
    {
        var first = await Begin();
        var second = await Press(await Answer(first, right: true), "Next");
        var third = await Press(await Press(second, "Flag"), "Next");
        await Answer(third, right: false);
        var before = _room.Desk.ExamOf(Sato)!;
        await _room.Wait(29 * 60);

        await _room.KillAndRestart(downSeconds: 7200);

        var running = await Open("tea");
        Assert.Equal("refusal.exam_running", running.RefusalKey);
        Assert.Contains("You have an exam under way (1 h 1 min left). Resume it.", Text(running));
        var resumed = await Press(running, "Resume");
        Assert.Equal("Question 3 of 5", Title(resumed));
        AssertClosesIn(minutes: 61, resumed);
        Assert.Contains($"Your answer: {Letter(resumed, right: false)}", Text(resumed));
        Assert.Contains("Blank 3: 2, 4–5 / flagged 1: 2", Text(await Press(resumed, "Overview")));
        var after = _room.Desk.ExamOf(Sato)!;
        Assert.Equal(
            before.Rounds.Select(round => string.Join(',', round.Order)),
            after.Rounds.Select(round => string.Join(',', round.Order))
        );
        await _room.Wait(62 * 60);
        Assert.Equal(2, _room.Store.Marks.Count);
        var report = await Press(resumed, "Next");
        Assert.Contains("Time 1 h 30 min · blank 3", Text(report));
    }

    [Fact]
    public async Task Every_kind_of_question_is_answered_on_its_card()
    {
        _room.Current = Samples.Bank(Samples.EveryKind);
        _room.Exams =
        [
            Tea with
            {
                Questions = 8,
                Domains = [Tea.Domains[0] with { Weight = 100, Topics = ["tea"] }],
            },
        ];
        var card = await Press(await Open("tea"), "Begin");
        var quiz = _room.Desk.ExamOf(Sato)!;
        foreach (var round in quiz.Rounds)
        {
            await _room.Do(Sato, RightAnswer(quiz, round));
            var seen = await Select(await Press(card, "Overview"), $"{round.Index + 1} · answered");
            Assert.Contains("Your answer: ", Text(seen));
        }

        var confirm = await Press(card, "Hand in");
        Assert.Contains("All questions answered. Hand in?", Text(confirm));
        var report = await Press(confirm, "Hand in");
        Assert.Contains("100% (8/8), above the pass mark of 72%.", Text(report));
        Assert.Equal(["Share result"], Labels(report));
    }

    [Fact]
    public async Task Only_the_one_who_takes_it_can_do_anything_with_it()
    {
        var first = await Begin();
        var confirm = await Press(first, "Hand in");
        Reply[] refused =
        [
            await _room.Do(Tanaka, Choice(first, right: true)),
            await _room.Press(Tanaka, first.Card!, "Next"),
            await _room.Press(Tanaka, confirm.Card!, "Hand in"),
        ];

        Assert.All(refused, reply => Assert.Equal("refusal.not_yours", reply.RefusalKey));
        Assert.Contains("Mock exam: TEA-01", Text(await _room.Press(Tanaka, refused[0].Card!, "Begin")));
        Assert.NotNull(_room.Desk.ExamOf(Sato));
        Assert.Empty(_room.Store.Log);
    }

    [Fact]
    public async Task Nothing_is_shown_or_skipped_before_it_is_handed_in()
    {
        await Begin();
        var quiz = _room.Desk.ExamOf(Sato)!;

        foreach (
            RoundAction action in new RoundAction[]
            {
                new RoundAction.Hint(),
                new RoundAction.Skip(),
                new RoundAction.Next(),
                new RoundAction.Rate(Rating.Easy),
                new RoundAction.Details(),
            }
        )
            Assert.Equal(
                "refusal.card_old",
                (await _room.Do(Sato, new StudyCommand.InRound(quiz.Id, 2, action))).RefusalKey
            );
        foreach (var action in Enum.GetValues<QuizAction>())
            Assert.Equal(
                "refusal.card_old",
                (await _room.Do(Sato, new StudyCommand.InQuiz(quiz.Id, action))).RefusalKey
            );
        foreach (
            ExamAction action in new ExamAction[]
            {
                new ExamAction.Report(),
                new ExamAction.Missed(1),
                new ExamAction.ReviewMissed(),
                new ExamAction.Share(),
            }
        )
            Assert.Equal(
                "refusal.card_old",
                (await _room.Do(Sato, new StudyCommand.InExam(quiz.Id, action))).RefusalKey
            );
        Assert.Equal(
            "refusal.card_old",
            (await _room.Do(Sato, new StudyCommand.InExam(quiz.Id, new ExamAction.Flag(5, true)))).RefusalKey
        );
        Assert.Equal(quiz.Rounds.Length, _room.Desk.ExamOf(Sato)!.Rounds.Count(round => round.IsOpen));
    }

    [Fact]
    public async Task After_the_hand_in_its_buttons_say_so_and_lead_to_the_report()
    {
        var first = await Begin();
        await Press(await Press(first, "Hand in"), "Hand in");

        var refused = await Answer(first, right: true);

        Assert.Equal(("refusal.exam_over", false), (refused.RefusalKey, refused.IsSaved));
        Assert.Equal("refusal.exam_over", (await Press(first, "Flag")).RefusalKey);
        Assert.Contains("0% (0/5)", Text(await Press(refused, "Details")));
        Assert.Empty(_room.Store.Log);
    }

    [Fact]
    public async Task What_the_bank_cannot_fill_is_refused_with_what_is_missing()
    {
        _room.Current = Samples.Bank([
            Samples.Single(1),
            Samples.Single(2),
            Samples.Single(4),
            Samples.Single(7),
        ]);

        var refused = await Open("TEA-01");

        Assert.Equal("refusal.exam_too_small", refused.RefusalKey);
        Assert.Contains("“TEA-01” needs 5 questions; the bank has 4.", Text(refused));
        Assert.Contains("Brewing  1/2", Text(refused));
        Assert.DoesNotContain("Picking", Text(refused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suspended_question_is_not_asked()
    {
        _room.Current = Samples.Bank(Samples.Singles(5));
        Assert.Contains("Mock exam", Text(await Open("tea")));
        await _room.Store.DecideAsync(
            new QuestionDecision(Samples.Id(2), Decision.Suspend, Tanaka, _room.Time.Now),
            CancellationToken.None
        );

        Assert.Equal("refusal.exam_too_small", (await Open("tea")).RefusalKey);
    }

    [Theory]
    [InlineData("tea-01")]
    [InlineData("ＴＥＡ")]
    [InlineData("お茶")]
    [InlineData("the tea EXAM")]
    public async Task It_is_found_by_code_its_beginning_and_its_title(string words) =>
        Assert.Equal("Mock exam: TEA-01", Title(await Open(words)));

    [Fact]
    public async Task Without_a_name_one_is_chosen_from_all_and_an_unknown_one_is_refused_with_them()
    {
        _room.Exams = [Tea, Tea with { Code = "TEA-02" }];

        var list = await Open(null);
        Assert.Contains("TEA-01  The tea exam (5 questions, 90 min)", Text(list));
        Assert.Equal("Mock exam: TEA-02", Title(await Press(list, "TEA-02")));
        var refused = await Open("coffee");
        Assert.Equal("refusal.exam_unknown", refused.RefusalKey);
        Assert.Contains("There is no exam “coffee”. Available: TEA-01, TEA-02", Text(refused));
        _room.Exams = [];
        Assert.Equal("refusal.card_old", (await Press(list, "TEA-02")).RefusalKey);
    }

    [Fact]
    public async Task The_same_delivery_twice_changes_nothing_and_says_the_same()
    {
        var begin = Parse(CardText.Press((await Open("tea")).Card!, "Begin")!.Code);
        var first = await _room.Do(By(Sato, "begin"), begin);
        Assert.Equal(Text(first), Text(await _room.Do(By(Sato, "begin"), begin)));
        Assert.Equal("refusal.exam_running", (await _room.Do(By(Sato, "other"), begin)).RefusalKey);
        var choice = Choice(first, right: true);
        var answered = await _room.Do(By(Sato, "answer"), choice);
        var again = await _room.Do(By(Sato, "answer"), choice);

        Assert.Equal((Text(answered), true), (Text(again), again.IsSaved));
        Assert.Single(_room.Store.Log);
    }

    [Fact]
    public async Task An_answer_that_was_not_saved_is_not_acknowledged()
    {
        var first = await Begin();
        _room.Store.FailingWrites = 1;

        var refused = await Answer(first, right: true);

        Assert.Equal(("failure.not_saved", false), (refused.RefusalKey, refused.IsSaved));
        Assert.Contains("Blank 5: 1–5", Text(await Press(first, "Overview")));
    }

    [Fact]
    public async Task It_is_shared_once_in_the_teams_language_and_says_only_a_number()
    {
        var report = await TakeAsync(right: 4, wrong: 0);
        _room.Settings = _room.Settings with { Language = Language.Japanese };

        Assert.Contains("Shared", Text(await Press(report, "Share result")));
        Assert.Equal("refusal.shared_already", (await Press(report, "Share result")).RefusalKey);

        Assert.Equal("Satoさん 模擬試験 TEA-01 80%", CardText.Of(Assert.Single(_room.Chat.Messages).Card));
    }

    [Fact]
    public async Task Earlier_attempts_are_told_and_can_be_opened_again()
    {
        await TakeAsync(right: 1, wrong: 0);
        _room.Time.Now += TimeSpan.FromDays(1);
        await TakeAsync(right: 4, wrong: 0);
        await _room.KillAndRestart(0);

        var intro = await Open("tea");

        Assert.Contains(
            "Wed 25 Nov  80% (4/5) · at or above the pass mark\nTue 24 Nov  20% (1/5) · below the pass mark",
            Text(intro)
        );
        Assert.Contains("20% (1/5)", Text(await Select(intro, "TEA-01  Tue 24 Nov  20%")));
        Assert.DoesNotContain("Earlier", Text(await _room.Do(Tanaka, new StudyCommand.OpenExam("tea"))));
    }

    [Fact]
    public async Task The_next_attempt_asks_what_was_not_asked_yet()
    {
        var card = await Begin();
        var first = _room.Desk.ExamOf(Sato)!;
        for (var shown = 1; shown < Tea.Questions; shown++)
            card = await Press(card, "Next");
        await _room.Do(Sato, new StudyCommand.InExam(first.Id, new ExamAction.ConfirmHandIn()));
        await Begin();

        Assert.Empty(
            first
                .Questions.Select(question => question.Id)
                .Intersect(_room.Desk.ExamOf(Sato)!.Questions.Select(question => question.Id))
        );
    }

    [Theory]
    [InlineData(0, false, "+0")]
    [InlineData(1, false, "+100")]
    [InlineData(1, true, "+0")]
    public async Task Only_what_was_shown_counts_as_had_when_it_is_the_question_of_the_day(
        int question,
        bool isLookedBackAt,
        string points
    )
    {
        var first = await Begin();
        _room.Current = Samples.Bank([_room.Desk.ExamOf(Sato)!.Questions[question]]);
        if (isLookedBackAt)
            await Press(await Press(await Press(first, "Hand in"), "Hand in"), "Details");
        await _room.Manage("/daily 09:30 daily");
        await _room.Until("2026-11-24 09:31");

        var verdict = CardText.Of((await _room.AnswerDaily(Sato, right: true)).Card);

        Assert.Contains($"✅ Right. {points}", verdict);
    }

    [Fact]
    public async Task A_question_is_reported_from_its_card_which_stays()
    {
        var form = (await Press(await Begin(), "Report")).Form!;
        var values = ImmutableDictionary<string, string>.Empty.Add("reason", "old");

        Assert.Contains("received", Text(await _room.Do(Sato, ActionCode.Parse(form.Code, values))));
        Assert.NotNull(_room.Desk.ExamOf(Sato));
    }

    [Fact]
    public async Task It_runs_beside_a_solo_quiz_and_a_review_of_the_same_person()
    {
        await Begin();
        await _room.Do(Sato, new StudyCommand.StartQuiz(null, 2, QuizMode.Solo, null, null));

        Assert.NotNull(_room.Desk.SoloOf(Sato));
        Assert.NotNull(_room.Desk.ExamOf(Sato));
        Assert.Equal("Question 1 of 5", Title(await Press(await Open(null), "Resume")));
    }

    [Fact]
    public async Task In_a_direct_conversation_there_is_nobody_to_share_it_with()
    {
        var first = await Begin();
        var context = By(Sato, "dm") with { IsDirect = true };

        var report = await _room.Do(
            context,
            new StudyCommand.InExam(_room.Desk.ExamOf(Sato)!.Id, new ExamAction.ConfirmHandIn())
        );

        Assert.Equal(["Review missed", "Details"], Labels(report));
        Assert.NotNull(first.Card);
    }

    /// <summary>Takes it to its end, so many right, then so many wrong, the rest blank.</summary>
    private async Task<Reply> TakeAsync(int right, int wrong)
    {
        var card = await Begin();
        for (var round = 0; round < right + wrong; round++)
            card = await Press(await Answer(card, right: round < right), "Next");
        return await Press(await Press(card, "Hand in"), "Hand in");
    }

    private async Task<Reply> Begin() => await Press(await Open("tea"), "Begin");

    private Task<Reply> Open(string? words) => _room.Do(Sato, new StudyCommand.OpenExam(words));

    private Task<Reply> Press(Reply reply, string label) => _room.Press(Sato, reply.Card!, label);

    private Task<Reply> Select(Reply reply, string label) =>
        _room.Do(
            Sato,
            Parse(
                CardText
                    .Actions(reply.Card!)
                    .OfType<CardAction.Select>()
                    .SelectMany(select => select.Options)
                    .First(option => option.Label.StartsWith(label, StringComparison.Ordinal))
                    .Code
            )
        );

    private Task<Reply> Answer(Reply reply, bool right) => _room.Do(Sato, Choice(reply, right));

    private static StudyCommand Choice(Reply reply, bool right) => Parse(Picked(reply, right).Code!);

    private static string Letter(Reply reply, bool right) => Picked(reply, right).Letter;

    private static CardChoice Picked(Reply reply, bool right) =>
        CardText
            .Choices(reply.Card!)
            .First(choice => choice.Text.StartsWith("Right", StringComparison.Ordinal) == right);

    private static StudyCommand RightAnswer(Quiz quiz, Round round)
    {
        var question = quiz.QuestionOf(round);
        string Letters(IEnumerable<int> choices) =>
            string.Concat(choices.Select(choice => (char)('A' + round.Order.IndexOf(choice))));
        ImmutableDictionary<string, string> values = question.Kind switch
        {
            QuestionKind.Typed => new Dictionary<string, string>
            {
                ["answer"] = question.Accepted[0],
            }.ToImmutableDictionary(),
            QuestionKind.Match => Enumerable
                .Range(0, question.Choices.Length)
                .ToImmutableDictionary(pair => $"p{pair + 1}", pair => Letters([pair])),
            _ => new Dictionary<string, string>
            {
                ["answer"] = Letters(question.Key),
            }.ToImmutableDictionary(),
        };
        return new StudyCommand.InRound(
            quiz.Id,
            round.Index,
            question.Kind
                is QuestionKind.Typed
                    or QuestionKind.Multi
                    or QuestionKind.Order
                    or QuestionKind.Match
                ? new RoundAction.SubmitForm(values)
                : new RoundAction.Choose(round.Order.IndexOf(question.Key[0]))
        );
    }

    private static StudyCommand Parse(string code) =>
        ActionCode.Parse(code, ImmutableDictionary<string, string>.Empty);

    private static string Text(Reply reply) => CardText.Of(reply.Card);

    /// <summary>A moment, which every platform tells in the reader's time.</summary>
    private void AssertClosesIn(int minutes, Reply reply)
    {
        var countdown = Assert.Single(reply.Card!.Blocks.OfType<CardBlock.Countdown>());
        Assert.Equal(_room.Time.Now.AddMinutes(minutes), countdown.Until);
        Assert.Equal(
            new Inline.Moment(countdown.Until, MomentKind.Clock),
            Assert.Single(countdown.Line.Parts.OfType<Inline.Moment>())
        );
    }

    private static string Title(Reply reply) => Text(reply).Split('\n')[0];

    private static int Count(Reply reply, string part) => Text(reply).Split(part).Length - 1;

    private static string[] Rows(Reply reply) =>
        [
            .. Text(reply)
                .Split('\n')
                .Where(line =>
                    line.Contains('%', StringComparison.Ordinal)
                    && !line.Contains("mark", StringComparison.Ordinal)
                ),
        ];

    private static IEnumerable<string> Labels(Reply reply) =>
        CardText
            .Actions(reply.Card!)
            .Where(action => action is not CardAction.Select)
            .Select(action => action.Label);
}
