using System.Collections.Immutable;
using System.Text.Json;
using ChatStudyBot.Core;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Slack.Protocol.Blocks;
using ChatStudyBot.Slack.Protocol.Payloads;
using ChatStudyBot.Slack.Rendering;
using ChatStudyBot.Tests.Cards;
using ChatStudyBot.Tests.World;
using FsCheck;
using FsCheck.Fluent;

namespace ChatStudyBot.Tests.Slack.Rendering;

public sealed class CardRendererTests
{
    private static readonly ManualTime s_time = new();
    private static readonly CardRenderer s_renderer = new(s_time);
    private static readonly PlayerId s_sato = new("slack", "T1", "U0SATO");

    [Fact]
    [Trait("slack", "45")]
    [Trait("slack", "46")]
    [Trait("slack", "47")]
    [Trait("slack", "50")]
    public void Any_card_is_a_message_within_all_limits_that_pings_nobody() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(
                AnyCard.Cards.ToArbitrary(),
                card =>
                {
                    Assert.Empty(BlockKit.FaultsOfMessage(Json(s_renderer.Public(card)), isPublic: true));
                    Assert.Empty(BlockKit.FaultsOfMessage(Json(s_renderer.Private(card)), isPublic: false));
                }
            )
        );

    [Fact]
    [Trait("slack", "49")]
    [Trait("slack", "50")]
    public void A_question_is_a_header_literal_text_lettered_choices_the_answer_and_the_rest()
    {
        var message = s_renderer.Public(
            QuestionCard.Of("*S3* の `Standard-IA` は <何> ですか。", ["Amazon S3", "Amazon EBS"]) with
            {
                Title = Line.Plain("第1問（全5問） · S3"),
                Actions =
                [
                    new ActionRow([
                        new CardAction.Press("ヒント", "hint", ActionStyle.Secondary),
                        new CardAction.Press("スキップ", "skip", ActionStyle.Secondary) { IsAside = true },
                        new CardAction.Press("報告", "report", ActionStyle.Secondary) { IsAside = true },
                    ]),
                ],
            }
        );

        Assert.Equal(
            [
                "header 第1問（全5問） · S3",
                "rich_text *S3* の `Standard-IA` は <何> ですか。",
                "rich_text [A] Amazon S3\n[B] Amazon EBS",
                "actions A. Amazon S3=code:0 | B. Amazon EBS=code:1",
                "actions ヒント=hint | (スキップ=skip, 報告=report)",
            ],
            message.Blocks!.Select(Shown)
        );
    }

    [Fact]
    [Trait("slack", "48")]
    public void Notifications_and_screen_readers_get_title_question_and_all_choices_escaped()
    {
        var message = s_renderer.Public(
            QuestionCard.Of("<!channel> A & B > C?", ["一", "二"]) with
            {
                Title = Line.Plain("第1問"),
            }
        );

        Assert.Equal("第1問\n&lt;!channel&gt; A &amp; B &gt; C?\nA 一\nB 二", message.Text);
    }

    [Fact]
    public void A_screen_reader_hears_the_letter_and_the_choice_of_a_button()
    {
        var message = s_renderer.Public(
            QuestionCard.Of("どれですか。", ["Amazon S3", "どの AZ からも使えるファイルストレージ"])
        );

        Assert.Equal(["A", "B"], Buttons(message).Select(button => button.Text.Text));
        Assert.Equal(
            ["A: Amazon S3", "B: どの AZ からも使えるファイルストレージ"],
            Buttons(message).Select(button => button.AccessibilityLabel)
        );
    }

    [Fact]
    public void A_long_question_is_shown_whole_in_further_blocks()
    {
        var stem = string.Concat(Enumerable.Range(0, 600).Select(i => $"文{i:000}です。"));
        var choices = Enumerable
            .Range(0, 4)
            .Select(i => string.Concat(Enumerable.Range(0, 40).Select(j => $"選択肢{i}の文{j:00}。")))
            .ToArray();

        var message = s_renderer.Public(QuestionCard.Of(stem, choices));

        var shown = string.Concat(message.Blocks!.OfType<Block.RichText>().Select(TextOf));
        Assert.Contains(stem, shown, StringComparison.Ordinal);
        Assert.All(choices, choice => Assert.Contains(choice, shown, StringComparison.Ordinal));
        Assert.True(message.Blocks!.OfType<Block.RichText>().Count() > 2);
    }

    [Fact]
    public void What_is_too_long_for_a_message_loses_its_reasons_before_anybodys_words()
    {
        var stem = new string('問', 5000);
        var card = QuestionCard.Of(stem, ["一", "二"]) with { };
        card = card with
        {
            Blocks =
            [
                card.Blocks[0],
                new CardBlock.Choices(
                    "",
                    [
                        new CardChoice("A", "選択肢", null, ChoiceMark.Right, new string('理', 2000)),
                        new CardChoice("B", "別の選択肢", null, ChoiceMark.None, new string('由', 4000)),
                    ]
                ),
            ],
        };

        var shown = string.Concat(s_renderer.Public(card).Blocks!.OfType<Block.RichText>().Select(TextOf));

        Assert.Equal($"{stem}✅ A 選択肢\nB 別の選択肢", shown);
    }

    [Fact]
    public void More_than_five_choices_are_a_select()
    {
        var message = s_renderer.Public(
            QuestionCard.Of("どれですか。", ["一", "二", "三", "四", "五", "六"])
        );

        var select = Assert.IsType<Element.StaticSelect>(
            Assert.Single(Assert.Single(message.Blocks!.OfType<Block.Actions>()).Elements)
        );
        Assert.Equal(["A. 一", "F. 六"], [select.Options[0].Text.Text, select.Options[^1].Text.Text]);
        Assert.Equal("code:5", select.Options[^1].Value);
    }

    [Fact]
    public void One_button_is_primary_even_when_a_card_has_two()
    {
        var card = QuestionCard.Of("どれですか。", ["一", "二"]) with
        {
            Actions =
            [
                new ActionRow([
                    new CardAction.Press("次へ", "next", ActionStyle.Primary),
                    new CardAction.Press("開始", "start", ActionStyle.Primary),
                    new CardAction.Press("消去", "erase", ActionStyle.Danger),
                ]),
            ],
        };

        Assert.Equal(
            [null, null, "primary", null, "danger"],
            Buttons(s_renderer.Public(card)).Select(button => button.Style)
        );
    }

    [Fact]
    public void A_deadline_is_a_clock_time_in_the_readers_zone()
    {
        var until = s_time.GetUtcNow().AddSeconds(30);
        var at = until.ToUnixTimeSeconds();

        Assert.Equal(
            $"締め切り: <!date^{at}^{{time_secs}}|{until:HH:mm:ss} UTC>",
            SmallPrint(Language.Japanese)
        );
        Assert.Equal(
            $"Closes at <!date^{at}^{{time_secs}}|{until:HH:mm:ss} UTC>",
            SmallPrint(Language.English)
        );

        string SmallPrint(Language language) =>
            Assert
                .IsType<TextObject.Mrkdwn>(
                    SmallPrintOf(
                        s_renderer.Public(
                            new Card(
                                language,
                                CardTone.Asking,
                                null,
                                [
                                    new CardBlock.Countdown(
                                        Say.Line(language, "round.closes", ("deadline", until)),
                                        until,
                                        TimeSpan.FromSeconds(30)
                                    ),
                                ],
                                []
                            )
                        )
                    )
                )
                .Text;
    }

    [Theory]
    [InlineData(MomentKind.Relative, 1, "{time_secs}")]
    [InlineData(MomentKind.Relative, 30, "{date_short_pretty} {time}")]
    [InlineData(MomentKind.Clock, 1, "{time}")]
    [InlineData(MomentKind.Clock, 30, "{date_short_pretty} {time}")]
    [InlineData(MomentKind.Date, 1, "{date_short}")]
    public void A_moment_says_the_day_when_it_is_not_today(MomentKind kind, int hours, string format)
    {
        var moment = new Inline.Moment(s_time.GetUtcNow().AddHours(hours), kind);
        var message = s_renderer.Private(
            Card.Sentence(Language.Japanese, CardTone.Plain, new Line([moment]))
        );

        var rich = Assert.IsType<Block.RichText>(Assert.Single(message.Blocks!));
        var leaf = Assert.IsType<RichTextLeaf.Date>(Assert.Single(Leaves(rich)));
        Assert.Equal((format, moment.At.ToUnixTimeSeconds()), (leaf.Format, leaf.Timestamp));
    }

    [Fact]
    public void Small_print_of_text_alone_is_shown_as_it_was_written_and_stands_together()
    {
        var message = s_renderer.Public(
            new Card(
                Language.Japanese,
                CardTone.Done,
                null,
                [
                    new CardBlock.Context(Line.Plain("📖 s3.md › *保存* & _料金_（42行目）")),
                    new CardBlock.Context(Line.Plain("解答 3人")),
                ],
                []
            )
        );

        Assert.Equal(
            new TextObject.Plain("📖 s3.md › *保存* & _料金_（42行目）\n解答 3人"),
            SmallPrintOf(message)
        );
    }

    [Fact]
    [Trait("slack", "48")]
    [Trait("slack", "49")]
    public void Small_print_with_a_moment_is_escaped_and_makes_nothing_of_anybodys_marks()
    {
        var line = new Line([
            new Inline.Moment(s_time.GetUtcNow(), MomentKind.Clock),
            new Inline.Text(" *_`~ <!here> :tada: &"),
        ]);
        var message = s_renderer.Public(
            new Card(Language.English, CardTone.Plain, null, [new CardBlock.Context(line)], [])
        );

        var shown = Assert.IsType<TextObject.Mrkdwn>(SmallPrintOf(message));
        Assert.EndsWith(
            " \u2060*\u2060\u2060_\u2060\u2060`\u2060\u2060~\u2060 &lt;!here\u2060&gt;\u2060 :\u2060tada: &amp;",
            shown.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_name_is_a_mention_where_one_person_sees_it_and_a_plain_name_in_the_channel()
    {
        var card = Card.Sentence(
            Language.Japanese,
            CardTone.Plain,
            new Line([new Inline.PlayerName("佐藤", s_sato), new Inline.Text("さん")])
        );

        Assert.Equal("rich_text 佐藤さん", Shown(Assert.Single(s_renderer.Public(card).Blocks!)));
        Assert.Equal("rich_text <U0SATO>さん", Shown(Assert.Single(s_renderer.Private(card).Blocks!)));
        Assert.Equal("佐藤さん", s_renderer.Private(card).Text);
    }

    [Theory]
    [InlineData("quiz", "/quiz")]
    [InlineData("stop", "/quiz stop")]
    [InlineData("bank reports", "/quiz bank reports")]
    [InlineData("leaderboard", "/leaderboard")]
    public void A_command_is_named_as_it_is_typed_here(string command, string typed)
    {
        var card = Card.Sentence(
            Language.Japanese,
            CardTone.Plain,
            new Line([new Inline.CommandName(command)])
        );

        Assert.Equal($"rich_text `{typed}`", Shown(Assert.Single(s_renderer.Private(card).Blocks!)));
    }

    [Fact]
    public void Fields_stand_in_two_columns_and_a_quotation_beside_its_bar()
    {
        var message = s_renderer.Private(
            new Card(
                Language.Japanese,
                CardTone.Plain,
                null,
                [
                    new CardBlock.Fields([new CardField("言語", Line.Plain("日本語"))]),
                    new CardBlock.Quotation("100MB以上では\n推奨。"),
                ],
                []
            )
        );

        var section = Assert.IsType<Block.Section>(message.Blocks![0]);
        Assert.Equal([new TextObject.Mrkdwn("*言語*\n日本語")], section.Fields);
        Assert.Equal("rich_text > 100MB以上では\n推奨。", Shown(message.Blocks[1]));
    }

    [Fact]
    public void A_link_that_could_run_something_is_text()
    {
        var card = Card.Sentence(
            Language.English,
            CardTone.Plain,
            new Line([
                new Inline.Link("notes", "https://notes.example/a b|c"),
                new Inline.Link("run", "javascript:alert(1)"),
            ])
        ) with
        {
            Actions =
            [
                new ActionRow([
                    new CardAction.Open("Open", "https://notes.example/"),
                    new CardAction.Open("Run", "javascript:alert(1)"),
                ]),
            ],
        };

        var message = s_renderer.Private(card);

        Assert.Equal("rich_text {notes}run", Shown(message.Blocks![0]));
        Assert.Equal(["https://notes.example/"], Buttons(message).Select(button => button.Url));
    }

    private static JsonElement Json(Message message) =>
        JsonSerializer.SerializeToElement(message, SlackJson.Default.Message);

    private static IEnumerable<Element.Button> Buttons(Message message) =>
        message.Blocks!.OfType<Block.Actions>().SelectMany(row => row.Elements).OfType<Element.Button>();

    private static TextObject SmallPrintOf(Message message) =>
        Assert.Single(Assert.IsType<Block.Context>(Assert.Single(message.Blocks!)).Elements);

    private static IEnumerable<RichTextLeaf> Leaves(Block.RichText block) =>
        block.Elements.SelectMany(part =>
            part switch
            {
                RichTextPart.Paragraph(var leaves) => leaves,
                RichTextPart.Quote(var leaves) => leaves,
                _ => [],
            }
        );

    private static string TextOf(Block.RichText block) =>
        string.Concat(Leaves(block).Select(leaf => leaf is RichTextLeaf.Text(var text) ? text : ""));

    /// <summary>A block in one line: bold in brackets, code in back-ticks, mentions in angle brackets.</summary>
    private static string Shown(Block block) =>
        block switch
        {
            Block.Header(var title) => $"header {title.Text}",
            Block.RichText rich => "rich_text "
                + (rich.Elements[0] is RichTextPart.Quote ? "> " : "")
                + string.Concat(Leaves(rich).Select(Shown)),
            Block.Actions(var elements) => "actions " + string.Join(" | ", elements.Select(Shown)),
            _ => block.ToString(),
        };

    private static string Shown(RichTextLeaf leaf) =>
        leaf switch
        {
            RichTextLeaf.Text { Style.Bold: true } text => $"[{text.Value}]",
            RichTextLeaf.Text { Style.Code: true } text => $"`{text.Value}`",
            RichTextLeaf.Text(var text) => text,
            RichTextLeaf.Link(_, var label) => $"{{{label}}}",
            RichTextLeaf.User(var user) => $"<{user}>",
            _ => leaf.ToString(),
        };

    private static string Shown(Element element) =>
        element switch
        {
            Element.Button button => $"{button.Text.Text}={button.Value}",
            Element.Overflow(_, var options) =>
                $"({string.Join(", ", options.Select(option => $"{option.Text.Text}={option.Value}"))})",
            _ => element.ToString(),
        };
}
