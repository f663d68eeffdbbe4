using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Facts;
using FsCheck;
using FsCheck.Fluent;

namespace ChatStudyBot.Core.Tests.Answers;

public sealed class NoteIndexPropertyTests
{
    private static readonly NoteIndex s_index = StudyIndex.Of(StudyIndex.Cloud, StudyIndex.English);

    private static readonly string[] s_pieces =
    [
        "SQS",
        "elb",
        "ＥＬＢ",
        "可視性タイムアウト",
        "スティッキー",
        "ｽﾃｨｯｷｰ",
        "キュー",
        "ー",
        "ッ",
        "と",
        "の",
        "の違い",
        "とは",
        "って何",
        "何秒",
        "最大",
        "difference between ",
        " and ",
        " vs ",
        "how long ",
        "what is ",
        "default",
        " ",
        "　",
        "?",
        "1,000.5",
        "99.99%",
        "16TB",
        "a_b-c/d",
        "HTTPCode_ELB_5XX",
        "\uD83D",
        "\0",
        "é",
        "々",
        "ヴァ",
        "が",
        "\n",
    ];

    private static readonly Gen<string> s_questions = Gen.Elements(s_pieces).ListOf().Select(string.Concat);

    private static readonly Gen<string> s_notes = Gen.Elements(
            "- ",
            "  - ",
            "\n",
            "\n",
            "# ",
            "## ",
            "\n| a | b |\n|---|---|\n| ",
            "語",
            "箱の鍵は守衛が預かる。",
            "term: ",
            "Auto Scaling",
            "スティッキーセッション（Sticky Session）",
            "WIP",
            "```\n",
            "長い文がここから始まって読点もなく続いていくので途中で切るほかない"
        )
        .ListOf()
        .Select(string.Concat);

    [Fact]
    public void Any_text_can_be_asked_and_is_answered_the_same_each_time() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll<string?>(text => Shown(s_index.Ask(text ?? "")) == Shown(s_index.Ask(text ?? "")))
        );

    [Fact]
    public void A_confidence_lies_between_0_and_1_and_passages_within_their_limits() =>
        Holds(
            s_questions,
            question =>
            {
                var answer = s_index.Ask(question);
                return answer.Confidence is >= 0 and <= 1
                    && answer.Passages.Length <= NoteAnswer.MostPassages
                    && answer.Passages.All(passage => passage.Text.Length is > 0 and <= Passage.LongestText)
                    && (answer.Verdict == Verdict.Unknown || !answer.Passages.IsEmpty);
            }
        );

    [Fact]
    public void A_question_that_is_folded_already_is_the_same_question() =>
        Holds(
            s_questions,
            question =>
            {
                if (question.Any(char.IsSurrogate))
                {
                    return true;
                }

                var folded = TextFold.Normal(question);
                return TextFold.Normal(folded) == folded
                    && Shown(s_index.Ask(folded)) == Shown(s_index.Ask(question));
            }
        );

    [Fact]
    public void Every_citation_holds_the_words_it_is_cited_for() =>
        Holds(
            s_notes,
            text =>
            {
                var numbered = string.Join(
                    '\n',
                    text.Split('\n')
                        .Select((line, at) => line.Replace("語", $"倉庫{at + 1}番", StringComparison.Ordinal))
                );
                var lines = numbered.Split('\n');
                return StudyIndex
                    .Of(numbered)
                    .Ask("倉庫の番")
                    .Passages.All(passage =>
                        passage.Text.Contains(passage.Key, StringComparison.Ordinal)
                        && passage.Lines.Contains(passage.Citation.Line)
                        && passage.Lines.All(line => line >= 1 && line <= lines.Length)
                    );
            }
        );

    [Fact]
    public void Every_line_of_a_list_is_shown_first_to_who_asks_for_its_words() =>
        Holds(
            Gen.Choose(1, 40).SelectMany(count => Gen.Choose(0, 3).ListOf(count)),
            depths =>
            {
                var above = 0;
                var lines = depths
                    .Select(
                        (depth, at) =>
                        {
                            above = Math.Min(depth, at == 0 ? 0 : above + 1);
                            return $"{new string(' ', above * 2)}- 棚{Word(at)}には荷{Word(at)}を載せる";
                        }
                    )
                    .ToList();
                var index = StudyIndex.Of("# 倉庫\n\n" + string.Join('\n', lines));
                return Enumerable
                    .Range(0, lines.Count)
                    .All(at => index.Ask(lines[at].Trim(' ', '-')).Passages[0].Lines.Contains(at + 3));
            }
        );

    /// <summary>A word of its own for each number, none a slip of another.</summary>
    private static string Word(int number) =>
        string.Concat(Enumerable.Repeat("アカサタナハマヤラワ"[number % 10], 3))
        + string.Concat(Enumerable.Repeat("イキシチニヒミリキシ"[number / 10], 3));

    private static string Shown(NoteAnswer answer) =>
        $"{answer.Verdict} {answer.Confidence} "
        + string.Join(
            '|',
            answer.Passages.Select(passage =>
                $"{passage.Citation.Path}:{passage.Citation.Line} {passage.Score}"
            )
        );

    private static void Holds<T>(Gen<T> values, Func<T, bool> property) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(40).WithReplay(20261126UL, 4711UL),
            Prop.ForAll(values.ToArbitrary(), property)
        );
}
