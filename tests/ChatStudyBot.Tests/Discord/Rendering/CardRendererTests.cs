using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ChatStudyBot.Core;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Discord.Rendering;
using ChatStudyBot.Tests.Cards;
using FsCheck;
using FsCheck.Fluent;

namespace ChatStudyBot.Tests.Discord.Rendering;

public sealed class CardRendererTests
{
    private static readonly CardRenderer Renderer = new(new CommandMentions(), TimeProvider.System);

    [Fact]
    public void Any_card_is_a_message_within_all_limits_that_pings_nobody() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(
                AnyCard.Cards.ToArbitrary(),
                card =>
                {
                    foreach (
                        var body in new[]
                        {
                            Renderer.Public(card, sound: false),
                            Renderer.Public(card, sound: true),
                            Renderer.Private(card),
                        }
                    )
                        AssertFits(body);
                }
            )
        );

    [Fact]
    public void Any_form_is_a_modal_within_all_limits() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(
                AnyForm.Forms.ToArbitrary(),
                form =>
                {
                    var modal = FormRenderer.Of(form);

                    Assert.InRange(modal.Title.Length, 1, 45);
                    Assert.InRange(modal.Components.Count, 1, 5);
                    foreach (var label in modal.Components.Where(part => part.Type == ComponentKind.Label))
                    {
                        Assert.InRange(label.Label!.Length, 1, 45);
                        Assert.InRange(label.Description?.Length ?? 1, 1, 100);
                        Assert.All(
                            label.Field!.Options ?? [],
                            option => Assert.InRange(option.Label.Length, 1, 100)
                        );
                    }
                }
            )
        );

    [Fact]
    public void Markup_in_a_note_is_shown_as_it_was_written()
    {
        var text = "**S3** `Standard-IA` <@1> [x](y)\n# 見出し\n- 項目\n1. 番号\n> 引用";

        Assert.Equal(
            @"\*\*S3\*\* \`Standard-IA\` \<\@1> \[x\](y)"
                + "\n"
                + @"\# 見出し"
                + "\n"
                + @"\- 項目"
                + "\n"
                + @"1\. 番号"
                + "\n"
                + @"\> 引用",
            Markdown.Escaped(text)
        );
    }

    [Fact]
    public void A_long_question_is_shown_whole_in_a_second_embed()
    {
        var stem = string.Concat(Enumerable.Range(0, 300).Select(i => $"文{i:000}です。"));
        var choice = string.Concat(Enumerable.Range(0, 30).Select(i => $"選択肢の文{i:00}。"));
        var body = Renderer.Public(
            QuestionCard.Of(stem, [choice, choice + "2", choice + "3", choice + "4"]),
            false
        );

        var shown = string.Concat(body.Embeds!.Select(embed => embed.Description));
        Assert.Contains(stem, shown.Replace("\n", ""), StringComparison.Ordinal);
        Assert.Contains(choice + "4", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Short_choices_stand_on_their_buttons_and_long_ones_in_the_text()
    {
        Assert.Equal(["A. Amazon S3", "B. Amazon EBS"], Labels(["Amazon S3", "Amazon EBS"]));
        Assert.Equal(["A", "B"], Labels(["Amazon S3", "どの AZ からも使えるファイルストレージ"]));

        static IEnumerable<string?> Labels(string[] choices) =>
            Renderer
                .Public(QuestionCard.Of("どれですか。", choices), false)
                .Components![0]
                .Components!.Select(button => button.Label);
    }

    [Fact]
    public void More_than_five_choices_are_a_select()
    {
        var body = Renderer.Public(
            QuestionCard.Of("どれですか。", ["一", "二", "三", "四", "五", "六"]),
            sound: false
        );

        var select = Assert.Single(body.Components![0].Components!);
        Assert.Equal(ComponentKind.StringSelect, select.Type);
        Assert.Equal(["A. 一", "F. 六"], [select.Options![0].Label, select.Options[^1].Label]);
        Assert.Equal("code:5", select.Options[^1].Value);
    }

    [Fact]
    public void Only_a_card_that_sounds_has_its_title_outside_and_notifies()
    {
        var card = QuestionCard.Of("どれですか。", ["一", "二"]) with { Title = Line.Plain("クイズ: S3") };

        var loud = Renderer.Public(card, sound: true);
        var silent = Renderer.Public(card, sound: false);

        Assert.Equal(("クイズ: S3", null, null), (loud.Content, loud.Embeds![0].Title, loud.Flags));
        Assert.Equal(
            ("", "クイズ: S3", MessageFlags.Silent),
            (silent.Content, silent.Embeds![0].Title, silent.Flags)
        );
    }

    private static void AssertFits(MessageBody body)
    {
        Assert.InRange(body.Content!.Length, 0, 2000);
        Assert.Empty(body.AllowedMentions.Parse);
        Assert.Null(body.AllowedMentions.Users);
        var embeds = body.Embeds!;
        Assert.InRange(embeds.Count, 1, 10);
        Assert.All(embeds, embed => Assert.InRange(embed.Title?.Length ?? 1, 1, 256));
        Assert.All(embeds, embed => Assert.InRange(embed.Description?.Length ?? 1, 1, 4096));
        Assert.InRange(
            embeds.Sum(embed => (embed.Title?.Length ?? 0) + (embed.Description?.Length ?? 0)),
            0,
            6000
        );
        // Whatever a name says, the text itself mentions nobody but by the id we put there.
        Assert.All(
            embeds,
            embed =>
                Assert.DoesNotContain("@everyone", Unescaped(embed.Description), StringComparison.Ordinal)
        );
        var rows = body.Components!;
        Assert.InRange(rows.Count, 0, 5);
        var pressed = rows.SelectMany(row => row.Components!).ToArray();
        Assert.All(rows, row => Assert.InRange(row.Components!.Count, 1, 5));
        Assert.All(
            pressed.Where(part => part.Type == ComponentKind.Button),
            button => Assert.InRange(button.Label!.Trim().Length, 1, 80)
        );
        Assert.All(
            pressed.Where(part => part.Type == ComponentKind.StringSelect),
            select =>
            {
                Assert.InRange(select.Options!.Count, 1, 25);
                Assert.InRange(select.Placeholder!.Length, 1, 150);
                Assert.All(select.Options, option => Assert.InRange(option.Label.Trim().Length, 1, 100));
                Assert.Distinct(select.Options.Select(option => option.Value));
            }
        );
        Assert.Distinct(pressed.Select(part => part.CustomId).OfType<string>());
        Encoding.UTF8.GetByteCount(JsonSerializer.Serialize(body, DiscordJson.Default.MessageBody));
    }

    /// <summary>The text without what is escaped in it.</summary>
    private static string Unescaped(string? text) =>
        System.Text.RegularExpressions.Regex.Replace(text ?? "", @"\\.", "");
}
