using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>What a table says of each of its things in one respect.</summary>
/// <param name="Title">What the things are called, or what the table is about.</param>
/// <param name="IsKind">The title is what the things are: 「デプロイ方式」, "Load balancer".</param>
/// <param name="Column">The respect.</param>
public sealed partial record Sheet(
    Entry Place,
    string Title,
    bool IsKind,
    string Column,
    ImmutableArray<SheetCell> Cells
)
{
    /// <summary>
    /// What the note is about, where nobody knows the things themselves: an "Option" may be one of any command. Null
    /// where the title says enough.
    /// </summary>
    public string? About { get; init; }

    /// <summary>A wider cell is a description and must be shaped like its neighbours.</summary>
    public const int WidestValue = 24;

    private const int WidestAbout = 40;

    /// <summary>The share of its words from which a cell says what another says too.</summary>
    private const double SameWords = 0.6;

    /// <summary>One for each further column; of a table whose things stand across the top, one for each row.</summary>
    public static IEnumerable<Sheet> Of(Entry place, Desk desk)
    {
        var table = place.Table!;
        return
            place.IsAside
            || table.Header.Length < 2
            || IsOfPairs(table, desk.Glossary)
            || Passing().IsMatch(FirstOf(table))
            || IsOfProperties(table, desk.Glossary)
            ? []
            : (
                IsAcross(table, desk.Glossary) ? Across(place, table, desk) : Down(place, table, desk)
            ).SelectMany(sheet =>
                sheet
                    .Cells.Chunk(FamilyFinder.MostSiblings)
                    .Select(near => sheet with { Cells = [.. near], About = AboutOf(sheet, desk) })
            );
    }

    /// <summary>Is there a header, and more in the column than ranks and counts without their unit?</summary>
    public bool IsTelling =>
        TextFold.Key(Column).Length > 0
        && (Column[^1] is ')' or '）' || !Cells.All(cell => Number().IsMatch(cell.Text)));

    /// <summary>The rows are situations: what to take in each is asked, which one it is, is not.</summary>
    public bool IsOfCases => Situation().IsMatch(FirstOf(Place.Table!));

    /// <summary>What happens when, or in which way, happens with others as well: it is asked of the thing alone.</summary>
    public bool IsOfTimes => Occasion().IsMatch(Column);

    /// <summary>What somebody thinks of it, plans with it or shows it by.</summary>
    public static bool IsRemark(string column) => Remark().IsMatch(column);

    /// <summary>Cells that say something else than this one, the nearest rows first, each text once.</summary>
    public IEnumerable<SheetCell> Near(SheetCell cell) =>
        Cells
            .Where(other => other.Row != cell.Row && !SaysAsMuch(other.Text, cell.Text))
            .OrderBy(other => Math.Abs(Cells.IndexOf(other) - Cells.IndexOf(cell)))
            .DistinctBy(other => TextFold.Key(other.Text));

    /// <summary>
    /// 「Yes」 and 「Yes (most)」, 「低」 and 「低（自動）」: who knows the one may answer the other. Figures tell apart what is
    /// alike otherwise.
    /// </summary>
    private static bool SaysAsMuch(string one, string other) =>
        TextFold.Key(one) == TextFold.Key(other)
        || !one.Any(char.IsAsciiDigit)
            && !other.Any(char.IsAsciiDigit)
            && (IsWithin(one, other) || IsWithin(other, one));

    /// <summary>
    /// 「区画をまたぐレプリケーションの設定」, 「札のレプリケーション」: a loanword that makes half of one of the two and stands
    /// in both; who looks for the one may take the other.
    /// </summary>
    public static bool HaveOneCore(string one, string other) =>
        Loanword()
            .Matches(one)
            .Concat(Loanword().Matches(other))
            .Any(word =>
                one.Contains(word.Value, StringComparison.Ordinal)
                && other.Contains(word.Value, StringComparison.Ordinal)
                && word.Length * 2 >= Math.Min(one.Length, other.Length)
            );

    [GeneratedRegex("[ァ-ヺー]{8,}")]
    private static partial Regex Loanword();

    private static bool IsWithin(string shorter, string longer) =>
        Tokens.Overlap(Tokens.Content(shorter), Tokens.Content(longer)) >= SameWords
        && Tokens.Content(shorter).Count <= Tokens.Content(longer).Count;

    private static string? AboutOf(Sheet sheet, Desk desk) =>
        !sheet.IsKind ? null
        : JapaneseSheet.IsStrangers(desk) ? JapaneseSheet.About(sheet.Place, desk)
        : desk.Note.IsAtHome
            ? (
                EnglishSheet.IsStrangers(desk) || SheetTitle.IsOfAnything(sheet.Title)
                    ? SheetTitle.Of(sheet.Place, desk)
                    : null
            )
        : desk.Note.Outline.Root is { IsThing: true } root && Script.Width(root.Text) <= WidestAbout
            ? root.Text
        : Subject.Of(sheet.Place, desk.Glossary)?.In(desk.Note.Note.Language);

    private static IEnumerable<Sheet> Down(Entry place, Block.Table table, Desk desk)
    {
        var (title, isKind) = TitleOf(place, table, desk);
        for (var column = 1; column < table.Header.Length; column++)
        {
            if (IsRemark(table.Header[column].Value.Trim()))
            {
                continue;
            }

            yield return new Sheet(
                place,
                title,
                isKind,
                table.Header[column].Value.Trim(),
                [
                    .. table
                        .Rows.Where(row => row.Cells.Length > column)
                        .Select(row => new SheetCell(
                            row.Line,
                            NameOf(row.Cells[0]),
                            TextOf(row.Cells[column])
                        ))
                        .Where(IsSaid),
                ]
            );
        }
    }

    private static IEnumerable<Sheet> Across(Entry place, Block.Table table, Desk desk)
    {
        var title = SheetTitle.Of(place, desk) ?? "";
        return table.Rows.Select(row => new Sheet(
            place,
            title,
            false,
            NameOf(row.Cells[0]),
            [
                .. table
                    .Header.Zip(row.Cells)
                    .Skip(1)
                    .Select(pair => new SheetCell(row.Line, NameOf(pair.First), TextOf(pair.Second)))
                    .Where(IsSaid),
            ]
        ));
    }

    /// <summary>Things side by side in the header: each row says one thing of each of them.</summary>
    private static bool IsAcross(Block.Table table, Glossary glossary) =>
        Respect().IsMatch(FirstOf(table))
        || Property().IsMatch(FirstOf(table))
            && !table.Header.Skip(1).Any(header => Plain().IsMatch(header.Value.Trim()))
        || table.Header.Skip(1).Count(header => IsKnown(header, glossary)) is var known
            && known >= 2
            && known * 2 >= table.Header.Length - 1;

    /// <summary>
    /// Each row says something else of one and the same thing: what is said in the other rows is no answer, and what
    /// the row is called is plain from what it says.
    /// </summary>
    private static bool IsOfProperties(Block.Table table, Glossary glossary) =>
        (
            Property().IsMatch(FirstOf(table))
            || PartOfExample().IsMatch(FirstOf(table))
            || table.Header.Length == 2 && Plain().IsMatch(table.Header[1].Value.Trim())
        )
        && !IsAcross(table, glossary)
        && table.Rows.Count(row => IsNamed(row.Cells[0], glossary)) * 2 < table.Rows.Length;

    /// <summary>A name of the glossary, or written as code is.</summary>
    private static bool IsNamed(InlineText cell, Glossary glossary) =>
        NameOf(cell) is var name && (IsKnown(cell, glossary) || CodeName().IsMatch(name));

    private static string FirstOf(Block.Table table) => table.Header[0].Value.Trim().Trim('*');

    private static bool IsKnown(InlineText header, Glossary glossary) =>
        glossary.Find(NameOf(header))
            is { Kind: GlossaryKind.Service or GlossaryKind.Feature or GlossaryKind.Kind };

    /// <summary>Each row sets things side by side and is named by none of them.</summary>
    private static bool IsOfPairs(Block.Table table, Glossary glossary) =>
        Serial().IsMatch(table.Header[0].Value.Trim())
        || table.Header.Any(header => Party().IsMatch(header.Value.Trim()))
        || IsKnown(table.Header[0], glossary)
            && table.Header.Skip(1).Any(header => IsKnown(header, glossary));

    private static (string Title, bool IsKind) TitleOf(Entry place, Block.Table table, Desk desk) =>
        table.Header[0].Value.Trim() is { Length: > 1 } first
        && !Naming.IsSignpost(first)
        && !Anything().IsMatch(first)
            ? (first, true)
            : (SheetTitle.Of(place, desk) ?? "", false);

    private static string NameOf(InlineText cell) => Label.Parse(cell.Value.Trim(), []).Name;

    private static string TextOf(InlineText cell)
    {
        var text = cell.Value.Trim();
        return Script.Width(text) > WidestValue ? Sentences.Tidy(text) ?? "" : text.TrimEnd('。', '*');
    }

    private static bool IsSaid(SheetCell cell) =>
        cell.Row.Length > 0
        && cell.Text is not ['"' or '“' or '[', ..]
        && !cell.Text.StartsWith("- ", StringComparison.Ordinal)
        && !Placeholder().IsMatch(cell.Text)
        && !(Number().IsMatch(cell.Text) && Model().IsMatch(cell.Row))
        && !(Amount().IsMatch(cell.Text) && Amount().IsMatch(cell.Row))
        && TextFold.Key(cell.Text).Length > 0
        && !YesOrNo().IsMatch(cell.Text)
        && !PointsBack().IsMatch(cell.Text)
        && cell.Text is not ("なし" or "N/A")
        && cell.Row is not ("その他" or "Others" or "Other")
        && !Unaskable.IsDated(cell.Text)
        && !Vague().IsMatch(cell.Text)
        && !Warrant.IsSigned(cell.Text)
        && !Defaulted().IsMatch(cell.Row)
        && Sentences.IsBalanced(cell.Row)
        && !Naming.IsOrdinal(cell.Row);

    /// <summary>Each of them, with what limits it or without: which of two it is, is half known.</summary>
    [GeneratedRegex("^(できる|できない|する|しない|ある|ない|はい|いいえ|可|不可)([（(][^（()）]*[）)])?$")]
    private static partial Regex YesOrNo();

    /// <summary>"Send that share back": which, stands in another cell.</summary>
    [GeneratedRegex(
        "^(Send|Put|Point|Move|Keep|Use|Take|Give|Run|Set|Turn|Bring|Switch|Deploy|Add) (this|that|these|those) [a-z]+"
    )]
    private static partial Regex PointsBack();

    /// <summary>Headers of a column of respects in which the things of the other columns are compared.</summary>
    [GeneratedRegex(
        "^(観点|比較項目|Parameters?|Aspects?|Attributes?|Criteria|Criterion|Propert(y|ies)|Features?)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Respect();

    /// <summary>Headers of what one thing has or is.</summary>
    [GeneratedRegex(
        "項目$|^(観点|属性|特性|特徴|条件|要素|設定|制限|制約|仕様|料金要素|スペック|[Kk]ey|[Ii]tems?|[Pp]ropert(y|ies)|[Aa]ttributes?|[Pp]arameters?|[Ss]ettings?)$"
    )]
    private static partial Regex Property();

    /// <summary>Headers above what somebody has in an example, unless it is named as everybody names it.</summary>
    [GeneratedRegex(
        "^(リソース|カラム名?|列名?|フィールド名?|変数名?|ファイル名?|ホスト名?|テーブル名?|[Cc]olumns?|[Ff]ields?|[Vv]ariables?|[Ff]iles?|[Hh]osts?|[Ss]tages?|[Pp]ublication|サーバー?|データ種類|役割名?|対象|[Rr]esources?|[Ss]ervers?)$"
    )]
    private static partial Regex PartOfExample();

    /// <summary>Headers of a column that says no more than that something is said in it.</summary>
    [GeneratedRegex("^(内容|値|詳細|設定値|推奨値?|Quota|[Vv]alues?|[Dd]etails?|[Cc]ontents?|[Ss]ettings?)$")]
    private static partial Regex Plain();

    /// <summary>Headers above steps, arguments and the parts of an example.</summary>
    [GeneratedRegex(
        "^(ステップ|手順|フェーズ|順序|順番|段階|時期|日程|メリット|デメリット|利点|欠点|長所|短所|理由|問題点?|課題|原因|症状|戦略|対策|注意点|ポイント|作業|実装|確認.*|組み合わせ|.*の役割|Steps?|Phases?|Waves?|Days?|Weeks?|Ranks?|Order|Benefits?|Advantages?|Disadvantages?|Pros|Cons|Reasons?|Problems?|Challenges?|Tasks?)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Passing();

    /// <summary>Columns of what somebody thinks of it, plans with it or shows it by.</summary>
    [GeneratedRegex(
        "^(E\\.?g|Similarit(y|ies)|Differences?|Learning|Where|Use [Cc]ases?|Cons?|Pros?|Drawbacks?|Benefits?|Advantages?|Alternatives?|Bad for|Good for|Best for|Fix|Cause|Effort|Time|ROI|Impact|Status|Link|URL|Page|Year|Date)\\b|\\b([Ll]imitations?|[Ll]ocation|[Cc]osts?|[Pp]rice|[Cc]omplexity|[Tt]ime to .*|Implementation.*|[Ee]ffort|[Rr]ating|[Dd]iscount|[Ss]avings|[Cc]ustomers|[Rr]ecommended|[Rr]ecommendation)\\b.*$|^(Maintenance|Scaling|Debugging|Availability|Verdict|Winner|Pros/Cons|Alternatives?|Setup|Extras?|Remarks?|More|Other)$|ページ|状態|判定|結論|向き|評価|差$|リンク|結果$|^(優先度|優先順位|重要度|担当(者)?|例|具体例|備考|特記事項|コメント|予定|.*予定|期待結果|理由|難易度|複雑度|(開発)?コスト|料金|価格|費用|所感|おすすめ度?|評価|メリット|デメリット|Priority|Costs?|Prices?|Pricing|Examples?|Notes?|Remarks?|Comments?|Rating|Owner)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Remark();

    /// <summary>Headers above what somebody wants or meets.</summary>
    [GeneratedRegex(
        "^(シナリオ|ユースケース|用途|要件|目的|状況|場面|ケース|やりたいこと|ニーズ|条件|Scenarios?|Use ?cases?|Requirements?|Needs?|Situations?|When|Goals?)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Situation();

    [GeneratedRegex("[るた]時$|タイミング$|^(いつ|[Ww]hen|[Tt]iming)$")]
    private static partial Regex Occasion();

    [GeneratedRegex(
        "^([A-Z][a-z0-9]+){2,}$|^[A-Za-z0-9.*]+([_:/-]+[A-Za-z0-9.*]+)+$|^[a-z]+[A-Z][A-Za-z]*$|^[A-Z_]{4,}$"
    )]
    private static partial Regex CodeName();

    /// <summary>Who does what: the rows are duties, not things.</summary>
    [GeneratedRegex("^(you|we|us|they|customer|AWS|Amazon|利用者|お客様|自分)$", RegexOptions.IgnoreCase)]
    private static partial Regex Party();

    /// <summary>Above rows that are counted, as those of a sample.</summary>
    [GeneratedRegex("^(ID|No\\.?|#|番号|連番|項番)$", RegexOptions.IgnoreCase)]
    private static partial Regex Serial();

    /// <summary>Ids, addresses and fillers, as a sample has them.</summary>
    [GeneratedRegex("x{3,}|^Content Cell$|^arn:|^[0-9]+\\.[0-9]+\\.[0-9]+\\.[0-9]+", RegexOptions.IgnoreCase)]
    private static partial Regex Placeholder();

    /// <summary>「Many functions, one thing is …」</summary>
    [GeneratedRegex("^(many|various|several|some|lots) |\\bthings?\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Vague();

    /// <summary>What happens without one of the things that the table is of.</summary>
    [GeneratedRegex("\\((no|none|without)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Defaulted();

    [GeneratedRegex("^[0-9][0-9.,]*$")]
    private static partial Regex Number();

    /// <summary>Of an amount no other amount is said: such a table is for looking up.</summary>
    [GeneratedRegex("^[0-9][0-9.,]* ?[A-Za-zぁ-んァ-ヺー一-龠/%]{0,12}$")]
    private static partial Regex Amount();

    /// <summary>Sizes and versions: nobody learns how much of each there is.</summary>
    [GeneratedRegex("^[A-Za-z]+[0-9]+[A-Za-z0-9]*[.-][A-Za-z0-9.]+$")]
    private static partial Regex Model();

    /// <summary>Headers that stand above names of any sort.</summary>
    [GeneratedRegex(
        "^(項目|名前|名称|種別|分類|区分|対象|内容|Name|Type|Items?|Category|Topic|Term)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Anything();
}

/// <param name="Row">The thing that the cell is said of.</param>
public sealed partial record SheetCell(int Line, string Row, string Text)
{
    private const int WidestName = 44;
    private const int WidestGrade = 2;

    /// <summary>「高」, 「高速」: a grade that the writer gave, and may have given to others too.</summary>
    public bool IsGrade =>
        Text.Length <= WidestGrade && Text.All(Script.IsJapanese) || EnglishGrade().IsMatch(Text);

    /// <summary>A situation or a whole sentence, not a name.</summary>
    public bool IsUnnamed => Row[^1] is '.' or '。' || Script.Width(Row) > WidestName;

    [GeneratedRegex(
        "^(very )?(yes|no|none|n/a|limited|full|partial|basic|advanced|standard|high(er|est)?|low(er|est)?|medium|moderate|good|better|best|poor|fast(er)?|slow(er)?|simple|complex|easy|hard|manual|automatic|optional|required|varies|depends|you|aws|customer|everyone)[*.]*$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex EnglishGrade();
}
