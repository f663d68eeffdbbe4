using System.Collections.Immutable;
using System.Text;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Privacy;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Quizzes.Exams;
using ChatStudyBot.Core.Scores;
using ChatStudyBot.Core.Tests.Answers;
using ChatStudyBot.Core.Tests.Quizzes.World;
using static ChatStudyBot.Core.Tests.Quizzes.World.StudyRoom;

namespace ChatStudyBot.Core.Tests.Commands;

public sealed class PrivacyTests
{
    private readonly StudyRoom _room = new(Samples.Singles(5));

    [Theory]
    [InlineData("/privacy export")]
    [InlineData("/quiz privacy export")]
    [InlineData("/データ 書き出し")]
    public async Task An_export_is_a_link_that_the_person_alone_sees(string text)
    {
        var reply = await Type(Sato, text);
        Assert.Equal(Audience.Player, reply.Audience);
        Assert.Contains("Stored: 312 answers, 20 review cards", CardText.Of(reply.Card));
        Assert.Contains(
            new Inline.Link("this link", "https://bot.example/privacy/secret"),
            reply.Card!.Blocks.OfType<CardBlock.Paragraph>().SelectMany(block => block.Line.Parts)
        );
        Assert.Equal([(Sato.Account, "all about Sato")], _room.Personal.Exports);
    }

    [Theory]
    [InlineData("/privacy export")]
    [InlineData("/privacy erase")]
    public async Task It_says_what_is_kept_of_who_asked_the_notes(string text) =>
        Assert.Contains(
            "Questions to the notes keep no name; what they were about stays with your account for 10 minutes",
            CardText.Of((await Type(Sato, text)).Card)
        );

    [Fact]
    public async Task Exports_are_ten_minutes_apart()
    {
        await Type(Sato, "/privacy export");
        Assert.Equal("refusal.export_wait", (await Type(Sato, "/privacy export")).RefusalKey);
        Assert.Null((await Type(Tanaka, "/privacy export")).RefusalKey);
        _room.Time.Now += PrivacyDesk.ExportPause;
        Assert.Null((await Type(Sato, "/privacy export")).RefusalKey);
    }

    [Fact]
    public async Task Where_there_are_no_pages_it_is_a_file()
    {
        _room.Personal.HasPages = false;
        var reply = await Type(Sato, "/privacy export");
        Assert.Equal(Audience.Player, reply.Audience);
        Assert.Contains("Exported. Only you can see the file.", CardText.Of(reply.Card));
        Assert.Equal("chatstudybot.json", reply.File!.Name);
        Assert.Equal("all about Sato", Encoding.UTF8.GetString(reply.File.Bytes.Span));
        Assert.Empty(_room.Personal.Exports);
    }

    [Fact]
    public async Task It_says_how_many_places_it_covers_with_the_one_it_is_asked_in()
    {
        _room.Personal.Teams = ["1", "2"];
        Assert.Contains("(3 places)", CardText.Of((await Type(Sato, "/privacy erase")).Card));
        Assert.Contains("(3 places)", CardText.Of((await Type(Sato, "/privacy export")).Card));
    }

    [Fact]
    public async Task Somebody_is_the_same_in_every_team_and_in_conversations_that_do_not_name_them()
    {
        var direct = new ChannelId("test", "2", "D7");
        _room.Personal.Channels = [General, direct];
        await Type(Sato, "/privacy export");
        var elsewhere = Sato with { Team = "2" };
        Assert.Equal("refusal.export_wait", (await Type(elsewhere, "/privacy export")).RefusalKey);

        await Send(elsewhere, await Form(Sato), "erase");

        var erasure = Assert.Single(_room.Personal.Erasures);
        Assert.Equal(elsewhere with { User = erasure.Stranger }, erasure.Of(elsewhere));
        Assert.Equal(Sato with { User = erasure.Stranger }, erasure.Of(Sato));
        Assert.Equal(direct with { Channel = erasure.Stranger }, erasure.Of(direct));
        Assert.Equal(General, erasure.Of(General));
        Assert.Empty(_room.Personal.Exports);
    }

    [Fact]
    public async Task Two_exports_at_once_are_one()
    {
        var read = new TaskCompletionSource();
        _room.Personal.Reading = () => read.Task;
        var first = Type(Sato, "/privacy export");
        Assert.Equal("refusal.export_wait", (await Type(Sato, "/privacy export")).RefusalKey);
        read.SetResult();
        Assert.Null((await first).RefusalKey);
        Assert.Equal(1, _room.Personal.Reads);
    }

    [Fact]
    public async Task An_export_that_could_not_be_read_can_be_asked_for_again()
    {
        _room.Personal.Reading = () => throw new StoreException("away");
        await Record.ExceptionAsync(() => Type(Sato, "/privacy export"));
        _room.Personal.Reading = () => Task.CompletedTask;
        Assert.Null((await Type(Sato, "/privacy export")).RefusalKey);
    }

    [Fact]
    public async Task An_export_that_fails_says_that_nothing_was_changed()
    {
        _room.Personal.Reading = () => throw new StoreException("The disk is full.");

        var reply = await Type(Sato, "/privacy export");

        Assert.Equal("failure.export", reply.RefusalKey);
        Assert.Contains("The export failed (ref 4711). Nothing was changed.", CardText.Of(reply.Card));
    }

    [Fact]
    public async Task No_export_outlives_the_erasure()
    {
        await Type(Sato, "/privacy export");
        await Type(Tanaka, "/privacy export");
        await Send(Sato, await Form(Sato), "erase");
        Assert.Equal(Tanaka.Account, Assert.Single(_room.Personal.Exports).Account);
    }

    [Fact]
    public async Task Nor_does_one_that_is_read_meanwhile()
    {
        var form = await Form(Sato);
        _room.Personal.Reading = () => Send(Sato, form, "erase");
        await Type(Sato, "/privacy export");
        Assert.Single(_room.Personal.Erasures);
        Assert.Empty(_room.Personal.Exports);
    }

    [Theory]
    [InlineData("erase")]
    [InlineData(" Ｅrase ")]
    [InlineData("消去")]
    public async Task Everything_is_erased_after_the_word_was_typed(string word)
    {
        var form = await Form(Sato);
        Assert.Empty(_room.Personal.Erasures);
        var done = await Send(Sato, form, word);

        Assert.Contains("Erased. · Backups lose it within 14 days.", CardText.Of(done.Card));
        var erasure = Assert.Single(_room.Personal.Erasures);
        Assert.Equal((Sato.Account, "Anonymous player"), (erasure.Person.Account, erasure.Name));
        Assert.True(Erasure.IsStranger(erasure.Of(Sato)));
        Assert.Equal("refusal.card_old", (await Send(Sato, form, word)).RefusalKey);
        Assert.Single(_room.Personal.Erasures);
    }

    [Fact]
    public async Task Another_word_a_form_of_another_or_an_old_one_changes_nothing()
    {
        var form = await Form(Sato);
        Assert.Equal("refusal.erase_word", (await Send(Sato, form, "yes")).RefusalKey);
        Assert.Equal("refusal.card_old", (await Send(Tanaka, form, "erase")).RefusalKey);
        _room.Time.Now += TimeSpan.FromMinutes(16);
        Assert.Equal("refusal.card_old", (await Send(Sato, form, "erase")).RefusalKey);
        Assert.Empty(_room.Personal.Erasures);
    }

    [Theory]
    [InlineData("/privacy")]
    [InlineData("/quiz privacy")]
    [InlineData("/quiz データ")]
    public async Task Without_a_word_behind_it_both_are_offered(string text)
    {
        var card = (await Type(Sato, text)).Card!;
        Assert.Equal(
            ["Export", "Erase for good", "Cancel"],
            CardText.Actions(card).Select(action => action.Label)
        );
        Assert.Contains("Get it from", CardText.Of((await _room.Press(Sato, card, "Export")).Card));
        Assert.Empty(_room.Personal.Erasures);
    }

    [Fact]
    public async Task It_can_be_cancelled()
    {
        var card = (await Type(Sato, "/privacy erase")).Card!;
        Assert.Contains("In finished tables your name becomes", CardText.Of(card));
        Assert.Contains("Nothing was erased.", CardText.Of((await _room.Press(Sato, card, "Cancel")).Card));
    }

    [Fact]
    public async Task What_they_asked_the_notes_about_is_not_gone_on_with()
    {
        _room.Index = StudyIndex.Of("# Kettles\n\n- KT200 capacity: 5 liters\n- KT200 price: 120 dollars");
        await Type(Sato, "/ask KT200 capacity");
        Assert.Contains(
            "Read as a question about KT200.",
            CardText.Of((await Type(Sato, "/ask price?")).Card)
        );

        await Send(Sato, await Form(Sato), "erase");

        Assert.DoesNotContain("KT200.", CardText.Of((await Type(Sato, "/ask price?")).Card));
    }

    [Fact]
    public async Task Who_is_erased_in_the_middle_of_a_quiz_ends_it_as_a_stranger()
    {
        await _room.Do(Sato, new StudyCommand.StartQuiz(null, 3, QuizMode.Solo, null, null));
        await _room.Start(QuizMode.Open, count: 1);
        await _room.Answer(Sato, right: true);
        await _room.Answer(Tanaka, right: true);
        await Send(Sato, await Form(Sato), "erase");
        await _room.Wait(60);

        Assert.Null(_room.Desk.SoloOf(Sato));
        Assert.Contains("Anonymous player  100 pts", _room.LastText);
        Assert.Contains("Tanaka  100 pts", _room.LastText);
        Assert.DoesNotContain("Sato", _room.LastText);
        Assert.DoesNotContain(_room.Store.Marks, mark => mark.Player == Sato);
        var stored = await _room.Store.FindAsync(_room.Store.Marks[^1].Quiz, CancellationToken.None);
        Assert.NotEqual(Sato, stored!.Snapshot.Starter);
    }

    [Fact]
    public async Task A_stranger_is_called_so_in_the_language_of_who_reads()
    {
        await _room.Start(QuizMode.Open, count: 1);
        await _room.Answer(Sato, right: true);
        await _room.Wait(60);
        await Send(Sato, await Form(Sato), "erase");
        await _room.Say(Tanaka, "/settings language ja");

        var board = await _room.Say(Tanaka, "/leaderboard all team");
        Assert.Contains("1. Anonymous player", CardText.Of(board.Card));
        var page = await _room.Do(
            Tanaka,
            new StudyCommand.ShowRanking(LeaderboardPeriod.All, LeaderboardScope.Team, TopicCode.All, 1)
        );
        Assert.Contains("1. 匿名の参加者", CardText.Of(page.Card));
    }

    [Fact]
    public async Task An_answer_that_comes_while_they_are_erased_is_the_strangers()
    {
        await _room.Start(QuizMode.Open, count: 1);
        await _room.Answer(Sato, right: false);
        _room.Personal.Erasing = async _ =>
        {
            _room.Personal.Erasing = _ => Task.CompletedTask;
            await _room.Answer(Sato, right: true);
        };

        await Send(Sato, await Form(Sato), "erase");
        await _room.Wait(60);

        Assert.Equal("Anonymous player", Assert.Single(_room.Store.Marks, mark => mark.IsRight).PlayerName);
        Assert.DoesNotContain("Sato", _room.LastText);
        AssertNothingOfSato();
    }

    [Fact]
    public async Task An_answer_to_a_question_of_the_day_too()
    {
        await _room.Do(
            By(Tanaka, _room.NewDelivery(), isManager: true),
            CommandText.Read("/daily 09:30 daily")
        );
        await _room.Until("2026-11-24 09:30");
        await _room.AnswerDaily(Tanaka, right: true);
        _room.Personal.Erasing = async _ =>
        {
            _room.Personal.Erasing = _ => Task.CompletedTask;
            await _room.AnswerDaily(Sato, right: true);
        };

        await Send(Sato, await Form(Sato), "erase");
        await _room.Until("2026-11-25 09:30");

        Assert.Contains(_room.Store.Marks, mark => mark.Player == Tanaka);
        AssertNothingOfSato();
    }

    [Theory]
    [InlineData("/quiz 2 solo")]
    [InlineData("/exam tea")]
    [InlineData("/review")]
    public async Task What_they_begin_alone_while_they_are_erased_is_over_and_nobodys(string text)
    {
        _room.Exams =
        [
            new ExamBlueprint(
                "TEA-01",
                new ExamTitle("お茶の試験", "The tea exam"),
                Questions: 2,
                Minutes: 90,
                PassMark: 720,
                [new ExamDomain(new ExamTitle("摘む", "Picking"), 100, ["tea"])]
            ),
        ];
        await _room.Do(Sato, new StudyCommand.StartQuiz(null, 1, QuizMode.Solo, null, null));
        await Press(_room.Desk.SoloOf(Sato)!, right: false);
        _room.Time.Now += TimeSpan.FromDays(1);
        _room.Personal.Erasing = async _ =>
        {
            _room.Personal.Erasing = _ => Task.CompletedTask;
            var begun = await Type(Sato, text);
            if (text == "/exam tea")
                begun = await _room.Press(Sato, begun.Card!, "Begin");
            Assert.Null(begun.RefusalKey);
            Assert.NotNull(Alone());
        };

        await Send(Sato, await Form(Sato), "erase");
        await _room.Wait(1);

        Assert.Null(Alone());
        Assert.DoesNotContain(_room.Store.Snapshots(), quiz => quiz.IsPlaying);
        AssertNothingOfSato();

        Quiz? Alone() => _room.Desk.SoloOf(Sato) ?? _room.Desk.ExamOf(Sato) ?? _room.Desk.ReviewOf(Sato);
    }

    [Fact]
    public async Task A_quiz_that_is_read_while_they_are_erased_does_not_bring_them_back()
    {
        await _room.Start(QuizMode.Open, count: 1);
        await _room.Answer(Sato, right: false);
        await _room.Answer(Tanaka, right: true);
        var quiz = _room.Quiz.Id;
        await _room.Wait(60);
        await _room.KillAndRestart(downSeconds: 1);
        var form = await Form(Sato);

        var (isRead, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        _room.Store.Reading = () =>
        {
            isRead.TrySetResult();
            return goOn.Task;
        };
        var adding = _room.Desk.AddToReviewAsync(quiz, [0], Tanaka, CancellationToken.None);
        await isRead.Task;
        _room.Store.Reading = () => Task.CompletedTask;
        await Send(Sato, form, "erase");
        goOn.SetResult();
        await adding;
        Assert.Single(_room.Store.Reviews.Log, review => review.Player == Tanaka);

        AssertNothingOfSato();
    }

    [Fact]
    public async Task Who_has_to_be_erased_again_becomes_the_same_stranger()
    {
        var form = await Form(Sato);
        _room.Personal.Erasing = _ => throw new StoreException("The disk is full.");
        await Record.ExceptionAsync(() => Send(Sato, form, "erase"));
        _room.Personal.Erasing = _ => Task.CompletedTask;
        await Send(Sato, form, "erase");
        Assert.Single(_room.Personal.Erasures.Select(erasure => erasure.Stranger).Distinct());

        await Send(Sato, await Form(Sato), "erase");
        Assert.Equal(2, _room.Personal.Erasures.Select(erasure => erasure.Stranger).Distinct().Count());
    }

    private void AssertNothingOfSato()
    {
        Assert.DoesNotContain(_room.Store.Marks, mark => mark.Player == Sato);
        Assert.DoesNotContain(_room.Store.Log, entry => entry.Player == Sato);
        Assert.DoesNotContain(
            _room.Store.Snapshots(),
            quiz =>
                quiz.Starter == Sato && !quiz.IsDaily
                || quiz.Rounds.Any(round => round.Marked.Contains(Sato) || round.Unrated.Contains(Sato))
        );
        Assert.Empty(_room.Failures);
    }

    private Task<Reply> Press(Quiz quiz, bool right)
    {
        var round = quiz.Current!;
        var key = round.Order.IndexOf(quiz.QuestionOf(round).Key[0]);
        return _room.Do(
            Sato,
            new StudyCommand.InRound(
                quiz.Id,
                round.Index,
                new RoundAction.Choose(right ? key : (key + 1) % round.Order.Length)
            )
        );
    }

    private Task<Reply> Type(PlayerId player, string text) =>
        _room.Do(By(player, _room.NewDelivery()), CommandText.Read(text));

    private async Task<Form> Form(PlayerId player)
    {
        var card = (await Type(player, "/privacy erase")).Card!;
        var fill = CardText.Actions(card).OfType<CardAction.Fill>().Single();
        var opened = await _room.Do(
            player,
            ActionCode.Parse(fill.Code, ImmutableDictionary<string, string>.Empty)
        );
        Assert.Equal(fill.Form.Code, opened.Form!.Code);
        return opened.Form;
    }

    private Task<Reply> Send(PlayerId player, Form form, string word) =>
        _room.Do(
            player,
            ActionCode.Parse(
                form.Code,
                ImmutableDictionary<string, string>.Empty.Add(form.Fields.Single().Name, word)
            )
        );
}
