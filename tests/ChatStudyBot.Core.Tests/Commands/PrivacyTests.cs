using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Privacy;
using ChatStudyBot.Core.Quizzes;
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
        Assert.Equal([(Sato, "all about Sato")], _room.Personal.Exports);
    }

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
    public async Task Where_no_page_can_be_reached_it_is_said_and_does_not_count()
    {
        _room.Personal.HasAddress = false;
        Assert.Equal("refusal.export_no_address", (await Type(Sato, "/privacy export")).RefusalKey);
        Assert.Equal(0, _room.Personal.Reads);
        _room.Personal.HasAddress = true;
        Assert.Null((await Type(Sato, "/privacy export")).RefusalKey);
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
    public async Task No_export_outlives_the_erasure()
    {
        await Type(Sato, "/privacy export");
        await Type(Tanaka, "/privacy export");
        await Send(Sato, await Form(Sato), "erase");
        Assert.Equal(Tanaka, Assert.Single(_room.Personal.Exports).Player);
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
        Assert.Equal((Sato, "Anonymous player"), (erasure.Player, erasure.Name));
        Assert.True(Erasure.IsStranger(erasure.Stranger));
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

    [Fact]
    public async Task It_can_be_cancelled()
    {
        var card = (await Type(Sato, "/privacy erase")).Card!;
        Assert.Contains("In finished tables your name becomes", CardText.Of(card));
        Assert.Contains("Nothing was erased.", CardText.Of((await _room.Press(Sato, card, "Cancel")).Card));
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
