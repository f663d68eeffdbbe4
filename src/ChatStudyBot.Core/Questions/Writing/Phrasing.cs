using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>
/// Does a Japanese stem, as it is worded, ask for one thing of something that is known? A line of somebody's notes may
/// be a step, a wish, or two facts in one; made into a question it is none.
/// </summary>
public static partial class Phrasing
{
    /// <summary>Patterns whose stem takes all that it says from one line: who speaks must be known.</summary>
    private static readonly HashSet<string> s_ofOneLine =
    [
        "name",
        "value",
        "claim",
        "label-of",
        "members",
        "shared",
    ];

    public static bool IsSound(Question question, Desk desk) =>
        question.Language != Language.Japanese
        || IsVouched(desk)
        || (
            question.Pattern switch
            {
                "value" => !Counted().IsMatch(question.Stem)
                    && !Once().IsMatch(question.Explanation)
                    && !Discount().IsMatch(question.Stem),
                "name" => !Step().IsMatch(question.Stem) && !IsMeans(question, desk),
                "true-false" => !OfNouns().IsMatch(question.Stem),
                "owner" => !Unnamed().IsMatch(question.Stem),
                "term" or "service" => !Sorted().IsMatch(question.Stem),
                _ => true,
            }
            && (
                desk.Note.Ground == Ground.Brief
                || !s_ofOneLine.Contains(question.Pattern)
                || IsOfKnown(question.Stem, desk)
            )
        );

    /// <summary>Of what a table speaks a name says: its own, or that of the row.</summary>
    public static bool IsSound(Sheet sheet, SheetCell cell, Desk desk) =>
        IsVouched(desk)
        || desk.Note.Ground == Ground.Brief
        || desk.LanguageOf(sheet.Column + cell.Text) != Language.Japanese
        || !desk.Glossary.FindAll(cell.Row).IsEmpty
        || desk.Glossary.NamesIn($"{sheet.About} {sheet.Title}").Any();

    /// <summary>The team's own, written for the bot, or judged by other rules.</summary>
    private static bool IsVouched(Desk desk) =>
        desk.Note.IsOnOwn || !desk.Note.IsAtHome || desk.Note.Note.IsWrittenForQuiz;

    private static bool IsOfKnown(string stem, Desk desk) =>
        Opening().Match(stem) is { Success: true } opening && desk.Glossary.NamesIn(opening.Value).Any();

    /// <summary>Anything can be done with what runs programs: of that it must be said what it is known for.</summary>
    private static bool IsMeans(Question question, Desk desk) =>
        question.Key is [var key]
        && desk.Glossary.Find(question.Choices[key].Text)
            is { Kind: GlossaryKind.Service, Category: "compute" } entry
        && desk.Peers.WordsSaid(
            entry,
            new Statement(question.Explanation, question.Explanation, 0, true),
            Language.Japanese
        ) == 0;

    [GeneratedRegex("^.*?(について|は、)")]
    private static partial Regex Opening();

    /// <summary>
    /// One number of several: 「何日1回」, 「何時間、週7日」, 「何%、可用性は99%」; one in a definition: 「何回…するサービスですか」;
    /// a doing without its verb: 「何倍の向上ですか」, 「最大いくつまでの札ですか」; a fraction; a sign of the note.
    /// </summary>
    [GeneratedRegex(
        "最大いくつまでの[^。]*ですか|何[^0-9、。「」ぁ-ゖ]{1,4} ?[0-9]|何[^、。「」]{1,12}、[^。]*[0-9]|何分の|何秒(当たり|あたり|ごと)|[\\[\\]［］][^？]*[\\[\\]［］]*何|[るたい](サービス|機能|性質|仕組み|ファイル|地域)ですか|(向上|停止|削減|短縮|増加|減少|保持|作成|設定|取得|保存|送信|受信|更新|変更|追加|削除|実行|管理|節約)ですか"
    )]
    private static partial Regex Counted();

    /// <summary>Exactly once is no amount.</summary>
    [GeneratedRegex("[1１一] ?(回|つ|度|個|台) ?(だけ|のみ|ずつ)")]
    private static partial Regex Once();

    /// <summary>Prices and what is saved change.</summary>
    [GeneratedRegex("(何%|？　］)[^。]*(節約|安[いく価]|割引|削減|オフ|お得)")]
    private static partial Regex Discount();

    /// <summary>What somebody does, checks or wishes next, or a name in an attribute of another.</summary>
    [GeneratedRegex(
        "(作成|収集|付与|登録|取得|確認)して、?[^、。]{0,6}(何|どの)|(確認|参加|登録)しますか。$|本当に|必要なら|という何|(どの)(サービス|プロトコル)の?(サービス|プロトコル)|何が[^。]*と呼びますか|[\\[\\]]|したければ|できるように|をトリガーとして|自身または"
    )]
    private static partial Regex Step();

    /// <summary>Something that is also so, of nobody knows what sort.</summary>
    [GeneratedRegex("^次の内容(（[^）]*）)?が当てはまる用語.*(可能|対応|できる|のみ)」$")]
    private static partial Regex Unnamed();

    /// <summary>Says of which sorts there are, not what it is.</summary>
    [GeneratedRegex("(に分類|から成る|で構成|から構成)」$")]
    private static partial Regex Sorted();

    /// <summary>『A』は、B: nouns that claim nothing.</summary>
    [GeneratedRegex("』は、[^をがはにでも]*$")]
    private static partial Regex OfNouns();
}
