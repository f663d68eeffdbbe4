using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Scores;
using ChatStudyBot.Core.Tests.Quizzes.World;
using static ChatStudyBot.Core.Tests.Quizzes.World.StudyRoom;

namespace ChatStudyBot.Core.Tests.Quizzes;

/// <summary>Nobody outruns the team alone, in whatever mode.</summary>
public sealed class AloneTests
{
    private readonly StudyRoom _room = new(Samples.Singles(20));

    [Fact]
    public async Task Who_plays_an_open_quiz_alone_scores_as_in_solo_and_is_told_why()
    {
        await _room.Start(QuizMode.Open, count: 3);
        await PlayRound((Sato, true));
        var details = await _room.Press(Sato, "Details");
        await _room.Wait(10);
        await PlayRound((Sato, true));
        await _room.Wait(10);
        await PlayRound((Sato, true));
        await _room.Wait(10);
        var solo = await Solo(Tanaka, count: 3);

        Assert.Equal([50, 55, 60], PointsOf(Sato));
        Assert.Equal(PointsOf(Sato), PointsOf(Tanaka));
        Assert.Contains("(+50)", CardText.Of(details.Card));
        Assert.Contains("Nobody else has answered so far", CardText.Of(details.Card));
        Assert.Contains("Sato · 3 of 3 right, 165 pts.", _room.LastText);
        Assert.Contains("Nobody else has answered so far", _room.LastText);
        Assert.DoesNotContain("Nobody else", solo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_round_on_in_which_somebody_else_answers_it_is_a_quiz_of_several()
    {
        await _room.Start(QuizMode.Open, count: 3);
        await PlayRound((Sato, true));
        await _room.Wait(10);
        await PlayRound((Sato, true), (Tanaka, false));
        Assert.DoesNotContain(
            "Nobody else",
            CardText.Of((await _room.Press(Sato, "Details")).Card),
            StringComparison.Ordinal
        );
        await _room.Wait(10);
        await PlayRound((Sato, true));
        await _room.Wait(10);

        Assert.Equal([50, 110, 120], PointsOf(Sato));
        Assert.Equal([0], PointsOf(Tanaka));
        Assert.Contains("1. Sato  280 pts", _room.LastText);
    }

    [Fact]
    public async Task The_first_in_a_race_nobody_else_runs_is_told_the_half()
    {
        await _room.Start(QuizMode.Race, count: 1);
        var first = CardText.Of((await _room.Answer(Sato, right: true)).Card);
        await _room.Wait(30);

        Assert.Contains("Right. +75", first);
        Assert.Contains("Nobody else has answered so far", first);
        Assert.Equal([75], PointsOf(Sato));
    }

    [Fact]
    public async Task In_a_race_of_two_both_score_in_full()
    {
        await _room.Start(QuizMode.Race, count: 1);
        await _room.Answer(Sato, right: true);
        await _room.Answer(Tanaka, right: true);
        await _room.Wait(30);

        Assert.Equal([150], PointsOf(Sato));
        Assert.Equal([150], PointsOf(Tanaka));
    }

    [Fact]
    public async Task A_question_of_the_day_comes_to_all_once_and_is_worth_the_same_to_the_first()
    {
        await _room.Manage("/daily 09:30 weekdays");
        await _room.Until("2026-11-24 09:31");
        Assert.Contains("+100", CardText.Of((await _room.AnswerDaily(Sato, right: true)).Card));
        await _room.AnswerDaily(Tanaka, right: true);
        await _room.Until("2026-11-25 09:31");

        Assert.Equal([100], PointsOf(Sato));
        Assert.Equal([100], PointsOf(Tanaka));
    }

    [Fact]
    public async Task What_was_saved_before_the_rule_keeps_its_points()
    {
        await _room.Start(QuizMode.Open, count: 1);
        await _room.Answer(Sato, right: true);
        var now = _room.Quiz;

        Assert.Equal(50, Scoring.OfRound(now, 0)[0].Points.Total);
        Assert.Equal(100, Scoring.OfRound(now with { IsHalvedAlone = false }, 0)[0].Points.Total);
    }

    private int[] PointsOf(PlayerId player) =>
        [.. _room.Store.Marks.Where(mark => mark.Player == player).Select(mark => mark.Points.Total)];

    private async Task PlayRound(params (PlayerId Player, bool Right)[] answers)
    {
        foreach (var (player, right) in answers)
            await _room.Answer(player, right);
        await _room.Wait(30);
    }

    private async Task<string> Solo(PlayerId player, int count)
    {
        var card = (
            await _room.Do(player, new StudyCommand.StartQuiz(null, count, QuizMode.Solo, null, null))
        ).Card!;
        for (var left = count; left > 0; left--)
        {
            card = (await _room.Press(player, card, card, right: true)).Card!;
            if (left > 1)
                card = (await _room.Press(player, card, "Next question")).Card!;
        }
        return CardText.Of(card);
    }
}
