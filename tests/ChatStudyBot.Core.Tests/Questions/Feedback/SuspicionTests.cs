using System.Collections.Immutable;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Feedback;
using ChatStudyBot.Core.Tests.Quizzes.World;

namespace ChatStudyBot.Core.Tests.Questions.Feedback;

public sealed class SuspicionTests
{
    [Fact]
    public void A_question_that_works_is_not_suspected() =>
        Assert.Empty(Of((14, 0.8), (3, 0.5), (3, 0.5), (3, 0.5)));

    [Fact]
    public void A_question_that_everybody_gets_is() =>
        Assert.Equal<Suspicion>([new Suspicion.EverybodyRight()], Of((38, 0.5), (2, 0.5), (0, 0), (0, 0)));

    [Fact]
    public void A_choice_that_nobody_picks_is_once_enough_went_wrong()
    {
        Assert.Equal<Suspicion>([new Suspicion.NobodyPicks(3)], Of((20, 0.8), (5, 0.5), (5, 0.5), (0, 0)));
        Assert.Empty(Of((20, 0.8), (5, 0.5), (4, 0.5), (0, 0)));
    }

    [Fact]
    public void A_wrong_choice_that_strong_players_prefer_is()
    {
        Assert.Equal<Suspicion>([new Suspicion.StrongPick(2)], Of((15, 0.4), (2, 0.3), (6, 0.9), (2, 0.3)));
        Assert.Empty(Of((15, 0.4), (2, 0.3), (4, 0.9), (2, 0.3)));
    }

    [Fact]
    public void Nothing_is_said_of_too_few_answers_or_people()
    {
        Assert.Empty(Of((19, 0.5), (0, 0), (0, 0), (0, 0)));
        var tally = Answered.By((40, 0.5), (0, 0), (0, 0), (0, 0)) with { Players = 4 };
        Assert.Empty(Suspicion.Of(Answered.Question, QuestionStatistics.Of(Answered.Question, tally)));
    }

    [Fact]
    public void A_choice_that_came_new_is_given_time()
    {
        var tally = Answered.By((20, 0.8), (5, 0.5), (5, 0.5), (0, 0));
        var gone = new PickTally(["A choice of last week"], false, 2, default);
        var statistics = QuestionStatistics.Of(
            Answered.Question,
            tally with
            {
                Picks = [.. tally.Picks, gone],
            }
        );

        Assert.Empty(Suspicion.Of(Answered.Question, statistics));
    }

    [Fact]
    public void Reported_questions_come_first_and_a_decision_answers_what_came_before()
    {
        var suspect = Answered.Question;
        var reported = Samples.Single(2);
        var bank = Samples.Bank([suspect, reported]);
        QuestionTally[] tallies = [Answered.By((40, 0.5), (0, 0), (0, 0), (0, 0))];
        var noon = new DateTimeOffset(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);
        var report = new QuestionReport(reported.Id, StudyRoom.Sato, "key", "", noon);

        Assert.Equal([reported.Id, suspect.Id], Ids([report]));
        Assert.Equal(
            [suspect.Id],
            Ids([report], new QuestionDecision(reported.Id, Decision.Keep, StudyRoom.Tanaka, noon))
        );
        Assert.Equal(
            [reported.Id, suspect.Id],
            Ids(
                [report, report with { Player = StudyRoom.Suzuki, At = noon.AddMinutes(1) }],
                new QuestionDecision(reported.Id, Decision.Keep, StudyRoom.Tanaka, noon)
            )
        );
        Assert.Equal(
            [reported.Id],
            Ids([report], new QuestionDecision(suspect.Id, Decision.Keep, StudyRoom.Tanaka, noon))
        );

        IEnumerable<QuestionId> Ids(QuestionReport[] reports, params QuestionDecision[] decisions) =>
            Inbox
                .Of(bank, tallies, reports, decisions.ToDictionary(decision => decision.Question))
                .Select(item => item.Question.Id);
    }

    private static ImmutableArray<Suspicion> Of(params ReadOnlySpan<(int Picks, double Ability)> choices) =>
        Suspicion.Of(Answered.Question, QuestionStatistics.Of(Answered.Question, Answered.By(choices)));
}
