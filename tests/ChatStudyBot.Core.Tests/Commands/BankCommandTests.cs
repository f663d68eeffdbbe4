using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Feedback;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Tests.Quizzes.World;
using static ChatStudyBot.Core.Tests.Quizzes.World.StudyRoom;

namespace ChatStudyBot.Core.Tests.Commands;

public sealed class BankCommandTests
{
    private readonly StudyRoom _room = new(Samples.Singles(3));

    [Theory]
    [InlineData("/bank status")]
    [InlineData("/bank reports")]
    [InlineData("/bank reload")]
    [InlineData("/bank gaps")]
    [InlineData("/問題バンク ノートにない質問")]
    [InlineData("/問題バンク 出題停止 000000000001")]
    [InlineData("/quiz bank restore 000000000001")]
    public async Task Only_managers_are_let_in(string text)
    {
        Assert.Equal("refusal.not_manager", (await Type(Sato, text, isManager: false)).RefusalKey);
        Assert.Null((await Type(Tanaka, text)).RefusalKey);
    }

    [Fact]
    public async Task A_question_suspended_while_it_is_asked_goes_on_and_its_reveal_says_so()
    {
        await _room.Start(QuizMode.Open, count: 2);
        var asked = _room.Quiz.QuestionOf(_room.Round).Id;
        await _room.Answer(Sato, right: true);
        await _room.Answer(Suzuki, right: true);
        await Type(Tanaka, $"/bank suspend {asked}");
        await _room.KillAndRestart(1);
        await _room.Wait(40);

        var reveals = _room.Chat.Messages.Select(message => CardText.Of(message.Card)).ToArray();
        Assert.Single(
            reveals,
            text => text.Contains("This question has been reported and is being checked.")
        );
        Assert.Equal([100, 100], _room.Store.Marks.Select(mark => mark.Points.Total));
    }

    [Fact]
    public async Task A_suspended_question_is_not_asked_until_it_is_restored()
    {
        await Type(Tanaka, "/bank suspend 000000000001");
        Assert.Contains("1 suspended", await Text("/bank status"));
        Assert.Equal([Samples.Id(2), Samples.Id(3)], await AskedTo(Sato));

        await Type(Tanaka, "/bank restore 000000000001");
        Assert.Contains("0 suspended", await Text("/bank status"));
        Assert.Equal([Samples.Id(1), Samples.Id(2), Samples.Id(3)], await AskedTo(Suzuki));
    }

    [Fact]
    public async Task A_report_is_listed_with_its_reason_and_words_and_closed_by_a_button()
    {
        await _room.Start(QuizMode.Open);
        var question = _room.Quiz.QuestionOf(_room.Round);
        await Report(Sato, "many", "Both are right.");

        var toCheck = CardText.Press((await Type(Tanaka, "/bank status")).Card!, "Questions to check")!;
        var list = await _room.Do(By(Tanaka, _room.NewDelivery(), isManager: true), Parse(toCheck.Code));
        var text = CardText.Of(list.Card);
        Assert.Contains($"{question.Id}. {question.Stem}: More than one is right (1)", text);
        Assert.Contains("> Both are right.", text);
        Assert.Contains("Right", text);

        var keep = CardText.Actions(list.Card!).OfType<CardAction.Press>().Last();
        await _room.Do(By(Tanaka, _room.NewDelivery(), isManager: true), Parse(keep.Code));
        Assert.Contains("No open reports.", await Text("/bank reports"));
    }

    [Fact]
    public async Task A_running_quiz_keeps_a_question_that_is_suspended_under_it()
    {
        await _room.Start(QuizMode.Open, count: 3);
        var ids = _room.Quiz.Questions.Select(question => question.Id).ToArray();

        foreach (var id in ids)
            await Type(Tanaka, $"/bank suspend {id}");

        Assert.Equal(ids, _room.Quiz.Questions.Select(question => question.Id));
    }

    [Fact]
    public async Task Figures_of_a_question_are_shown_when_they_say_something()
    {
        await Play(answers: 24);

        var text = await Text("/bank reports");

        Assert.Contains("100% right", text);
        Assert.Contains("Nearly everybody gets it right.", text);
        Assert.Contains("24 answers", text);
    }

    [Theory]
    [InlineData("/bank suspend nonsense")]
    [InlineData("/bank restore 0000000000ff")]
    public async Task A_question_that_is_not_there_is_refused_with_where_to_look(string text)
    {
        var reply = await Type(Tanaka, text);

        Assert.Equal("refusal.question_unknown", reply.RefusalKey);
        Assert.Contains("/bank reports", CardText.Of(reply.Card));
    }

    [Theory]
    [InlineData("/bank suspend")]
    [InlineData("/bank restore")]
    public async Task Without_a_number_it_says_how_to_give_one(string text)
    {
        var reply = await Type(Tanaka, text);

        Assert.Equal("refusal.question_missing", reply.RefusalKey);
        Assert.Contains($"{text} 0123456789ab", CardText.Of(reply.Card));
        Assert.Contains("/bank reports", CardText.Of(reply.Card));
    }

    [Fact]
    public async Task Reading_again_tells_what_became_of_the_questions()
    {
        _room.OnDisk = Samples.Bank([
            Samples.Single(1),
            Samples.Single(2) with
            {
                Stem = "Which tea is the second one?",
            },
            Samples.Single(4),
            Samples.Single(5),
        ]);

        Assert.Contains("2 added, 1 changed, 1 removed", await Text("/bank reload"));
        Assert.Contains("4 questions", await Text("/bank status"));
    }

    [Fact]
    public async Task Nobody_can_report_without_end()
    {
        var room = new StudyRoom(Samples.Singles(12));
        await room.Do(Sato, new StudyCommand.StartQuiz(null, 12, QuizMode.Solo, null, null));
        Reply reply = Reply.Nothing;
        for (var round = 0; round < 11; round++)
        {
            var quiz = room.Desk.SoloOf(Sato)!;
            reply = await room.Do(Sato, Reported(quiz.Id, round, "key", ""));
            await room.Do(Sato, new StudyCommand.InRound(quiz.Id, round, new RoundAction.Choose(0)));
            await room.Do(Sato, new StudyCommand.InRound(quiz.Id, round, new RoundAction.Next()));
        }

        Assert.Equal("refusal.report_limit", reply.RefusalKey);
        Assert.Equal(10, (await room.Store.ReportsAsync(CancellationToken.None)).Count);
    }

    [Fact]
    public void Pages_of_reports_and_decisions_fit_into_a_button()
    {
        Assert.Equal(new StudyCommand.InBank(new BankAction.Reports(2)), Parse(BankCode.Reports(2)));
        Assert.Equal(new StudyCommand.InBank(new BankAction.Gaps(2)), Parse(BankCode.Gaps(2)));
        foreach (var what in Enum.GetValues<Decision>())
            Assert.Equal(
                new StudyCommand.InBank(new BankAction.Decide(Samples.Id(1).Value, what)),
                Parse(BankCode.Decide(Samples.Id(1), what))
            );
    }

    [Fact]
    public void The_second_word_is_completed()
    {
        Assert.Equal(
            ["/bank status", "/bank reload", "/bank reports", "/bank suspend", "/bank restore", "/bank gaps"],
            Labels("/bank ")
        );
        Assert.Equal(["/bank reload", "/bank reports", "/bank restore"], Labels("/bank re"));
        Assert.Equal(["page"], Labels("/bank reports "));

        static IEnumerable<string> Labels(string text) =>
            CommandCompletion.For(text, Language.English, _ => []).Select(one => one.Label);
    }

    private static StudyCommand Parse(string code) =>
        ActionCode.Parse(code, ImmutableDictionary<string, string>.Empty);

    private static StudyCommand.InRound Reported(QuizId quiz, int round, string reason, string comment) =>
        new(
            quiz,
            round,
            new RoundAction.Report(
                ImmutableDictionary<string, string>.Empty.Add("reason", reason).Add("comment", comment)
            )
        );

    private Task<Reply> Report(PlayerId player, string reason, string comment) =>
        _room.Do(player, Reported(_room.Quiz.Id, _room.Round.Index, reason, comment));

    private Task<Reply> Type(PlayerId player, string text, bool isManager = true) =>
        _room.Do(By(player, _room.NewDelivery(), isManager), CommandText.Read(text));

    private async Task<string> Text(string command) => CardText.Of((await Type(Tanaka, command)).Card);

    private async Task<IEnumerable<QuestionId>> AskedTo(PlayerId player)
    {
        await _room.Do(player, new StudyCommand.StartQuiz(null, 3, QuizMode.Solo, null, null));
        return _room.Desk.SoloOf(player)!.Questions.Select(question => question.Id).OrderBy(id => id.Value);
    }

    /// <summary>So many players answer one question, all of them right.</summary>
    private async Task Play(int answers)
    {
        await _room.Start(QuizMode.Open, count: 1, seconds: 30);
        for (var player = 0; player < answers; player++)
            await _room.Answer(new PlayerId("test", "team", $"P{player}"), right: true);
        await _room.Wait(60);
    }
}
