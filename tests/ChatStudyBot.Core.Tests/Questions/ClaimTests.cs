using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Writing;

namespace ChatStudyBot.Core.Tests.Questions;

/// <summary>True or false: few, half of them true, and turned only where a table says how.</summary>
public sealed class ClaimTests
{
    [Theory]
    [InlineData("夜間は棚の組み替えができない", "夜間は棚の組み替えができる")]
    [InlineData("荷の向きを後から変えることができる", "荷の向きを後から変えることはできない")]
    [InlineData("床の上で自動調整が可能", "床の上で自動調整はできない")]
    [InlineData("荷をまたいで搬送可能", "荷をまたいで搬送不可")]
    [InlineData("入荷の前に検品が必要", "入荷の前に検品は不要")]
    [InlineData("箱の転送をサポートしていない", "箱の転送をサポートしている")]
    [InlineData(
        "鍵を使わない場合は、夜間の棚の組み替えができない",
        "鍵を使わない場合は、夜間の棚の組み替えができる"
    )]
    [InlineData("夜間の場合は、管理者への届け出が必要", "夜間の場合は、管理者への届け出は不要")]
    [InlineData("入荷の前に検品が必要となる", "入荷の前に検品は不要となる")]
    [InlineData("A belt cannot run backwards", "A belt can run backwards")]
    public void A_sentence_is_turned_by_its_ending(string sentence, string turned) =>
        Assert.Equal(turned, Claims.Turned(sentence));

    [Theory]
    [InlineData("夜間は手動の搬送しかできない")]
    [InlineData("電源が落ちるため、棚の組み替えができない")]
    [InlineData("コンベヤと異なり、棚の組み替えができない")]
    [InlineData("昼の組み替えもできる")]
    [InlineData("組み替えられないと搬送できない")]
    [InlineData("設定は手引きを参照してください")]
    [InlineData("入荷 → 検品が必要")]
    [InlineData("版の更新による差分の確認")]
    [InlineData("再起動可能")]
    [InlineData("鍵を使わない場合は、管理者への届け出が必要")]
    [InlineData("すべての荷をまたいで搬送可能")]
    [InlineData("荷札を直接指定できない")]
    [InlineData("表門、裏門いずれかの届け出が必要")]
    [InlineData("車輪を付けることで、荷の向きを変えることができる")]
    [InlineData("回転台によって、荷の向きを変えることができる")]
    [InlineData("重さを量り、荷の向きを直し、棚の組み替えができる")]
    [InlineData("Belts, scales and cranes")]
    [InlineData("A belt can now run forwards")]
    [InlineData("A belt can only run forwards")]
    public void A_sentence_that_would_contradict_itself_or_claims_nothing_is_not_turned(string sentence) =>
        Assert.Null(Claims.Turned(sentence));

    [Theory]
    [InlineData("四隅の穴に爪を掛けて持ち上げる枠", true)]
    [InlineData("荷を下から持ち上げる", true)]
    [InlineData("版の更新による差分の確認", false)]
    [InlineData("その他の棚については、棚の手引きを参照", false)]
    [InlineData("入荷は設定不要 → ✅ 出荷は必要", false)]
    [InlineData("belts, scales and cranes of all kinds", false)]
    public void A_claim_is_one_whole_sentence_on_its_subject(string text, bool isClaim) =>
        Assert.Equal(isClaim, Claims.IsWhole(text));

    [Fact]
    public void Of_ten_questions_one_may_be_true_or_false_and_half_of_those_are_true()
    {
        var lines = string.Concat(
            Enumerable
                .Range(1, 40)
                .Select(number =>
                    $"- 装置{number}号の待ち時間は最大{number + 20}秒まで延ばせる\n- 装置{number}号は夜間の棚の組み替えができない\n"
                )
        );

        var bank = Notes.Bank($"# 倉庫\n\n## 自動倉庫\n\n{lines}");

        var claims = bank.Of(QuestionKind.TrueFalse);
        Assert.Equal(4, claims.Length);
        Assert.Equal(2, claims.Count(claim => claim.Key[0] == 0));
        Assert.All(
            claims,
            claim =>
                Assert.Equal(claim.Key[0] == 0, claim.Stem.Contains("できない", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("こうすることで夜間の棚の組み替えを柔軟に行うことができる")]
    [InlineData("夜間の荷の動きを一元的に見ることができる")]
    public void Praise_and_what_leans_on_the_lines_around_is_no_claim(string line)
    {
        var lines = string.Concat(
            Enumerable
                .Range(1, 40)
                .Select(number => $"- 装置{number}号の待ち時間は最大{number + 20}秒まで延ばせる\n- {line}\n")
        );

        Assert.Empty(Notes.Bank($"# 倉庫\n\n## 自動倉庫\n\n{lines}").Of(QuestionKind.TrueFalse));
    }

    [Theory]
    [InlineData("夜間は棚の組み替えができない", true)]
    [InlineData("夜間は棚の組み替えができない。（昇降機はできる）", false)]
    [InlineData("昇降機とは異なり、手元の盤では棚の組み替えができない", false)]
    public void What_a_bracket_or_a_contrast_limits_is_no_claim(string line, bool isClaim)
    {
        Assert.Equal(isClaim, Claimed(line).Any(claim => Says(claim, "組み替え")));
    }

    [Fact]
    public void That_a_thing_cannot_do_what_it_can_is_not_asked()
    {
        var claims = Claimed("夜間は棚の組み替えができる");

        Assert.DoesNotContain(claims, claim => Says(claim, "できない") && Says(claim, "組み替え"));
    }

    [Theory]
    [InlineData("運搬車", false)]
    [InlineData("昇降車", true)]
    public void What_a_whole_family_cannot_do_is_no_claim(string name, bool isClaim)
    {
        var glossary = Glossary
            .Read(
                """
                terms:
                  - { term: 運搬車, kind: kind, category: 倉庫, group: 車, covers: [昇降車, 牽引車] }
                  - { term: 昇降車, kind: kind, category: 倉庫, group: 車 }
                  - { term: 牽引車, kind: kind, category: 倉庫, group: 車 }
                """
            )
            .Glossary;

        Assert.Equal(
            isClaim,
            Notes
                .Bank(
                    glossary,
                    Notes.Read(
                        $"# 倉庫\n\n## 自動倉庫\n\n{Beside(number => $"- {name}は夜間の{number}番通路で動かすことができない")}"
                    )
                )
                .Of(QuestionKind.TrueFalse)
                .Any(claim => Says(claim, "夜間"))
        );
    }

    [Theory]
    [InlineData("通路の分散", "荷を複数の通路に分散できる", true)]
    [InlineData("夜の番人", "荷を複数の通路に分散できる", false)]
    [InlineData("通路の分散", "荷を複数の通路に分散できない", false)]
    public void What_its_heading_says_already_is_no_claim(string heading, string line, bool isTruism)
    {
        var place = Outline.Of(Notes.Read($"# 倉庫\n\n- {line}\n")).All[^1];
        var claim = new ClaimFact(new Subject("自動倉庫", heading), place, line, "", line);

        Assert.Equal(isTruism, Truism.Is(claim, new LeakTest(Glossary.Shipped)));
    }

    private static ImmutableArray<Question> Claimed(string line) =>
        Notes
            .Bank($"# 倉庫\n\n## 自動倉庫\n\n{Beside(number => $"- 棚{number}では{line}")}")
            .Of(QuestionKind.TrueFalse);

    /// <summary>The line among lines of numbers, of which true-or-false questions may be the tenth part, and with its opposite.</summary>
    private static string Beside(Func<int, string> line) =>
        string.Concat(
            Enumerable
                .Range(1, 40)
                .Select(number =>
                    $"- 装置{number}号の待ち時間は最大{number + 20}秒まで延ばせる\n- 装置{number}号は雨の日に動かすことができない\n{line(number)}\n"
                )
        );

    private static bool Says(Question claim, string text) =>
        claim.Stem.Contains(text, StringComparison.Ordinal);

    [Theory]
    [InlineData("この装置は夜間の棚の組み替えができない", true)]
    [InlineData("鍵がないため、夜間の組み替えの場合には届け出が必要", false)]
    public void Right_below_a_thing_this_is_that_thing_and_a_case_alone_is_nothing(string line, bool isClaim)
    {
        var lines = string.Concat(
            Enumerable
                .Range(1, 40)
                .Select(number =>
                    $"- 装置{number}号の待ち時間は最大{number + 20}秒まで延ばせる\n- 昇降機{number}\n  - {line}\n"
                )
        );

        Assert.Equal(
            isClaim,
            Notes
                .Bank($"# 倉庫\n\n## 自動倉庫\n\n{lines}")
                .Of(QuestionKind.TrueFalse)
                .Any(claim => !claim.Stem.Contains("待ち時間", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void A_line_that_is_asked_otherwise_makes_no_claim()
    {
        var lines = string.Concat(
            Enumerable
                .Range(1, 30)
                .Select(number => $"- 装置{number}号の待ち時間は最大{number + 20}秒まで延ばすことができる\n")
        );

        Assert.Empty(Notes.Bank($"# 倉庫\n\n## 自動倉庫\n\n{lines}").Of(QuestionKind.TrueFalse));
    }
}
