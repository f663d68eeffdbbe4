using ChatStudyBot.Core.Questions.Feedback;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Tests.Storage;

public abstract partial class StoreContract
{
    private static readonly QuestionReport Outdated = new(
        Play.QuestionId(1),
        Play.Player("aoi"),
        "old",
        "値が変わった",
        Play.Noon
    );

    [Fact]
    public async Task A_question_is_reported_once_by_each_player()
    {
        Assert.True(await Store.Questions.ReportAsync(Outdated, None));
        Assert.False(await Store.Questions.ReportAsync(Outdated with { Reason = "key" }, None));
        Assert.True(await Store.Questions.ReportAsync(Outdated with { Player = Play.Player("ren") }, None));
        await Reopen();

        Assert.Equal(
            [Outdated, Outdated with { Player = Play.Player("ren") }],
            await Store.Questions.ReportsAsync(None)
        );
    }

    [Fact]
    public async Task The_newest_decision_on_a_question_holds()
    {
        var suspended = new QuestionDecision(
            Play.QuestionId(1),
            Decision.Suspend,
            Play.Player("aoi"),
            Play.Noon
        );
        var restored = suspended with { What = Decision.Restore, By = Play.Player("ren") };
        var kept = suspended with { Question = Play.QuestionId(2), What = Decision.Keep };
        await Store.Questions.DecideAsync(suspended, None);
        await Store.Questions.DecideAsync(kept, None);
        await Store.Questions.DecideAsync(restored, None);
        await Reopen();

        var decisions = await Store.Questions.DecisionsAsync(None);

        Assert.Equal(
            [restored, kept],
            decisions.Values.OrderBy(decision => decision.Question.Value, StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Answers_are_counted_by_what_was_chosen()
    {
        await Store.Quizzes.SaveAsync(
            Play.Commit(Play.Mark("aoi"), Play.Mark("ren"), Play.Mark("mio", 0), Play.Mark("aoi", round: 1)),
            None
        );
        await Reopen();

        var tally = Assert.Single(
            await Store.Questions.TalliesAsync(None),
            tally => tally.Question == Play.QuestionId(1)
        );

        Assert.Equal(3, tally.Players);
        Assert.Equal(
            ["14日 True 2", "4日 False 1"],
            tally
                .Picks.Select(pick => $"{string.Join(',', pick.Chosen)} {pick.IsRight} {pick.Answers}")
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Answers_to_some_questions_are_counted_by_who_was_right()
    {
        await Store.Quizzes.SaveAsync(
            Play.Commit(
                Play.Mark("aoi"),
                Play.Mark("ren"),
                Play.Mark("mio", 0),
                Play.Mark("sora") with
                {
                    IsHinted = true,
                },
                Play.Mark("aoi", round: 1)
            ),
            None
        );
        await Reopen();

        var counts = await Store.Questions.CountsAsync([Play.QuestionId(1), Play.QuestionId(9)], None);

        Assert.Equal(new AnswerCount(3, 3, 2), Assert.Single(counts).Value);
    }

    [Fact]
    public async Task A_player_is_as_good_as_the_other_answers_say()
    {
        await Store.Quizzes.SaveAsync(
            Play.Commit(
                Play.Mark("aoi"),
                Play.Mark("aoi", round: 1),
                Play.Mark("aoi", 0, round: 2),
                Play.Mark("ren")
            ),
            None
        );

        var right = Assert.Single((await Store.Questions.TalliesAsync(None))[0].Picks);

        // Half of what Aoi answered elsewhere was right; Ren answered nothing else.
        Assert.Equal(2, right.Answers);
        Assert.Equal(new Abilities(1, 0.5, 0.25), right.Abilities);
    }

    [Fact]
    public async Task Repeats_of_the_day_and_answers_after_a_hint_are_not_counted()
    {
        await Store.Quizzes.SaveAsync(
            Play.Commit(Play.Mark("aoi") with { IsRated = false }, Play.Mark("ren") with { IsHinted = true }),
            None
        );

        Assert.Empty(await Store.Questions.TalliesAsync(None));
    }

    [Fact]
    public async Task Several_choices_and_typed_answers_come_back_as_they_were()
    {
        Mark[] marks =
        [
            Play.Mark("aoi") with
            {
                Chosen = ["箱", "棚, 大"],
            },
            Play.Mark("ren") with
            {
                Chosen = [],
            },
        ];
        await Store.Quizzes.SaveAsync(Play.Commit([.. marks]), None);

        var picks = Assert.Single(await Store.Questions.TalliesAsync(None)).Picks;

        Assert.Equal(
            ["", "箱|棚, 大"],
            picks.Select(pick => string.Join('|', pick.Chosen)).Order(StringComparer.Ordinal)
        );
    }
}
