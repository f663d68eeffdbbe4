using System.Collections.Immutable;
using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Tests.Answers;
using ChatStudyBot.Core.Tests.Quizzes.World;
using static ChatStudyBot.Core.Tests.Quizzes.World.StudyRoom;

namespace ChatStudyBot.Core.Tests.Commands;

/// <summary>How a question was understood, and what the notes have around the answer, is said.</summary>
public sealed class AskReadingTests
{
    private const string Disagreeing = "ノートによって書かれていることが違います。";

    private readonly StudyRoom _room = new(Samples.Singles(1));

    [Theory]
    [InlineData("conection drainning", "“conection” read as “Connection”.")]
    [InlineData(
        "スティキーセッション",
        "「スティキーセッション」を「スティッキーセッション」として調べました。"
    )]
    public async Task A_slip_of_the_keyboard_is_named_with_what_it_was_read_as(string question, string said)
    {
        Read(StudyIndex.Cloud);

        Assert.Contains(said, await Ask(question));
    }

    [Theory]
    [InlineData("connection draining")]
    [InlineData("ｽﾃｨｯｷｰｾｯｼｮﾝ")]
    [InlineData("ELBのスティッキーセッション")]
    [InlineData("CloudTrailは何を残す")]
    public async Task What_is_spelt_right_is_not_spoken_of(string question)
    {
        Read(StudyIndex.Cloud);

        var text = await Ask(question);

        Assert.DoesNotContain("read as", text);
        Assert.DoesNotContain("として調べました", text);
    }

    [Theory]
    [InlineData("Amazon Redshiftとは", "「Amazon Redshift」はノートに出てきません。")]
    [InlineData("ZZ9000の可視性タイムアウト", "「ZZ9000」はノートに出てきません。")]
    public async Task A_name_that_no_note_has_is_named(string question, string said)
    {
        Read(StudyIndex.Cloud);

        Assert.Contains(said, await Ask(question));
    }

    [Fact]
    public async Task Of_several_things_with_one_name_the_person_chooses_one()
    {
        Read(
            """
            # 用語

            ## Silver Gate（SG）

            - SGの最大数: 5個

            ## Storm Guard（SG）

            - Storm Guardの最大数: 9個
            """
        );

        var asked = await Reply("SGの最大数は何個ですか");
        Assert.Contains("「SG」には2通りの意味があります。どれですか。", CardText.Of(asked.Card));

        var chosen = await Press(asked.Card!, "Storm Guard");
        Assert.Contains("Storm Guardの最大数: 9個", CardText.Of(chosen.Card));
        Assert.NotNull(CardText.Press(chosen.Card!, "役に立った"));
        var other = await Press(asked.Card!, "Silver Gate");
        Assert.Contains("SGの最大数: 5個", CardText.Of(other.Card));
    }

    [Theory]
    [InlineData(Language.Japanese, "湯を沸かす道具")]
    [InlineData(Language.English, "A vessel that boils water")]
    public async Task A_bare_name_is_answered_in_the_language_of_the_asker(Language language, string said)
    {
        Read(
            "# 道具\n\n## KETTLE\n\n- KETTLE: 湯を沸かす道具\n",
            "# Tools\n\n## KETTLE\n\n- KETTLE: A vessel that boils water\n"
        );

        var reply = await _room.Do(
            By(Sato, _room.NewDelivery()) with
            {
                Language = language,
            },
            new StudyCommand.Ask("KETTLE")
        );

        Assert.Contains(
            said,
            CardText
                .Of(reply.Card)
                .Split('\n')
                .First(line => line.Contains("KETTLE: ", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task Where_another_name_says_which_is_meant_nobody_is_asked()
    {
        Read(StudyIndex.Cloud);

        Assert.DoesNotContain("通りの意味", await Ask("ELBのスティッキーセッション"));
        Assert.DoesNotContain("通りの意味", await Ask("ELBとは"));
    }

    [Theory]
    [InlineData(
        "茶葉の保存期間は何日ですか",
        "- 茶葉の保存期間: 90日",
        "- 茶葉の保存期間は30日",
        Disagreeing
    )]
    [InlineData(
        "how long is the kettle timeout",
        "- The kettle timeout is 300 seconds",
        "- The kettle timeout is 10 minutes",
        "The notes disagree."
    )]
    public async Task Two_lines_that_give_different_values_are_both_quoted(
        string question,
        string one,
        string other,
        string said
    )
    {
        Read($"# Tea\n\n## 保存 kettle\n\n{one}\n\n## 容器\n\n- 缶", $"# More\n\n## 保存 kettle\n\n{other}");

        var text = await Ask(question);

        Assert.Contains(said, text);
        Assert.Contains(one[2..], text);
        Assert.Contains(other[2..], text);
    }

    [Theory]
    [InlineData("- 茶葉の保存期間: 90日", "- 茶葉の保存期間は最大180日")]
    [InlineData("- 茶葉の保存期間: 90日", "- 茶葉の保存期間は90日")]
    [InlineData("- 茶葉の保存期間: 24時間", "- 茶葉の保存期間は1日")]
    [InlineData("- 茶葉の保存期間: 90日", "- 紅茶の缶の保存期間は30日")]
    public async Task Values_of_different_things_are_no_disagreement(string one, string other)
    {
        Read($"# Tea\n\n## 保存\n\n{one}", $"# More\n\n## 保存\n\n{other}");

        Assert.DoesNotContain(Disagreeing, await Ask("茶葉の保存期間は何日ですか"));
    }

    /// <summary>Two names beside each other, in lines that are else the same.</summary>
    [Theory]
    [InlineData("ALBのアイドルタイムアウトは何秒ですか", "350秒")]
    [InlineData("NLBのアイドルタイムアウトは何秒ですか", "60秒")]
    public async Task What_one_thing_has_is_no_disagreement_with_what_another_has(
        string question,
        string unsaid
    )
    {
        Read(
            """
            # ELB

            ## デフォルト

            - ALB のアイドルタイムアウトのデフォルトは 60秒
            - NLB の TCP のアイドルタイムアウトのデフォルトは 350秒
            """
        );

        var text = await Ask(question);

        Assert.DoesNotContain(Disagreeing, text);
        Assert.DoesNotContain(unsaid, text);
    }

    [Fact]
    public async Task Below_headings_of_different_things_values_may_differ()
    {
        Read("# A\n\n## 緑茶\n\n- 保存期間: 90日", "# B\n\n## 紅茶\n\n- 保存期間: 30日");

        Assert.DoesNotContain(Disagreeing, await Ask("保存期間は何日ですか"));
    }

    [Fact]
    public async Task The_context_is_the_whole_part_of_the_section_for_the_asker_alone()
    {
        Read(StudyIndex.Cloud);
        var card = (await Reply("FIFOキューとは")).Card!;

        var around = await Press(card, "前後を表示");

        Assert.Equal(Audience.Player, around.Audience);
        var text = CardText.Of(around.Card);
        Assert.Contains("> - 可視性タイムアウト（Visibility Timeout）\n  - 受け取った人のほか", text);
        Assert.Contains("空でも20秒まで待つので", text);
        Assert.DoesNotContain("同じ利用者を", text);
        Assert.DoesNotContain("続きは出典にあります。", text);
    }

    [Fact]
    public async Task A_long_section_is_cut_to_whole_lines_around_the_passage_and_says_so()
    {
        var lines = Enumerable
            .Range(1, 80)
            .Select(number => $"- {number}番の棚には{string.Concat(Enumerable.Repeat("古い茶", 10))}がある");
        Read($"# 倉庫\n\n## 棚\n\n{string.Join('\n', lines)}\n- 南部鉄器の容量: 600ミリリットル");
        var card = (await Reply("南部鉄器の容量")).Card!;

        var text = CardText.Of((await Press(card, "前後を表示")).Card);

        Assert.Contains("- 南部鉄器の容量: 600ミリリットル", text);
        Assert.Contains("\n- 80番の棚", text);
        Assert.DoesNotContain("- 1番の棚", text);
        Assert.Contains("続きは出典にあります。", text);
        Assert.InRange(text.Length, 1000, 1700);
    }

    [Fact]
    public async Task When_the_note_is_gone_its_context_is_too()
    {
        Read(StudyIndex.Cloud);
        var card = (await Reply("FIFOキューとは")).Card!;
        _room.Current = QuestionBank.Empty;

        Assert.Equal("refusal.card_old", (await Press(card, "前後を表示")).RefusalKey);
    }

    private void Read(params string[] texts)
    {
        ImmutableArray<Note> notes =
        [
            .. texts.Select((text, at) => StudyIndex.ReadNote(text, $"note{at}.md")!),
        ];
        _room.Index = NoteIndex.Of(notes, Glossary.Shipped);
        _room.Current = new QuestionBank(notes, [], TopicTree.Empty, []);
    }

    private Task<Reply> Reply(string question) => _room.Do(Sato, new StudyCommand.Ask(question));

    private async Task<string> Ask(string question) => CardText.Of((await Reply(question)).Card);

    private Task<Reply> Press(Card card, string label) => _room.Press(Sato, card, label);
}
