using System.Collections.Immutable;
using System.Text;
using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Tests.Quizzes.World;
using static ChatStudyBot.Core.Tests.Quizzes.World.StudyRoom;

namespace ChatStudyBot.Core.Tests.Commands;

/// <summary>Questions to the notes, from the command to what is pressed below the answer.</summary>
public sealed class AskTests
{
    private const string Storing = "茶葉の保存期間は何日ですか";

    private const string Tea = """
        # お茶

        ## 茶葉の保存

        - 茶葉の保存期間: 90日
          - 湿気を避け、光の当たらない場所に置く
        - 茶葉の保存容器: 密閉できる缶

        ## 産地

        - 宇治の産地としての特徴:

        ## 入れ方

        - 玉露の湯温: 60度
        - 煎茶の湯温: 80度
        - 番茶の湯温: 100度
        """;

    private const string Brewing = """
        # Brewing

        ## Kettles

        - The kettle timeout is 300 seconds by default.
        - The kettle alarm rings twice.
        """;

    private readonly StudyRoom _room = new([
        .. Enumerable.Range(1, 4).Select(number => Placed(number, "茶葉の保存")),
        .. Enumerable.Range(5, 4).Select(number => Placed(number, "産地")),
    ])
    {
        Index = NoteIndex.Of([Note("tea.md", Tea), Note("en/brewing.md", Brewing)], Glossary.Empty),
    };

    [Fact]
    public async Task What_the_notes_say_is_quoted_with_its_line_and_seen_by_the_asker_alone()
    {
        var reply = await Ask(Storing);

        Assert.Equal(Audience.Player, reply.Audience);
        Assert.Equal(Line.Plain(Storing).Parts.AsEnumerable(), reply.Card!.Title!.Parts.AsEnumerable());
        var text = CardText.Of(reply.Card);
        Assert.Contains("茶葉の保存期間: 90日", text);
        Assert.Contains("📖 tea.md › 茶葉の保存（5行目）", text);
        Assert.Empty(_room.Chat.Messages);
    }

    [Fact]
    public async Task Beside_the_answer_stands_what_is_nearly_as_near_with_a_link_and_nothing_further_off()
    {
        _room.Index = NoteIndex.Of(
            [Note("tea.md", Tea), Note("shop.md", "# 店\n\n## 棚\n\n- 茶葉の保存期間は 90日のものが多い\n")],
            Glossary.Empty
        );

        var card = (await Ask(Storing)).Card!;

        Assert.Equal(
            ["https://notes.example/shop.md#L5", "https://notes.example/tea.md#L5"],
            card.Blocks.OfType<CardBlock.Context>()
                .SelectMany(block => block.Line.Parts.OfType<Inline.Link>())
                .Select(link => link.Address)
                .Order(StringComparer.Ordinal)
        );
        Assert.Contains("ほかに: ", CardText.Of(card));
    }

    [Fact]
    public async Task Of_a_comparison_both_sides_are_quoted()
    {
        _room.Index = NoteIndex.Of([Note("tea.md", Tea)], Glossary.Empty);

        var reply = await Ask("玉露と番茶の湯温の違いは？");

        var text = CardText.Of(reply.Card);
        Assert.Contains("1. 「玉露の湯温: 60度」", text);
        Assert.Contains("2. 「番茶の湯温: 100度」", text);
        var others = CardText.Of((await Press(reply.Card!, "違う")).Card);
        Assert.DoesNotContain("玉露の湯温:", others);
        Assert.DoesNotContain("番茶の湯温:", others);
    }

    [Fact]
    public async Task The_words_that_answer_are_bold_in_the_passage()
    {
        var card = (await Ask(Storing)).Card!;

        Assert.Contains(
            new Inline.Strong("茶葉の保存期間: 90日"),
            Assert.IsType<CardBlock.Paragraph>(card.Blocks[0]).Line.Parts.AsEnumerable()
        );
    }

    /// <summary>Whatever stands around them, the words that answer are in the quotation.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(8)]
    public async Task A_long_passage_is_cut_around_the_words_that_answer(int at)
    {
        const string said = "南部鉄器の容量: 600ミリリットル";
        var lines = Enumerable
            .Range(0, 9)
            .Select(line =>
                "  - " + (line == at ? said : string.Concat(Enumerable.Repeat($"急須の話その{line}、", 7)))
            );
        _room.Index = NoteIndex.Of(
            [Note("pots.md", $"# 道具\n\n## 急須\n\n- 急須について\n{string.Join('\n', lines)}\n")],
            Glossary.Empty
        );

        var quote = (await Ask("南部鉄器の容量"))
            .Card!.Blocks.OfType<CardBlock.Paragraph>()
            .Select(block => block.Line)
            .First(line => line.Parts.Contains(new Inline.Strong(said)));

        var text = string.Concat(
            quote.Parts.Select(part => (part as Inline.Strong)?.Value ?? ((Inline.Text)part).Value)
        );
        Assert.InRange(text.Length, said.Length + 1, "1. 「」".Length + 300);
    }

    [Theory]
    [InlineData(Language.English, "default kettle timeout", "(line 5)", "Open source")]
    [InlineData(Language.Japanese, "default kettle timeout", "（5行目）", "出典を開く")]
    public async Task What_is_asked_in_no_language_is_answered_in_that_of_the_player(
        Language language,
        string question,
        string line,
        string open
    )
    {
        var reply = await _room.Do(
            By(Sato, _room.NewDelivery()) with
            {
                Language = language,
            },
            new StudyCommand.Ask(question)
        );

        var text = CardText.Of(reply.Card);
        Assert.Equal(language, reply.Card!.Language);
        Assert.Contains("The kettle timeout is 300 seconds by default.", text);
        Assert.Contains(line, text);
        Assert.Equal(
            new CardAction.Open(open, "https://notes.example/en/brewing.md#L5"),
            CardText.Actions(reply.Card).Last()
        );
    }

    [Fact]
    public async Task When_the_notes_do_not_say_they_name_what_is_nearest()
    {
        var reply = await Ask("茶葉の保存にかかる料金はいくらですか");

        var text = CardText.Of(reply.Card);
        Assert.Contains("答えはノートに見つかりませんでした。近い箇所:", text);
        Assert.Contains("1. 「", text);
        Assert.DoesNotContain("4. 「", text);
        Assert.Null(CardText.Press(reply.Card!, "役に立った"));
    }

    [Fact]
    public async Task What_the_notes_never_speak_of_has_no_passage_and_no_button()
    {
        var reply = await Ask("qwzx vbnj");

        Assert.Contains("The notes say nothing about this.", CardText.Of(reply.Card));
        Assert.Empty(reply.Card!.Actions);
    }

    [Fact]
    public async Task A_label_with_nothing_under_it_is_called_empty()
    {
        var reply = await Ask("宇治の産地としての特徴は");

        Assert.Contains(
            "「宇治の産地としての特徴」という見出しはありますが、内容がまだ書かれていません。",
            CardText.Of(reply.Card)
        );
    }

    [Theory]
    [InlineData(null, "/ask default cooldown of auto scaling")]
    [InlineData(" ", "/ask default cooldown of auto scaling")]
    [InlineData("?", "/ask default cooldown of auto scaling")]
    [InlineData("最大は？", "/ask スティッキーセッションとは")]
    public async Task Nothing_asked_is_refused_with_an_example(string? question, string example)
    {
        var reply = await Ask(question);

        Assert.Equal("refusal.ask_empty", reply.RefusalKey);
        Assert.Contains(example, CardText.Of(reply.Card));
    }

    [Fact]
    public async Task A_long_question_is_refused_and_the_longest_one_is_not()
    {
        Assert.Equal("refusal.ask_long", (await Ask(new string('a', 301))).RefusalKey);
        Assert.Null((await Ask(new string('a', 300))).RefusalKey);
    }

    [Fact]
    public async Task While_the_notes_are_read_nothing_can_be_asked()
    {
        _room.IsLoading = true;

        Assert.Equal("refusal.bank_loading", (await Ask(Storing)).RefusalKey);
    }

    [Fact]
    public async Task Ten_questions_in_ten_minutes_are_one_persons_share()
    {
        for (var number = 0; number < 10; number++)
        {
            Assert.Null((await Ask(Storing)).RefusalKey);
            _room.Time.Now += TimeSpan.FromSeconds(30);
        }

        var refused = await Ask(Storing);
        Assert.Equal("refusal.ask_limit", refused.RefusalKey);
        Assert.Contains(
            new Inline.Moment(_room.Time.Now + TimeSpan.FromMinutes(5), MomentKind.Relative),
            Assert.IsType<CardBlock.Paragraph>(refused.Card!.Blocks[0]).Line.Parts.AsEnumerable()
        );
        Assert.Null((await _room.Do(Tanaka, new StudyCommand.Ask(Storing))).RefusalKey);
        _room.Time.Now += TimeSpan.FromMinutes(5);
        Assert.Null((await Ask(Storing)).RefusalKey);
        Assert.Equal("refusal.ask_limit", (await Ask(Storing)).RefusalKey);
    }

    [Fact]
    public async Task A_restart_gives_nobody_another_share()
    {
        for (var number = 0; number < 10; number++)
            await Ask(Storing);
        await _room.KillAndRestart(1);

        Assert.Equal("refusal.ask_limit", (await Ask(Storing)).RefusalKey);
        _room.Time.Now += TimeSpan.FromMinutes(10);
        Assert.Null((await Ask(Storing)).RefusalKey);
    }

    /// <summary>A server and the direct conversation with the bot are of different teams.</summary>
    [Fact]
    public async Task It_is_one_persons_share_wherever_they_ask()
    {
        for (var number = 0; number < 10; number++)
            await Ask(Storing);

        var elsewhere = By(new PlayerId(Sato.Platform, "direct", Sato.User), _room.NewDelivery());
        Assert.Equal(
            "refusal.ask_limit",
            (await _room.Do(elsewhere, new StudyCommand.Ask(Storing))).RefusalKey
        );
    }

    [Fact]
    public async Task What_is_told_how_to_ask_takes_nothing_of_it_before_and_after_a_restart()
    {
        for (var number = 0; number < 12; number++)
            Assert.Equal("refusal.ask_empty", (await Ask(number % 2 == 0 ? "hello" : "最大は？")).RefusalKey);
        for (var number = 0; number < 5; number++)
            Assert.Null((await Ask(Storing)).RefusalKey);
        await _room.KillAndRestart(1);
        Assert.Equal("refusal.ask_empty", (await Ask("hello")).RefusalKey);
        for (var number = 0; number < 5; number++)
            Assert.Null((await Ask(Storing)).RefusalKey);

        Assert.Equal("refusal.ask_limit", (await Ask(Storing)).RefusalKey);
    }

    [Fact]
    public async Task A_question_delivered_again_is_answered_again_and_counts_once()
    {
        var context = By(Sato, "twice");
        var first = await _room.Do(context, new StudyCommand.Ask(Storing));
        for (var number = 0; number < 10; number++)
            Assert.Equal(
                CardText.Of(first.Card),
                CardText.Of((await _room.Do(context, new StudyCommand.Ask(Storing))).Card)
            );
    }

    [Fact]
    public async Task What_asks_nothing_has_the_same_reply_when_it_is_delivered_again()
    {
        var context = By(Sato, "twice");

        var (first, again) = (
            await _room.Do(context, new StudyCommand.Ask("こんにちは")),
            await _room.Do(context, new StudyCommand.Ask("こんにちは"))
        );

        Assert.Equal(("refusal.ask_empty", "refusal.ask_empty"), (first.RefusalKey, again.RefusalKey));
        Assert.Equal(CardText.Of(first.Card), CardText.Of(again.Card));
    }

    [Fact]
    public async Task From_here_three_questions_are_asked_of_the_cited_heading_alone()
    {
        var quiz = await Press((await Ask(Storing)).Card!, "ここから出題");

        Assert.Equal(Audience.Player, quiz.Audience);
        var solo = _room.Desk.SoloOf(Sato)!;
        Assert.Equal(3, solo.Questions.Length);
        Assert.All(
            solo.Questions,
            question => Assert.Equal(["お茶", "茶葉の保存"], question.Topic.AsEnumerable())
        );
    }

    [Fact]
    public async Task Where_no_question_was_made_none_is_offered() =>
        Assert.Null(CardText.Press((await Ask("default kettle timeout")).Card!, "Quiz me on this"));

    [Fact]
    public async Task Shared_it_stands_in_the_channel_once_in_the_teams_language_with_the_name()
    {
        _room.Settings = _room.Settings with { Language = Language.Japanese };
        var card = (await Ask(Storing)).Card!;

        Assert.Contains("共有しました。", CardText.Of((await Press(card, "チャンネルに共有")).Card));
        Assert.Equal("refusal.shared_already", (await Press(card, "チャンネルに共有")).RefusalKey);

        var shared = Assert.Single(_room.Chat.Messages).Card;
        var text = CardText.Of(shared);
        Assert.Contains(Storing, text);
        Assert.Contains("茶葉の保存期間: 90日", text);
        Assert.Contains("📖 tea.md › 茶葉の保存（5行目）", text);
        Assert.Contains("Satoさんが共有した回答", text);
        Assert.All(CardText.Actions(shared), action => Assert.IsType<CardAction.Open>(action));
    }

    [Fact]
    public async Task What_the_channel_does_not_take_is_said_to_the_one_who_shares()
    {
        var card = (await Ask(Storing)).Card!;
        _room.Chat.Results.Enqueue(new PutResult.Refused(Refusal.Of("refusal.channel_archived")));

        Assert.Equal("refusal.channel_archived", (await Press(card, "チャンネルに共有")).RefusalKey);
        _room.Chat.Results.Enqueue(new PutResult.Later("no"));
        Assert.Equal("failure.busy", (await Press(card, "チャンネルに共有")).RefusalKey);
    }

    [Fact]
    public async Task In_a_direct_conversation_there_is_nobody_to_share_with()
    {
        var reply = await _room.Do(
            By(Sato, _room.NewDelivery()) with
            {
                IsDirect = true,
            },
            new StudyCommand.Ask(Storing)
        );

        Assert.Null(CardText.Press(reply.Card!, "チャンネルに共有"));
        Assert.NotNull(CardText.Press(reply.Card!, "役に立った"));
    }

    [Fact]
    public async Task Thanks_are_said_for_a_helpful_answer() =>
        Assert.Contains(
            "記録しました。",
            CardText.Of((await Press((await Ask(Storing)).Card!, "役に立った")).Card)
        );

    [Fact]
    public async Task Not_what_was_meant_goes_on_to_the_next_passages_until_there_are_none()
    {
        var card = (await Ask("湯温")).Card!;
        var seen = new List<string>();
        while (CardText.Press(card, "違う") is not null)
        {
            seen.AddRange(
                CardText.Of(card).Split('\n').Where(line => line.StartsWith("📖", StringComparison.Ordinal))
            );
            card = (await Press(card, "違う")).Card!;
        }

        Assert.Contains("近い箇所はほかにありません。", CardText.Of(card));
        Assert.Equal(seen.Distinct(), seen);
        Assert.Equal(_room.Index.Ask("湯温").Passages.Length, seen.Count);
    }

    [Fact]
    public async Task After_a_restart_every_button_of_an_answer_works()
    {
        var card = (await Ask(Storing)).Card!;
        var others = CardText.Of((await Press(card, "違う")).Card);
        await _room.KillAndRestart(1);

        Assert.Contains("記録しました。", CardText.Of((await Press(card, "役に立った")).Card));
        Assert.Equal(others, CardText.Of((await Press(card, "違う")).Card));
        Assert.Null((await Press(card, "ここから出題")).RefusalKey);
        Assert.Contains("共有しました。", CardText.Of((await Press(card, "チャンネルに共有")).Card));
        Assert.Contains("茶葉の保存期間: 90日", CardText.Of(Assert.Single(_room.Chat.Messages).Card));
    }

    [Fact]
    public async Task A_day_later_an_answer_can_be_shared_no_more()
    {
        var card = (await Ask(Storing)).Card!;
        _room.Time.Now += TimeSpan.FromHours(25);

        Assert.Equal("refusal.share_gone", (await Press(card, "チャンネルに共有")).RefusalKey);
    }

    [Fact]
    public async Task Nobody_else_has_a_use_for_a_button_of_an_answer()
    {
        var card = (await Ask(Storing)).Card!;

        Assert.Equal("refusal.card_old", (await _room.Press(Tanaka, card, "チャンネルに共有")).RefusalKey);
        Assert.Empty(_room.Chat.Messages);
    }

    [Theory]
    [InlineData("a:0123456789ab")]
    [InlineData("a:0123456789ab:others")]
    [InlineData("a:0123456789ab:others:-1")]
    [InlineData("a:0123456789AB:share")]
    [InlineData("a:0123456789ab:delete")]
    [InlineData("a:0123456789ab:around")]
    [InlineData("a:0123456789ab:mean:-1")]
    [InlineData("k:gaps:x")]
    public void A_code_that_was_never_made_is_old(string code) =>
        Assert.IsType<StudyCommand.Stale>(ActionCode.Parse(code, ImmutableDictionary<string, string>.Empty));

    private Task<Reply> Ask(string? question) => _room.Do(Sato, new StudyCommand.Ask(question));

    private Task<Reply> Press(Card card, string label) => _room.Press(Sato, card, label);

    private static Note Note(string path, string text) =>
        Assert.IsType<NoteReading.Readable>(NoteReader.Read(path, Encoding.UTF8.GetBytes(text))).Note;

    private static Question Placed(int number, string heading) =>
        Samples.Single(number) with
        {
            Citation = new Citation("tea.md", number + 4, [heading]),
            Topic = ["お茶", heading],
        };
}
