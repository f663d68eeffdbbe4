using System.Globalization;
using System.Text;

namespace ChatStudyBot.Benchmarks;

/// <summary>
/// Notes of about 10 KB each, of the shapes teams write, every one with names and values of its own; about as many
/// questions a kilobyte as real notes give.
/// </summary>
internal static class SyntheticNotes
{
    private const int SectionsPerNote = 7;

    private static readonly string[] Stems =
    [
        "Cedar",
        "Maple",
        "Birch",
        "Aspen",
        "Rowan",
        "Alder",
        "Hazel",
        "Larch",
    ];
    private static readonly string[] Roles =
    [
        "Queue",
        "Store",
        "Gateway",
        "Balancer",
        "Monitor",
        "Stream",
        "Vault",
    ];

    private static readonly string[] Things =
    [
        "待っているメッセージ",
        "大きな動画ファイル",
        "外からの呼び出し",
        "届いた通信",
        "稼働の数値",
        "途切れない記録",
        "秘密の鍵",
        "会計の帳票",
        "利用者の写真",
        "台帳の行",
        "暗号化された控え",
        "検査の結果",
        "配送の予定",
        "温度の測定値",
        "契約書の写し",
        "画面の部品",
        "翻訳の候補",
        "在庫の数",
        "音声の断片",
        "地図の区画",
    ];

    private static readonly string[] Ways =
    [
        "一時的に預かり",
        "圧縮して",
        "順番を保ちながら",
        "三つの拠点に分けて",
        "重複を除いてから",
        "署名を確かめたうえで",
        "古いものから",
        "地域ごとにまとめて",
        "担当者の承認を経て",
        "夜のうちに",
        "利用量に応じて",
        "控えを残しながら",
        "優先度の高いものから",
        "一件ずつ",
        "形式を変換して",
        "期限を付けて",
        "索引を作りながら",
        "束にして",
        "遅れて届いたものも含めて",
        "負荷の低い時に",
    ];

    private static readonly string[] Ends =
    [
        "別の処理へ渡すサービス",
        "長く保管するストレージ",
        "社内へ配る仕組み",
        "監査の担当へ届ける機能",
        "検索できるようにするサービス",
        "集計の基盤へ流す機能",
        "複製を作る仕組み",
        "閲覧者へ届ける配信網",
        "取り消せるようにする機能",
        "異常を見つけるサービス",
        "安い保管先へ移す仕組み",
        "地図の上に描くサービス",
        "請求の明細に変える機能",
        "利用者へ知らせる仕組み",
        "予測の計算に使うサービス",
        "端末へ送り届ける機能",
        "消去の証明を出すサービス",
        "比較の表を作る機能",
        "再生の準備を整える仕組み",
        "設定を戻せるようにする機能",
    ];

    public static void Write(string folder, int files, int seed)
    {
        var random = new Random(seed);
        for (var file = 0; file < files; file++)
        {
            var area = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"area{file % 20}"));
            Directory.CreateDirectory(area);
            File.WriteAllText(
                Path.Combine(area, string.Create(CultureInfo.InvariantCulture, $"note{file}.md")),
                Note(file, random)
            );
        }
    }

    private static string Note(int file, Random random)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# 学習メモ {file}\n\n");
        for (var section = 0; section < SectionsPerNote; section++)
        {
            AddSection(text, $"{Pick(Stems, random)} {Pick(Roles, random)}{file}-{section}", random);
        }
        return text.ToString();
    }

    private static void AddSection(StringBuilder text, string service, Random random)
    {
        text.Append(CultureInfo.InvariantCulture, $"## {service}\n\n- {Meaning(random)}\n");
        switch (random.Next(4))
        {
            case 0:
                AddModes(text, random);
                break;
            case 1:
                AddTable(text, random);
                break;
            case 2:
                AddValues(text, random);
                break;
        }
        text.Append('\n');
        AddProse(text, random);
    }

    private static void AddModes(StringBuilder text, Random random)
    {
        text.Append("- 設定の種類\n");
        for (var item = 0; item < 3; item++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"  - {Pick(Stems, random)}{item}モード: {Meaning(random)}\n"
            );
        }
    }

    private static void AddValues(StringBuilder text, Random random) =>
        text.Append(
            CultureInfo.InvariantCulture,
            $"- 保持期間のデフォルトは{random.Next(1, 30)}日で、最大{random.Next(31, 365)}日まで延ばせる\n"
        );

    private static void AddTable(StringBuilder text, Random random)
    {
        text.Append("\n| 方式 | 説明 |\n|---|---|\n");
        for (var row = 0; row < 3; row++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {Pick(Roles, random)}{row} | {Meaning(random)} |\n"
            );
        }
    }

    /// <summary>Most of what teams write is no fact: what was tried, links, remarks.</summary>
    private static void AddProse(StringBuilder text, Random random)
    {
        for (var line = 0; line < 9; line++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"- {Pick(Things, random)}については、先週の打ち合わせで{Pick(Ways, random)}試したが、まだ結論は出ていないと思う\n"
            );
        }
        text.Append(CultureInfo.InvariantCulture, $"- https://example.com/memo/{random.Next()}\n\n");
    }

    private static string Meaning(Random random) =>
        $"{Pick(Things, random)}を{Pick(Ways, random)}{Pick(Ends, random)}";

    private static string Pick(string[] words, Random random) => words[random.Next(words.Length)];
}
