using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Facts;

/// <summary>Is a label the name of a thing, a topic that things are said under, or no more than a signpost?</summary>
public static partial class Naming
{
    private const int WidestName = 40;

    /// <summary>A name of more English words is a heading.</summary>
    private const int MostWords = 4;

    /// <summary>Signposts: they say where the reader is, not what is spoken of.</summary>
    private static readonly FrozenSet<string> s_signposts = """
        概要|特徴|種類|その他|用途|ユースケース|構成要素|構成例|構成|参考|メトリクス|フェーズ
        拡張|機能|料金|セクション|レポート|対象サービス|購入方法|接続方法|ロード先|注意事項|注意
        注意点|例|具体例|ポイント|補足|まとめ|目次|はじめに|背景|目的|原因|対処|対応|対策|手順
        基本機能|主な機能|主要機能|主要な機能|主な特徴|主なユースケース|機能一覧|主要コンポーネント|試験の重要ポイント|SAP試験の重要ポイント|重要ポイント
        設定|一覧|メリット|デメリット|利点|欠点|説明|定義|備考|メモ|前提|結論|結果|流れ|方法
        理由|条件|制限|制約|詳細|基本|基礎|役割|仕組み|使い方|違い|比較|要件|解決|エラー|課題
        問題|今後|所感|感想|リンク|デフォルト|デフォルト値|最大|最小|上限|下限|サービス
        サービス一覧|用語|用語集|基本的なアーキテクチャ|What's new|What’s new|Simple|Security
        Service|Services|Overview|Summary|Note|Notes|Example|Examples|Features|Feature|Pricing
        Use case|Use cases|References|Reference|Links|Link|TODO|WIP|Misc|Other|Others|Details
        Introduction|Contents|Pros|Cons|Advantages|Disadvantages|Benefits|Limits|Limitations
        EXAM|REMEMBER|DEMO|DEMOS|LAB|LABS|ADVANCED|ADVANCED DEMO|Good to know|Nice to know
        Cost|Tip|Tips|Important|Warning|Caution|Key points|Best practices|Types|Steps
        How it works|How|Why|What|When|Purpose|Definition|Key|Description|Default
        Management & Governance|Developer Tools|Networking & Content Delivery|Compute|Containers
        Security, Identity, & Compliance|Application Integration|Database|Databases|Analytics
        Storage|Networking|Machine Learning|Basics
        General Info|General Information|General|Info|Core Knowledge|Core Concepts|Key Concepts|Concepts|Components
        Core Components|Terminology|Glossary|Architecture|Architecture Patterns|Patterns|Actions|Performance|Monitoring
        Comparison|Comparisons|Key Features|Main Features|Engines|Operations|Configuration|Interfaces|Network|Integrations
        Integration|Deployment Strategies|Best practice|Troubleshooting|FAQ|Misconceptions|Requirements|Options|Settings
        Tools|Background|Details|Characteristics|Capabilities|Considerations|Miscellaneous|Remarks|Definitions
        よくある誤解|よくある間違い|よくある質問|全体像|学習内容|要点|本書の要点|学んだこと|通信の流れ|使い分けの指針|基本方針|用語の整理|前提知識|この章で分かること|ゴール|重要|memo|例外|目安
        """.Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(
        TextFold.Key
    ).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a topic ends in: a doing, not a thing.</summary>
    private static readonly string[] s_topicEndings = """
        設定|連携|対応|制御|高速化|監視|統合|関連|管理|移行|抑制|維持|付与|一時停止
        構成|通知|検査|比較|回復性|アクセス|計算|方法|手順|種類|一覧|理由|原因|対処
        目的|用途|背景|違い|改善|向上|最適化|削減|作成|実行|対策|概要|特徴|関係|場合
        とき|時|側|活用|利用|紐づけ|について|との関連|例|化|強化|チェック|変更可能
        可能|不要|有料|無料|要件|操作|ケース|ステップ|アンインストール
        """.Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What a heading ends in that only points at what follows: look further up.</summary>
    private static readonly string[] s_pointingEndings = """
        について|とは|の種類|一覧|との比較|の違い|背景|場合|とき|対策|まとめ|役割り
        役割|注意事項|注意点|通り|以下|例|やつ|用語|こと|？|?
        """.Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static bool IsSignpost(string label) =>
        s_signposts.Contains(TextFold.Key(Ornament().Replace(label, "")))
        || Both().Split(label) is { Length: > 1 } parts && parts.All(IsSignpost);

    /// <summary>「Components & Concepts」</summary>
    [GeneratedRegex(" (?:&|and) ")]
    private static partial Regex Both();

    /// <summary>A thing that can be chosen: a service, an identifier, a term.</summary>
    public static bool IsName(string label) => IsNoun(label) && !IsTopic(label);

    /// <summary>As <see cref="IsName"/>, topics let in: for lists whose every line is a label and its text.</summary>
    public static bool IsNoun(string label) =>
        Script.Width(label) is >= 2 and <= WidestName
        && TextFold.Key(label).Length > 0
        && !IsSignpost(label)
        && !HasClause(label)
        && !NotAWord().IsMatch(label)
        && !IsOrdinal(label)
        && label.Any(char.IsLetter);

    /// <summary>One of a row that is counted: 「案 A」, "Step 5.2", or a page of what was read.</summary>
    public static bool IsOrdinal(string label) =>
        Ordinal().IsMatch(Ornament().Replace(label, "")) || Page().IsMatch(label);

    [GeneratedRegex("^[Pp]\\.? ?[0-9]{1,4}$")]
    private static partial Regex Page();

    public static bool IsTopic(string label) =>
        TopicParticle().IsMatch(label)
        || EnglishTopic().IsMatch(label)
        || label.EndsWith('側')
        || label.EndsWith("連携", StringComparison.Ordinal)
        || label.EndsWith("対応", StringComparison.Ordinal)
        || label.LastIndexOf('の') is > 0 and var of
            && IsTopic(label[(of + 1)..]) | IsSignpost(label[(of + 1)..])
        || s_topicEndings.Any(ending =>
            label.EndsWith(ending, StringComparison.Ordinal) && !HasLatinBefore(label, ending.Length)
        );

    /// <summary>
    /// Written as names are, where no glossary knows it: no phrase, and no heading that any note might have.
    /// </summary>
    /// <param name="isListed">In a list whose every line is a label with its text a common word is a name too.</param>
    public static bool IsProper(string label, bool isListed) =>
        !CommonOpening().IsMatch(label)
        && (isListed || !CommonEnding().IsMatch(label) && !TopicParticle().IsMatch(label))
        && (Script.LanguageOf(label) == Language.Japanese || IsProperEnglish(label));

    /// <summary>Few words, all or none of them with a capital.</summary>
    private static bool IsProperEnglish(string label) =>
        label.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: <= MostWords } words
        && !Joining().IsMatch(label)
        && (
            words.All(word => !char.IsAsciiLetterLower(word[0]) || CodeWord().IsMatch(word))
            || !label.Any(char.IsAsciiLetterUpper)
        );

    /// <summary>Several words held together by particles: it tells of things rather than names one.</summary>
    public static bool IsPhrase(string label) => Phrase().IsMatch(label);

    /// <summary>Can the lines below be said to be about it?</summary>
    public static bool IsSubject(string label) =>
        Script.Width(label) is >= 2 and <= WidestName
        && label.Any(char.IsLetter)
        && !IsSignpost(label)
        && !EnglishHeading.IsLead(label)
        && !Layout.Is(label)
        && !Filing().IsMatch(label)
        && !Ordinal().IsMatch(label)
        && !SubjectClause().IsMatch(label)
        && !NotAWord().IsMatch(label)
        && !s_pointingEndings.Any(ending => label.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Something that can be spoken of: a name, or a thing with what it is of.</summary>
    public static bool IsPhraseOrName(string label) =>
        Script.Width(label) <= WidestName
        && !IsSignpost(label)
        && !NotAWord().IsMatch(label)
        && !label.EndsWith('は');

    /// <summary>A label that files what stands below it: numbered, marked or weighed. It names nothing.</summary>
    public static bool IsFiling(string label) => Numbered().IsMatch(label);

    /// <summary>
    /// What stands below was done, met or decided once: exercises, exam questions with their options, repairs, plans.
    /// </summary>
    public static bool IsOnDoing(string label) => Doing().IsMatch(label);

    /// <summary>A counted or weighed part of a syllabus: 「分野 4: トラブルシューティング」 is study matter.</summary>
    public static bool IsFiled(string label) => Filing().IsMatch(label);

    /// <summary>A heading that tells of one's own deed: 「作成したリソース」, 「監視を追加」.</summary>
    public static bool IsDeed(string heading) => Deed().IsMatch(heading);

    /// <summary>What stands below is on the exam, on studying or on checking oneself, and no study matter.</summary>
    public static bool IsOnStudying(string label) => Studying().IsMatch(label);

    /// <summary>A note that is from its title on a list to tick off, a day's diary or a paper of questions.</summary>
    public static bool IsPassing(string title) =>
        CheckList().IsMatch(title) || Diary().IsMatch(title) || Paper().IsMatch(title);

    /// <summary>What stands below argues for something, or says what it is good for.</summary>
    public static bool IsArgument(string label) => Argument().IsMatch(label);

    /// <summary>What stands below tells how the parts of one example play together: true there, and no rule.</summary>
    public static bool IsStory(string label) => Story().IsMatch(label);

    /// <summary>
    /// A label that marks how much what follows matters, in front of a sentence or of a whole part of the note.
    /// </summary>
    public static bool IsMark(string label) => Marking().IsMatch(label);

    /// <summary>Copied from a heading as it stands there, with a sign at its end or a mark before it.</summary>
    public static bool IsBareHeading(string name) => BareHeading().IsMatch(name);

    /// <summary>One name in the singular and the plural.</summary>
    public static bool AreTwins(string one, string other) =>
        string.Equals(Singular(one), Singular(other), StringComparison.Ordinal);

    public static string Singular(string name) =>
        TextFold.Name(PluralEnding().Replace(name, match => match.Value[0] == 'i' ? "y" : ""));

    [GeneratedRegex("(?<=[a-z]{2})ies$|(?<=[a-z]{2}(?<![sui]))s$")]
    private static partial Regex PluralEnding();

    [GeneratedRegex(
        "^(EXAM|REMEMBER|NOTES?|TIPS?|IMPORTANT|DEMOS?|LABS?|ADVANCED|BASICS|(GOOD|NICE) TO KNOW)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Marking();

    [GeneratedRegex("[-–—:;,&]$|[)）] ?& |^(DEMO|EXAM|LAB|REMEMBER|TIP|NOTE)\\b[ :]")]
    private static partial Regex BareHeading();

    /// <summary>A title that says what the writer is doing, not what the note is about.</summary>
    public static bool IsNotebook(string title) => Notebook().IsMatch(title);

    /// <summary>What a note without a title is called: 「nat_instance」.</summary>
    public static bool IsFileName(string title) => FileName().IsMatch(title);

    /// <summary>A Japanese word with an inflected ending or a particle other than の in it is a clause.</summary>
    private static bool HasClause(string label) => Clause().IsMatch(label);

    private static bool HasLatinBefore(string label, int ending) =>
        label.Length > ending && Script.IsLatin(label[^(ending + 1)]);

    [GeneratedRegex("への|における|に関する|による|との|[^ァ-ヺー]と[^ァ-ヺー]")]
    private static partial Regex TopicParticle();

    [GeneratedRegex(
        "への|における|に関する|による|との|[一-龠ァ-ヺーA-Za-z0-9][をがはにで][一-龠ァ-ヺA-Za-z0-9]|な[^ぁ-ゖ].*の"
    )]
    private static partial Regex Phrase();

    [GeneratedRegex(
        "\\b(use cases?|best practices|features?|overview|summary|comparison|options|benefits|basics|introduction|limitations?|pricing|examples?|considerations|requirements|troubleshooting|types|steps|tips|concepts?|terminology|(anti[ -]?)?patterns?|security|availability|knowledge|info(rmation)?|cleanup)$|\\bvs\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex EnglishTopic();

    [GeneratedRegex("[をがはにでもへ]|ない|ある|[っょるたいうくすきしれせ][ぁ-ゖ]|[ぁ-ゖ]$")]
    private static partial Regex Clause();

    [GeneratedRegex(
        "を|[がはに](?=[^ァ-ヺ])|[るたいうくす]$|[。、？?！]|^なぜ|^どう|(要|必要|何|いつ|どれ|なの|る|い)か($| ?/)"
    )]
    private static partial Regex SubjectClause();

    [GeneratedRegex("[。、？?！!;；{}\\[\\]<>「」=]|https?:|\\.\\.\\.|…|など|等$|例：|例:")]
    private static partial Regex NotAWord();

    [GeneratedRegex(
        "メモ|ノート|Recap|なぐり書き|雑記|備忘|まとめ|スタディ|勉強|学習|対策|一覧|試験|日記|ログ$|[Nn]otes?\\b|[Ss]tudy| at |[Mm]emo|[Cc]he[ea]t|[Ll]earning|README|\\b([Cc]ertif[a-z]+|[Cc]loud [Pp]ractitioner|(Solutions? Architect|Developer|SysOps Administrator|DevOps Engineer)( |-)+(Associate|Professional)|[A-Z]{3}-C[0-9]{2}|[Qq]uiz|[Cc]ourse|[Ss]ummar(y|ies))\\b"
    )]
    private static partial Regex Notebook();

    [GeneratedRegex(
        "^[0-9]+(\\.[0-9]+)+\\.? |^[0-9]+[.．)] |^第[0-9０-９一-十]+(分野|章|節|部|回)|^(ステップ|ケース|比較ポイント|手順|パターン|Step|Case|Phase|Gen)\\s?[0-9０-９①-⑨]+$|^【[^】]+】|^(?!.*[をがはに]).*\\p{L} ?[0-9]+ ?[%％]$|^(目次|Contents)$"
    )]
    private static partial Regex Numbered();

    /// <summary>Parts that are counted, and parts that are weighed.</summary>
    [GeneratedRegex(
        "^(第|案|なぜ|ステップ|手順|フェーズ|ケース|シナリオ|例|症状|問題|質問|設問|課題|ルール|Domain|Question|Problem|Symptom|Lab|Task|Wave|Scenario|Section|Chapter|比較ポイント|ポイント|パターン|Phase|Step|Case|Gen|Example|Appendix|Issue|Option|Alternative|Epic|Attr|Method|Test|Rule|Part|Workload|Category|Verification|Fix|Level|Layer|Application|Pillar|Incident|分野)(\\s*#?[0-9０-９一二三四五六七八九十①-⑳]+(\\.[0-9]+)*|\\s[A-Z])(分野|章|回|節|部)?$|[0-9]\\s*[%％]$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Ordinal();

    [GeneratedRegex(
        "アーキテクチャー?(例|図)?$|(構成|設計|導入|活用|利用|実装)例|事例|シナリオ|ストーリー|[Ss]cenarios?$|[Ee]xample architecture|[Cc]ase stud(y|ies)"
    )]
    private static partial Regex Story();

    [GeneratedRegex(
        "(メリット|デメリット|利点|欠点|長所|短所|課題|問題点|理由|背景|ユースケース|活用例|活用方法|使いどころ|重要ポイント|重要なポイント|ベストプラクティス|注意点|(?<!点)まとめ|頻出トピック|重要な?トピック|使い分け|選び方|選択基準|判断基準)(は?以下)?$|^(Benefits|Advantages|Disadvantages|Drawbacks|Problems|Pros|Cons|Challenges|Why|Reasons|Features of|Key Features|What to|When to|Need for|Use Cases|Decision|Achievements|Soft Skills|Features to|Real|Incidents|Limitations|Considerations|Constraints)\\b|\\b([Uu]se [Cc]ases|[Aa]chievements|[Ss]kills|[Oo]utcomes?|[Bb]enefits|[Aa]dvantages|[Dd]isadvantages|[Bb]est [Pp]ractices|[Pp]ros|[Cc]ons)$"
    )]
    private static partial Regex Argument();

    [GeneratedRegex(
        "試験(での?)?(の?(重要)?ポイント|概要|詳細|戦略|対策|テクニック|直前|前日|当日|ドメイン|範囲|時間|日程|の流れ|情報|前)|学習(リソース|計画|方法|順序|ロードマップ|のコツ|スケジュール|記録|目標|の進め方)|チェックリスト|理解(度)?(チェック|確認)|(確認|練習|演習)問題|受験|合格|配点|時間配分|最終アドバイス|セルフチェック|完了条件|この章で|次(に読む|の章)|ハンズオン記録|未確認|疑問|進捗|\\b([Ee]xam|EXAM) ?([Tt]ips|[Gg]uide|[Dd]etails|[Dd]ay|[Qq]uestions?|[Tt]opics?|[Tt]raps?|[Nn]otes|[Ss]cenarios?|[Rr]eminders|[Hh]ighlights|[Oo]verview|[Ss]trategy|[Dd]omains?)|[Ss]tudy ([Pp]lan|[Rr]esources|[Gg]uide|[Tt]ips)|[Cc]heck ?list|[Pp]ractice ([Qq]uestions|[Ee]xams?|[Tt]ests?|[Pp]apers?)|^\\W*(Incorrect|Wrong|Correct|Right|Doubts?|Skipped|Mistakes?|Unsure|Guessed|Review|Revision|To (review|revise|learn))( [Aa]nswers?)?\\W*$|[Ii]nterview [Qq]uestions|\\b[Qq]uiz\\b"
    )]
    private static partial Regex Studying();

    [GeneratedRegex(
        "[Pp]ractice ([Ee]xam|[Tt]est|[Pp]aper)|[Mm]ock [Ee]xam|\\b[Qq]uiz\\b|\\b[Ee]xam [Qq]uestions|模擬試験|過去問|^(DEMO|Demo|demo)\\b|[A-Za-z]\\.com$"
    )]
    private static partial Regex Paper();

    [GeneratedRegex("チェックリスト|[Cc]heck ?list")]
    private static partial Regex CheckList();

    [GeneratedRegex(
        "(19|20)[0-9]{2}[-/年.][0-9]{1,2}[-/月.][0-9]{1,2}|^Q[0-9]+\\b|日記|週報|日報|議事録|[Ii]nterview|[Ll]ab [0-9]"
    )]
    private static partial Regex Diary();

    [GeneratedRegex(
        "^(Q|問|設問|質問) ?[.．]? ?[0-9０-９]+([-.．:：、 ]|$)|(サンプル|模擬|開発|デプロイ|モニタリング|セキュリティ|練習|演習|想定|予想|過去|確認|選択)問題(集)?$|^(Options|Answers?|Q[0-9]+|Questions?|Steps?|Prerequisites|Setup|(Key )?([Ll]earnings|[Tt]akeaways)|Appendix|Roadmap|Next [Ss]teps|Success [Cc]riteria|Recommendations?|Conclusions?|Troubleshooting|Vocabulary|Common [Ii]ssues)[:：]?$|^(Project|Lessons? [Ll]earn(ed|t))\\b|\\b(Hands-?[Oo]n|Exercises?|Walkthrough|Talking [Pp]oints|Troubleshooting|Implementation Guide|Verification|Tutorial|Homework)\\b|^(Issue|Lab|Demo|Epic|Task|Phase|Step|Week|Day|Fix|Option|Alternative) ?[0-9#:—-]|ハンズオン|トラブルシュート|トラブルシューティング|動作確認|やったこと|やること|作業(手順|記録|ログ)|復習|回答|解答|宿題|演習|体験|削減手順|推奨事項|\\bLabs? ?[0-9(:]|Architectural|Free Tier|^(Alternatives?|History|歴史|沿革|試験)$|サンプル試験|試験問題|^例$|^Examples?:?$|印象に残|^正解|コード解説|感想|気づき|振り返り|^Challenges?\\b|\\b(DEMOS?|LABS?|HANDS-ON)\\b|^Demo\\b|\\bDemo$|^Blogs?$|^Starting ([Ss]imple|[Ss]mall)|[a-z]\\.com$"
    )]
    private static partial Regex Doing();

    [GeneratedRegex(
        "(構成|比較|設計|活用|利用|実装|設定|適用)例|例える|例えると|の例$|症状|切り分け|事前準備|必要な(環境|知識)|次のステップ|教材|コツ$|学習の(ポイント|特徴)|(した|してみた|された|みる)([^ぁ-ゖ。、]{1,8}|点|例|こと|もの)?$|(構築|作成|用意|準備)する[^ぁ-ゖ。、]{1,8}$|を(追加|作成|構築|用意|準備|導入)(する)?$|の(構築|準備|デプロイ)$"
    )]
    private static partial Regex Deed();

    [GeneratedRegex("^[a-z0-9]+([_-][a-z0-9]+)*$|^[A-Za-z0-9]+(_[A-Za-z0-9]+)+$|^[0-9]{6,}[-_]")]
    private static partial Regex FileName();

    /// <summary>What any note might have as a heading: parts of an argument, of a guide, of a form.</summary>
    [GeneratedRegex(
        "^(key|common|improved|better|enhanced|easy|simplified|reduced|increased|limited|other|more|why|how|what|when|where|using|your|new|our|my|also|previous|by|in|if|creating|adding|setting|running|writing|reading|comparing|understanding|working|useful|quick|issue|epic|scenario|option|attr) |^[A-H]\\.$|^[A-H]([.,]? +[A-H])+\\.?$|^[A-H]\\. |^#|[$\\\\^]|^sudo |^[0-9.]+$|^v[0-9]|^[0-9]+ |^[0-9]{4,}|^:|(-[a-z0-9]+){3,}$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex CommonOpening();

    [GeneratedRegex(
        "\\b(issues?|mistakes|ideas?|takeaways?|notes?|details|settings|steps?|process|flow|rules?|attributes?|information|overhead|support|scope|learnings?|usage|prerequisites|setup|analysis|training|cleanup|costs?|questions?|answers?|links?|resources|constraints|guide|guidance|exam|reference|appendix|demo|alternatives?|limits|behaviou?r|configuration|installation|environment|convenience|compliance|compliant|scalable|secure|sharing|pricing model|service delivery|cost-effective|auditability|simplicity|flexibility|scalability|reliability|efficiency|recommendations?)$|(インストール|ダウンロード|セットアップ|準備|確認|起動|作り方|書き方|進め方|学び|感想|順序|目標|推奨|追加|変更|削除|登録|有効化|無効化|導入|まとめ|料金|見方|読み方|考え方|話)$|[ /／][/／]",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex CommonEnding();

    /// <summary>Words that hold a phrase together.</summary>
    [GeneratedRegex(
        "(?<![-/])\\b(of|for|to|the|in|on|with|your|and|or|is|are|by|from|as|if|not|no|can|vs|per|you|it|we|into|between)\\b(?![-/])"
    )]
    private static partial Regex Joining();

    /// <summary>Written as code is: with a sign, a digit or a capital inside.</summary>
    [GeneratedRegex("[-_./:0-9]|[a-z][A-Z]")]
    private static partial Regex CodeWord();

    /// <summary>Pictures in front of a heading.</summary>
    [GeneratedRegex("^[^\\p{L}\\p{Nd}]+")]
    private static partial Regex Ornament();

    /// <summary>Headings that file: numbered sections, exam weights, parts of a series.</summary>
    [GeneratedRegex(
        "^(SECTION|Section|セクション|Chapter|Part|Day|Week|分野|第|Domain|Unit|Lesson|Module)\\s*\\d|\\d+\\s*[%％]|^\\d+$"
    )]
    private static partial Regex Filing();
}
