using System.Collections.Immutable;
using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Tests.Quizzes.World;
using static ChatStudyBot.Core.Tests.Quizzes.World.StudyRoom;
using StudyNotes = ChatStudyBot.Core.Tests.Questions.Notes;

namespace ChatStudyBot.Core.Tests.Commands;

/// <summary>What of a passage is quoted, and what is said of it below.</summary>
public sealed class AskQuoteTests
{
    private const string Warehouse = """
        # 倉庫

        ## 荷受け窓口

        - 夜の受付は 18時 までに荷を預かる
        - 昼の休みは正午から
        - 朝の受付は荷を検品してから預かる

        ## 荷台便

        - 荷台便の重さの上限: 40kgまで

        ## 出荷場

        - 出荷場の広さ: 300平米
        """;

    private const string Depot = """
        # Depot

        ## Loading desk

        - The last call of the loading desk is at 6pm

        ## Cart line

        - The weight limit of the cart line is 40 kg
        """;

    private static readonly Glossary Known = Glossary
        .Read(
            """
            terms:
              - { term: 荷受け窓口, kind: service, category: 倉庫, was: [受付 18時] }
              - { term: 荷台便, kind: service, category: 倉庫, ended: 2019 }
              - { term: loading desk, kind: service, category: depot, was: [6pm] }
              - { term: cart line, kind: service, category: depot, ended: 2019 }
            """
        )
        .Glossary;

    private readonly StudyRoom _room = new(Samples.Singles(3));

    public AskQuoteTests() => _room.Settings = _room.Settings with { Language = Language.Japanese };

    [Fact]
    public async Task The_labels_above_the_words_that_answer_stay_however_much_stands_beside_them()
    {
        var filler = string.Concat(Enumerable.Repeat("荷を棚から棚へ順に移す、", 6));
        Read(
            $"""
            # 倉庫

            ## 移し方

            - 引っ越しの手順
              - 一括の引っ越し
                - {filler}
                - 南京錠は箱の前で外す
              - 段階の引っ越し
                - {filler}
                - {filler}
            """
        );

        var text = CardText.Of((await Ask("南京錠はどこで外す")).Card);

        Assert.Contains("- 引っ越しの手順\n  - 一括の引っ越し\n", text);
        Assert.Contains("    - 南京錠は箱の前で外す", text);
    }

    /// <summary>Of what stands beside them, that under the same label comes before that under another.</summary>
    [Fact]
    public async Task What_stands_under_the_same_label_is_quoted_before_what_stands_under_another()
    {
        var own = "箱を開ける前に荷札を読んで確かめる" + new string('。', 120);
        var others = "棚の番号を左から順に読み上げておく" + new string('。', 120);
        Read(
            $"""
            # 倉庫

            ## 移し方

            - 引っ越しの手順
              - 一括の引っ越し
                - {own}
                - 南京錠は箱の前で外す
              - 段階の引っ越し
                - {others}
            """
        );

        var text = CardText.Of((await Ask("南京錠はどこで外す")).Card);

        Assert.Contains(own, text);
        Assert.DoesNotContain(others, text);
    }

    [Fact]
    public async Task A_long_label_is_cut_before_the_words_that_answer_are()
    {
        var label = "一括の引っ越しで" + string.Concat(Enumerable.Repeat("荷を棚から棚へ移し、", 24));
        Read($"# 倉庫\n\n## 移し方\n\n- {label}\n  - 南京錠は箱の前で外す\n");

        var strong = Assert.Single(
            (await Ask("南京錠はどこで外す"))
                .Card!.Blocks.OfType<CardBlock.Paragraph>()
                .First()
                .Line.Parts.OfType<Inline.Strong>()
        );

        Assert.Equal("南京錠は箱の前で外す", strong.Value);
    }

    /// <summary>
    /// What a section named so begins with, the line that has the second as well as how often, and what a label has below
    /// it: each stands beside one with more of the question's words.
    /// </summary>
    [Theory]
    [InlineData("ベルトランとは", "置いた荷と台帳との食い違い", "（5行目）")]
    [InlineData("ゲートの早番は1秒に何回開く", "1 秒間に 30 回まで開く", "（13行目）")]
    [InlineData("ゲートの遅番は何をする", "鍵を締めて見回る", "（17行目）")]
    public async Task The_line_that_says_it_is_bold_and_cited(string question, string key, string line)
    {
        Read(
            """
            # 倉庫

            ## ベルトラン

            置いた荷と台帳との食い違い

            ベルトランの点検を始めると、棚ごとにベルトランの有無とベルトランの内訳が返る

            ## ゲート

            - 早番
              - 開くのは 1 回きりと決めた荷もある
              - 1 秒間に 30 回まで開く
              - 手動

            - 遅番
              - 鍵を締めて見回る
            """
        );

        var card = (await Ask(question)).Card!;

        Assert.Contains(
            new Inline.Strong(key),
            card.Blocks.OfType<CardBlock.Paragraph>().SelectMany(block => block.Line.Parts)
        );
        Assert.Contains(line, CardText.Of(card));
    }

    [Theory]
    [InlineData(
        Language.Japanese,
        "荷受け窓口の夜の受付は何時まで",
        "⚠ 5行目: 用語集によると、荷受け窓口についてのこの内容は正しくないか、いまは変わっています（受付 18時）。"
    )]
    [InlineData(
        Language.English,
        "last call of the loading desk",
        "⚠ Line 5: The glossary says of loading desk that this does not hold, or no longer does (6pm)."
    )]
    [InlineData(
        Language.Japanese,
        "荷台便の重さの上限",
        "⚠ 用語集によると、荷台便は2019年に終了しています。"
    )]
    [InlineData(
        Language.English,
        "weight limit of the cart line",
        "⚠ The glossary says that cart line ended in 2019."
    )]
    public async Task What_does_not_hold_or_is_over_is_quoted_with_a_warning_in_the_readers_language(
        Language language,
        string question,
        string warning
    )
    {
        Read(language == Language.Japanese ? Warehouse : Depot);

        Assert.Contains(warning, CardText.Of((await Ask(question, language)).Card));
    }

    [Fact]
    public async Task What_holds_is_quoted_without_a_warning()
    {
        Read(Warehouse);

        Assert.DoesNotContain("⚠", CardText.Of((await Ask("出荷場の広さ")).Card));
    }

    [Fact]
    public async Task The_warning_stands_where_a_line_is_shown_later_and_where_it_is_shared()
    {
        const string warning =
            "⚠ 5行目: 用語集によると、荷受け窓口についてのこの内容は正しくないか、いまは変わっています（受付 18時）。";
        Read(Warehouse);
        var card = (await Ask("荷受け窓口の朝の受付は何をしてから")).Card!;
        Assert.Contains("（7行目）", CardText.Of(card));

        var around = CardText.Of((await Press(card, "前後を表示")).Card);
        Assert.Contains("夜の受付", around);
        Assert.Contains(warning, around);

        var stale = (await Ask("荷受け窓口の夜の受付は何時まで")).Card!;
        await Press(stale, "チャンネルに共有");
        Assert.Contains(warning, _room.LastText);
    }

    [Fact]
    public async Task What_stands_around_is_offered_only_where_more_stands_there_than_is_quoted()
    {
        Read(Warehouse);

        Assert.Null(CardText.Press((await Ask("出荷場の広さ")).Card!, "前後を表示"));
        Assert.NotNull(CardText.Press((await Ask("荷受け窓口の朝の受付は何をしてから")).Card!, "前後を表示"));
    }

    [Fact]
    public async Task Who_is_quizzed_on_a_passage_is_asked_first_what_was_made_of_its_line()
    {
        var note = StudyNotes.Read(Warehouse, "tea.md");
        _room.Index = NoteIndex.Of([note], Known);
        var own = Samples.Single(9) with { Citation = At(15), Topic = ["倉庫", "別の見出し"] };
        _room.Current = Samples.Bank([
            .. Enumerable
                .Range(1, 8)
                .Select(number =>
                    Samples.Single(number, worth: 9) with
                    {
                        Citation = At(number),
                        Topic = ["倉庫", "出荷場"],
                    }
                ),
            own,
        ]);

        await Press((await Ask("出荷場の広さ")).Card!, "ここから出題");

        var asked = _room.Desk.SoloOf(Sato)!.Questions;
        Assert.Equal(3, asked.Length);
        Assert.Equal(own.Id, asked[0].Id);

        static Citation At(int line) => new("tea.md", line, ["出荷場"]);
    }

    /// <summary>A person who has another quiz under way is asked whether to give it up, and gets this one all the same.</summary>
    [Fact]
    public async Task What_was_made_of_the_line_comes_first_in_place_of_an_unfinished_quiz_too()
    {
        var note = StudyNotes.Read(Warehouse, "tea.md");
        _room.Index = NoteIndex.Of([note], Known);
        var own = Samples.Single(9) with { Citation = new("tea.md", 15, ["出荷場"]) };
        _room.Current = Samples.Bank([.. Samples.Singles(8), own]);
        await Do(new StudyCommand.StartQuiz(null, 2, QuizMode.Solo, null, null), Language.Japanese);

        var unfinished = await Press((await Ask("出荷場の広さ")).Card!, "ここから出題");
        await Press(unfinished.Card!, Say.Text(Language.Japanese, "btn.start_new"));

        Assert.Equal(own.Id, _room.Desk.SoloOf(Sato)!.Questions[0].Id);
    }

    private void Read(string text)
    {
        var note = StudyNotes.Read(text);
        _room.Current = StudyNotes.Bank(Known, note);
        _room.Index = NoteIndex.Of([note], Known);
    }

    private Task<Reply> Ask(string question, Language language = Language.Japanese) =>
        Do(new StudyCommand.Ask(question), language);

    private Task<Reply> Press(Card card, string label) =>
        Do(
            ActionCode.Parse(CardText.Press(card, label)!.Code, ImmutableDictionary<string, string>.Empty),
            Language.Japanese
        );

    private Task<Reply> Do(StudyCommand command, Language language) =>
        _room.Do(By(Sato, _room.NewDelivery()) with { Language = language }, command);
}
