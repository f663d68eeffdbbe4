using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Tests.Questions.Authored;

/// <summary>Files that are decks from the first line to the last, each with mistakes in it.</summary>
public sealed class DeckFileTests
{
    [Fact]
    public void Gift_names_its_mistakes_and_loads_the_rest()
    {
        const string text = """
            // 荷役の問題
            $CATEGORY: $course$/top/荷役/搬送

            ::一::荷を上下の階へ移す装置はどれか。{
              =リフター#昇降路の中で動く。
              ~コンベヤ#同じ階で流す。
              ~ソーター
            }

            冷たいまま運ぶものを選べ。{~%50%魚 ~%50%牛乳 ~%-100%紙####傷むからである。}

            倉庫の入口は{=西 =西側}にある。

            棚は百段ある。{F#七段しかない。}

            箱はいくつか。{#12}

            棚の色はそれぞれどれか。{=東 -> 赤 =西 -> 青}

            箱の重さは。{#1..5}

            閉じない問い{=一 ~二

            印のない問い{一}

            感想を述べよ。{}

            ただの説明。
            """;

        var deck = Deck.Of(text, "荷役.gift");

        Assert.Equal(
            [
                "20: Only one number can be asked for, no range: write {#5} with the number that is right.",
                "22: The braces around the answers do not match: write one { before and one } behind them.",
                "24: The answers have no sign: write = before a right one and ~ before a wrong one.",
            ],
            deck.Errors
        );
        Assert.Equal(
            [
                "26: An essay cannot be marked and is not asked: write answers between the braces.",
                "28: This text has no answers in braces and is not asked: write {=answer} behind a question.",
            ],
            deck.Warnings
        );
        Assert.Equal(
            [
                QuestionKind.Single,
                QuestionKind.Multi,
                QuestionKind.Cloze,
                QuestionKind.TrueFalse,
                QuestionKind.Typed,
                QuestionKind.Match,
            ],
            deck.Questions.Select(question => question.Kind)
        );
        Assert.Equal(["荷役", "搬送"], deck.Questions[0].Topic.AsEnumerable());
        Assert.Equal(
            (null, "同じ階で流す。"),
            (deck.Questions[0].Choices[0].Why, deck.Questions[0].Choices[1].Why)
        );
        Assert.Equal("昇降路の中で動く。", deck.Questions[0].Explanation);
        Assert.Equal([0, 1], deck.Questions[1].Key.AsEnumerable());
        Assert.Equal("傷むからである。", deck.Questions[1].Explanation);
        Assert.Equal("倉庫の入口は ［　？　］ にある。", deck.Questions[2].Stem);
        Assert.Equal(["西", "西側"], deck.Questions[2].Accepted.AsEnumerable());
        Assert.Equal("七段しかない。", deck.Questions[3].Choices[0].Why);
        Assert.Equal(["東 => 赤", "西 => 青"], deck.Questions[5].Choices.Select(choice => choice.Text));
    }

    [Fact]
    public void Aiken_names_its_mistakes_and_loads_the_rest()
    {
        const string text = """
            入口はどこか。
            A) 東
            B) 西
            ANSWER: B

            選択肢のない問い
            ANSWER: A

            答えのない問い
            A. 東
            B. 西

            答えが外れた問い
            A. 東
            B. 西
            ANSWER: C

            答えが小文字の問い
            A. 東
            B. 西
            ANSWER: a

            出口はどこか。
            A. 東
            B. 西
            ANSWER: A
            """;

        var deck = Deck.Of(text, "荷役.txt");

        Assert.Equal(
            [
                "6: The question has no choices: write them as A) and B) below it.",
                "9: The question has no answer: write a line such as ANSWER: B below its choices.",
                "13: The answer is C and no choice has that letter: correct it.",
                "18: The answer must be one capital letter: write ANSWER: and the letter of a choice.",
            ],
            deck.Errors
        );
        Assert.Equal([1, 23], deck.Questions.Select(question => question.Citation.Line));
        Assert.Equal(["西"], deck.Questions[0].Keys());
    }

    [Fact]
    public void A_table_may_be_kotobas_or_a_teams_own()
    {
        const string text = """
            Question,Answers,Comment,Instructions,Render as
            入口はどこか。,"西,西側",道は西にある。,Type the answer!,Text
            "閉じない問い,西
            出口はどこか。,,,,
            棚はいくつか。,12,,,
            """;

        var deck = Deck.Of(text, "荷役.csv");

        Assert.Equal(
            [
                "3: A quotation mark opens here and is never closed: close it, or write it twice.",
                "4: The question has no answer: write one below it.",
            ],
            deck.Errors
        );
        Assert.Equal(["西", "西側"], deck.Questions[0].Accepted.AsEnumerable());
        Assert.Equal("道は西にある。", deck.Questions[0].Explanation);
        Assert.Equal(5, deck.Questions[1].Citation.Line);
    }

    [Theory]
    [InlineData("問題;選択肢;正解;解説;タグ\n入口は;東 | 西 | 南;西;道がある。;荷役/門\n")]
    [InlineData(
        "問題\t選択肢1\t選択肢2\t選択肢3\t正解\t解説\tタグ\n入口は\t東\t西\t南\tB\t道がある。\t荷役/門\n"
    )]
    [InlineData("Question,A,B,C,Answer,Explanation,Tags\n入口は,東,西,南,2,道がある。,荷役/門\n")]
    public void Columns_are_known_by_name_and_answers_by_text_letter_or_number(string text)
    {
        var question = Assert.Single(Deck.Of(text, "荷役.csv").Questions);

        Assert.Equal(["東", "西", "南"], question.Choices.Select(choice => choice.Text));
        Assert.Equal(["西"], question.Keys());
        Assert.Equal("道がある。", question.Explanation);
        Assert.Equal(["荷役", "門"], question.Topic.AsEnumerable());
    }

    [Fact]
    public void A_table_without_questions_is_said_to_be_none()
    {
        var deck = Deck.Of("日付,数\n1,2\n", "在庫.csv");

        Assert.Empty(deck.Questions);
        Assert.Empty(deck.Errors);
        Assert.StartsWith(
            "1: No questions are found",
            Assert.Single(deck.Warnings),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Json_lines_name_their_mistakes_and_load_the_rest()
    {
        const string text = """
            {"stem":"入口はどこか。","choices":["東","西"],"key":[1]}
            {"stem":"壊れた行
            [1,2]
            {"stem":"鍵が外れた問い","choices":["東","西"],"key":[2]}
            {"stem":12,"accepted":["西"]}
            {"stem":"出口はどこか。","accepted":["西"],"explanation":"道がある。"}
            """;

        var deck = Deck.Of(text, "荷役.jsonl");

        Assert.Equal(
            [
                "2: This line is not one JSON object: write each question as one object on a line of its own.",
                "3: This line is not one JSON object: write each question as one object on a line of its own.",
                "4: The answer names a choice that is not there: there are 2.",
                "5: The question has no text: write what is asked.",
            ],
            deck.Errors
        );
        Assert.Equal([1, 6], deck.Questions.Select(question => question.Citation.Line));
    }

    [Fact]
    public void Anki_text_follows_its_header_and_keeps_the_guid()
    {
        const string text = """
            #separator:Semicolon
            #html:true
            #deck:倉庫::荷役
            #guid column:1
            #tags column:4
            g1;荷を上下の階へ移す装置は<br>何か。;リフター;装置
            g2;入口は{{c1::西::方角}}、出口は{{c2::東}}にある。;道の都合。;
            g3;裏のない札;;
            g4;絵の札;<img src="a.png">;
            g5;"閉じない札;
            """;

        var deck = Deck.Of(text, "札.txt");
        var moved = Deck.Of(text.Replace("装置は<br>", "機械は<br>", StringComparison.Ordinal), "札.txt");

        Assert.Equal(
            [
                "8: This card has no back: write the answer in its second field.",
                "9: The back of this card is a picture or a sound, which cannot be asked here: write the answer in words.",
                "10: A quotation mark opens here and is never closed: close it, or write it twice.",
            ],
            deck.Errors
        );
        Assert.Equal(
            [
                "荷を上下の階へ移す装置は\n何か。",
                "入口は［　？　］、出口は東にある。",
                "入口は西、出口は［　？　］にある。",
            ],
            deck.Questions.Select(question => question.Stem)
        );
        Assert.Equal(["リフター", "西", "東"], deck.Questions.SelectMany(question => question.Accepted));
        Assert.Equal(("方角", "道の都合。"), (deck.Questions[1].Hint, deck.Questions[1].Explanation));
        Assert.Equal(["札", "倉庫", "荷役"], deck.Questions[0].Topic.AsEnumerable());
        Assert.Equal(deck.Questions[0].Id, moved.Questions[0].Id);
    }

    [Fact]
    public void Quizlets_cards_are_typed_when_short_and_chosen_when_long()
    {
        const string text =
            "リフター\t荷を上下の階へ移すための装置である。\n"
            + "コンベヤ\t帯を回して同じ階で荷を流す装置である。\n"
            + "タブのない行\n"
            + "ソーター\t行き先ごとに荷を分けるための装置である。\n"
            + "倉庫の入口\t西\n"
            + "棚の段\t7段\n";

        var deck = Deck.Of(text, "用語.txt");

        Assert.Equal(["3: This line is no card: write the term, a tab and the definition."], deck.Errors);
        Assert.Equal(
            [
                QuestionKind.Single,
                QuestionKind.Single,
                QuestionKind.Single,
                QuestionKind.Typed,
                QuestionKind.Typed,
            ],
            deck.Questions.Select(question => question.Kind)
        );
        Assert.Equal(["荷を上下の階へ移すための装置である。"], deck.Questions[0].Keys());
        Assert.Equal(
            ["コンベヤ", "ソーター"],
            deck.Questions[0].Choices.Select(choice => choice.Why).OfType<string>().Order()
        );
    }

    [Fact]
    public void A_long_card_with_nothing_like_it_beside_it_is_reported_and_not_asked()
    {
        var deck = Deck.Of("入口\t西にあり、朝の七時から夜の九時まで開いている。\n出口\t東\n", "用語.txt");

        Assert.Equal("出口", Assert.Single(deck.Questions).Stem);
        Assert.StartsWith(
            "1: This card is not asked",
            Assert.Single(deck.Warnings),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_deck_beside_notes_is_no_source_of_facts()
    {
        var note = Tests.Questions.Notes.Read("Question,Answers\n入口は,西\n", "荷役.csv");

        Assert.Empty(note.Root.Blocks);
        Assert.Empty(note.Root.Sections);
        Assert.Equal(FileUse.Note, NoteFolder.Classify("荷役.csv"));
    }

    [Fact]
    public void An_export_edited_by_hand_stands_in_the_place_of_the_generated_question()
    {
        var note = Tests.Questions.Notes.Read(
            "# 荷役\n## 搬送装置\n- コンベヤ: 帯を回して荷を流す\n- リフター: 荷を上下の階へ移す\n- ソーター: 行き先ごとに荷を仕分ける\n",
            "荷役.md"
        );
        var generated = new BankBuilder().Build([note]).Questions;
        var line = BankExport.Write(generated.Take(1), BankFormat.Jsonl).Lines[0];
        var edited = Tests.Questions.Notes.Read(
            line.Replace("\"stem\":\"", "\"stem\":\"直した問い: ", StringComparison.Ordinal),
            "直し.jsonl"
        );

        var bank = new BankBuilder().Build([note, edited]);

        Assert.Equal(generated.Length, bank.Questions.Length);
        Assert.StartsWith("直した問い: ", bank.Find(generated[0].Id)!.Stem, StringComparison.Ordinal);
    }
}
