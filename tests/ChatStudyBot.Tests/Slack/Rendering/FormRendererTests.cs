using System.Collections.Immutable;
using System.Text.Json;
using ChatStudyBot.Core;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Slack.Protocol.Blocks;
using ChatStudyBot.Slack.Protocol.Payloads;
using ChatStudyBot.Slack.Rendering;
using ChatStudyBot.Tests.Cards;
using FsCheck;
using FsCheck.Fluent;

namespace ChatStudyBot.Tests.Slack.Rendering;

public sealed class FormRendererTests
{
    private static readonly ImmutableArray<FormOption> s_letters =
    [
        new("A", "A. 環境変数"),
        new("B", "B. コードの引数"),
        new("C", "C. EC2のIAMロール"),
    ];

    [Fact]
    [Trait("slack", "31")]
    [Trait("slack", "45")]
    [Trait("slack", "46")]
    public void Any_form_is_a_view_within_all_limits() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(
                AnyForm.Forms.ToArbitrary(),
                form =>
                {
                    foreach (var language in Enum.GetValues<Language>())
                        Assert.Empty(
                            BlockKit.FaultsOfView(
                                JsonSerializer.SerializeToElement(
                                    FormRenderer.Of(form, language, "{}"),
                                    SlackJson.Default.View
                                )
                            )
                        );
                }
            )
        );

    [Fact]
    public void A_typed_answer_is_one_line_below_the_stem_and_the_keyboard_opens_on_it()
    {
        var view = Render(new FormField.Text("answer", "答え", 100, IsRequired: true));

        Assert.Equal(
            ("解答", "送信", "キャンセル", "r:0123456789ab:0:submit", "origin"),
            (view.Title.Text, view.Submit.Text, view.Close.Text, view.CallbackId, view.PrivateMetadata)
        );
        Assert.Equal(
            new TextObject.Plain("<どれ> ですか。"),
            Assert.IsType<Block.Section>(view.Blocks[0]).Text
        );
        Assert.Equal(
            new Block.Input(
                new TextObject.Plain("答え"),
                new Element.PlainTextInput("answer") { MaxLength = 100, FocusOnLoad = true }
            )
            {
                BlockId = "answer",
            },
            view.Blocks[1]
        );
    }

    [Fact]
    public void A_comment_may_be_left_out_and_has_several_lines()
    {
        var input = Assert.IsType<Block.Input>(
            Render(new FormField.Text("comment", "くわしく（任意）", 500, IsRequired: false)).Blocks[1]
        );

        Assert.True(input.Optional);
        Assert.True(Assert.IsType<Element.PlainTextInput>(input.Element).Multiline);
    }

    [Fact]
    public void What_is_to_be_put_in_order_stands_in_the_form_too()
    {
        var view = Render(new FormField.Order("answer", "順番（例: BDAC）", s_letters));

        Assert.Equal(
            new TextObject.Plain("A. 環境変数\nB. コードの引数\nC. EC2のIAMロール"),
            Assert.IsType<Block.Section>(view.Blocks[1]).Text
        );
        Assert.IsType<Element.PlainTextInput>(Assert.IsType<Block.Input>(view.Blocks[2]).Element);
    }

    [Fact]
    public void A_choice_that_is_cut_in_its_box_stands_whole_above_them()
    {
        var longest = "D. " + new string('長', 100);

        var whole = Render(new FormField.Checks("answer", "2つ選んでください。", s_letters));
        var cut = Render(
            new FormField.Checks("answer", "2つ選んでください。", s_letters.Add(new FormOption("D", longest)))
        );

        Assert.IsType<Block.Input>(whole.Blocks[1]);
        Assert.EndsWith(
            longest,
            Assert.IsType<TextObject.Plain>(Assert.IsType<Block.Section>(cut.Blocks[1]).Text).Text,
            StringComparison.Ordinal
        );
        var boxes = Assert.IsType<Element.Checkboxes>(Assert.IsType<Block.Input>(cut.Blocks[2]).Element);
        Assert.Equal(["A", "B", "C", "D"], boxes.Options.Select(option => option.Value));
        Assert.StartsWith("D. 長長", boxes.Options[^1].Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void One_choice_is_radio_buttons_and_one_of_each_pair_a_select()
    {
        var reason = Render(new FormField.Radios("reason", "何が問題ですか", s_letters));
        var pairs = Render(
            new FormField.Radios("p1", "1. S3", s_letters),
            new FormField.Radios("p2", "2. EBS", s_letters)
        );

        Assert.IsType<Element.RadioButtons>(Assert.IsType<Block.Input>(reason.Blocks[1]).Element);
        Assert.All(
            pairs.Blocks.OfType<Block.Input>(),
            input => Assert.IsType<Element.StaticSelect>(input.Element)
        );
        Assert.Equal(["p1", "p2"], pairs.Blocks.OfType<Block.Input>().Select(input => input.BlockId));
    }

    private static View Render(params ImmutableArray<FormField> fields) =>
        FormRenderer.Of(
            new Form("解答", "r:0123456789ab:0:submit", "<どれ> ですか。", "送信", fields),
            Language.Japanese,
            "origin"
        );
}
