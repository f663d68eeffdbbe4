using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Tests.Quizzes.World;
using static ChatStudyBot.Core.Tests.Quizzes.World.StudyRoom;

namespace ChatStudyBot.Core.Tests.Commands;

public sealed class RouterRefusalTests
{
    private readonly StudyRoom _room = new([
        .. Samples.EveryKind,
        Samples.Single(30, "teapots"),
        Samples.Single(31, "teacups"),
    ]);

    [Theory]
    [InlineData(0, null, "refusal.count_range")]
    [InlineData(51, null, "refusal.count_range")]
    [InlineData(5, 9, "refusal.seconds_range")]
    [InlineData(5, 601, "refusal.seconds_range")]
    public async Task A_number_out_of_range_is_refused_with_the_number(int count, int? seconds, string key)
    {
        var reply = await _room.Do(
            Sato,
            new StudyCommand.StartQuiz(null, count, QuizMode.Open, seconds, null)
        );
        Assert.Equal(key, reply.RefusalKey);
        Assert.Contains($"you gave {seconds ?? count}", CardText.Of(reply.Card));
        Assert.Empty(_room.Chat.Messages);
    }

    [Fact]
    public async Task An_unknown_topic_is_answered_with_the_nearest_ones_to_press()
    {
        var reply = await _room.Do(Sato, new StudyCommand.StartQuiz("teapot", 1, QuizMode.Solo, null, null));
        if (reply.RefusalKey is not null)
            reply = await _room.Do(
                Sato,
                ActionCode.Parse(Presses(reply.Card!)[0].Code, ImmutableDictionary<string, string>.Empty)
            );
        Assert.Contains("teapots", CardText.Of(reply.Card));
        await _room.Do(Sato, new StudyCommand.InQuiz(_room.Desk.SoloOf(Sato)!.Id, QuizAction.Discard));

        var unknown = await _room.Do(
            Sato,
            new StudyCommand.StartQuiz("teapotz", 1, QuizMode.Solo, null, null)
        );
        Assert.Equal("refusal.topic_unknown", unknown.RefusalKey);
        var chosen = await _room.Do(
            Sato,
            ActionCode.Parse(Presses(unknown.Card!)[0].Code, ImmutableDictionary<string, string>.Empty)
        );
        Assert.Contains("Question 1 of 1 · teapots", CardText.Of(chosen.Card));
    }

    [Fact]
    public async Task A_topic_like_no_other_is_answered_with_the_list()
    {
        var reply = await _room.Do(
            Sato,
            new StudyCommand.StartQuiz("量子力学", 1, QuizMode.Open, null, null)
        );
        Assert.Equal("refusal.topic_none_near", reply.RefusalKey);
        Assert.Contains("/topics", CardText.Of(reply.Card));
    }

    [Fact]
    public async Task A_topic_without_questions_or_without_the_kind_says_so()
    {
        _room.Current = new QuestionBank(
            [],
            _room.Current.Questions,
            new TopicTree([.. _room.Current.Topics.Roots, new Topic(["kettles"], 0, [])]),
            []
        );
        Assert.Equal(
            "refusal.topic_empty",
            await Refused(new StudyCommand.StartQuiz("kettles", 1, QuizMode.Open, null, null))
        );
        Assert.Equal(
            "refusal.kind_empty",
            await Refused(new StudyCommand.StartQuiz("teapots", 1, QuizMode.Open, null, QuestionKind.Order))
        );
    }

    [Fact]
    public async Task Without_questions_there_is_no_quiz()
    {
        _room.Current = QuestionBank.Empty;
        var start = new StudyCommand.StartQuiz(null, 5, QuizMode.Open, null, null);
        Assert.Equal("refusal.bank_empty", await Refused(start));
        _room.IsLoading = true;
        Assert.Equal("refusal.bank_loading", await Refused(start));
    }

    [Fact]
    public async Task A_direct_conversation_is_for_one()
    {
        var direct = By(Sato, "d") with { IsDirect = true };
        Assert.Equal(
            "refusal.dm_needs_solo",
            (
                await _room.Do(direct, new StudyCommand.StartQuiz(null, 5, QuizMode.Race, null, null))
            ).RefusalKey
        );
    }

    [Fact]
    public async Task What_nobody_knows_is_refused_and_nothing_throws()
    {
        var none = QuizId.Parse("abcdefabcdef");
        Assert.Equal("refusal.no_quiz", await Refused(new StudyCommand.StopQuiz()));
        Assert.Equal("refusal.card_old", await Refused(new StudyCommand.Stale()));
        Assert.Equal(
            "refusal.card_old",
            await Refused(new StudyCommand.InRound(none, 0, new RoundAction.Hint()))
        );
        Assert.Equal("refusal.card_old", await Refused(new StudyCommand.InQuiz(none, QuizAction.AgainAll)));
        Assert.Equal(
            "refusal.card_old",
            await Refused(new StudyCommand.StartTopic("0123456789ab", 5, QuizMode.Open, null, null))
        );
        Assert.Equal("refusal.player_unknown", await Refused(new StudyCommand.ShowStats("nobody")));
        Assert.Equal(
            "refusal.command_unknown",
            await Refused(
                new StudyCommand.Misread(
                    Refusal.Of("refusal.command_unknown", ("value", "x"), ("command", "help"))
                )
            )
        );
    }

    [Fact]
    public async Task A_click_on_a_quiz_that_is_over_says_how_to_start_one()
    {
        await _room.Start(QuizMode.Open, count: 1);
        var (quiz, round) = (_room.Quiz, _room.Round);
        await _room.Wait(60);
        Assert.Equal(
            "refusal.round_gone",
            await Refused(new StudyCommand.InRound(quiz.Id, 0, Answering(quiz, round)))
        );
        Assert.Equal(
            "refusal.round_gone",
            await Refused(new StudyCommand.InRound(quiz.Id, 0, new RoundAction.Skip()))
        );
        Assert.Equal(
            "refusal.card_old",
            await Refused(new StudyCommand.InRound(quiz.Id, 7, new RoundAction.Hint()))
        );
    }

    [Fact]
    public async Task A_failure_nobody_expected_is_told_with_the_number_it_was_reported_under()
    {
        _room.Settings = null!;
        var reply = await _room.Do(Sato, new StudyCommand.ShowStats(null));
        Assert.Equal("failure.internal", reply.RefusalKey);
        Assert.Contains("4711", CardText.Of(reply.Card));
        Assert.Single(_room.Failures);
    }

    [Fact]
    public async Task A_report_is_taken_once_from_each()
    {
        await _room.Start(QuizMode.Open, count: 1);
        var form = (await _room.Press(Tanaka, "Report")).Form!;
        Assert.Equal(2, form.Fields.Length);
        var values = ImmutableDictionary<string, string>.Empty.Add("reason", "old").Add("comment", "");
        Assert.Contains(
            "received",
            CardText.Of((await _room.Do(Tanaka, ActionCode.Parse(form.Code, values))).Card)
        );
        Assert.Equal("refusal.report_again", await Refused(ActionCode.Parse(form.Code, values), Tanaka));
        Assert.Equal(
            "refusal.report_reason",
            await Refused(ActionCode.Parse(form.Code, values.Remove("reason")), Suzuki)
        );
    }

    private static RoundAction Answering(Quiz quiz, Round round) =>
        quiz.QuestionOf(round).Kind switch
        {
            QuestionKind.Typed => new RoundAction.SubmitForm(
                ImmutableDictionary<string, string>.Empty.Add("answer", "x")
            ),
            QuestionKind.Multi => new RoundAction.SubmitForm(
                ImmutableDictionary<string, string>.Empty.Add("answer", "AB")
            ),
            QuestionKind.Order => new RoundAction.SubmitForm(
                ImmutableDictionary<string, string>.Empty.Add("answer", "ABCD")
            ),
            QuestionKind.Match => new RoundAction.SubmitForm(
                ImmutableDictionary<string, string>.Empty.Add("p1", "A").Add("p2", "B").Add("p3", "C")
            ),
            _ => new RoundAction.Choose(0),
        };

    private static CardAction.Press[] Presses(Card card) =>
        [.. CardText.Actions(card).OfType<CardAction.Press>()];

    private async Task<string?> Refused(StudyCommand command, PlayerId? by = null) =>
        (await _room.Do(by ?? Sato, command)).RefusalKey;
}
