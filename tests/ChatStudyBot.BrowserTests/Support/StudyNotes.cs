using System.Collections.Immutable;
using System.Text;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.BrowserTests.Support;

/// <summary>Notes with questions of every kind in them, and what is right by them.</summary>
public static class StudyNotes
{
    public static readonly ImmutableArray<(string Name, string Text)> Files =
    [
        (
            "storage.md",
            """
            # ストレージ

            ## ストレージクラス

            | クラス | 最小保存期間 | 取り出し |
            |---|---|---|
            | Standard-IA | 30日 | 即時 |
            | Glacier Instant Retrieval | 90日 | 数ミリ秒 |
            | Glacier Deep Archive | 180日 | 12時間 |
            | Express One Zone | 1時間 | 1ミリ秒 |

            ## S3 の機能

            - バージョニング: 上書きや削除をしても、前の内容を取り戻せるように残す仕組み
            - ライフサイクルルール: 日数が過ぎたものを安い場所へ移したり消したりする仕組み
            - レプリケーション: 書き込まれたものを別のリージョンへ自動で写す仕組み
            - オブジェクトロック: 決めた期間だけ書き換えと削除を禁じる仕組み
            """
        ),
        (
            "messaging.md",
            """
            # メッセージング

            ## SQS の機能

            - 可視性タイムアウト: 受け取られたメッセージをしばらく他の受信者から隠す仕組み
            - デッドレターキュー: 何度も処理に失敗したメッセージを別に取り分ける仕組み
            - ロングポーリング: 届くまで接続を保って待ち、空の応答を減らす仕組み
            - 遅延キュー: 送られたメッセージを決めた秒数だけ後から見せる仕組み
            """
        ),
        (
            "services.md",
            """
            ---
            topics: [AWS]
            language: ja
            ---

            # Amazon Route 53

            ## ルーティングポリシー

            - シンプル: 登録した値をそのまま返す方式
            - 加重: 決めた割合で振り分ける方式
            - 位置情報: 利用者のいる場所によって振り分ける方式
            - 地理的近接性: 利用者のいる場所によって振り分ける方式
            - フェイルオーバー: 本番が止まったときだけ予備を返す方式
            - レイテンシー: 遅延がいちばん小さいリージョンを返す方式

            # AWS CodeBuild

            ## フェーズが実行される順序

            1. install
            2. pre_build
            3. build
            4. post_build

            # サービスの一覧

            - AWS Shield: DDoS 攻撃からアプリケーションを守るサービス
            - AWS X-Ray: 分散したリクエストを追い、遅い箇所を示すサービス
            - Amazon Macie: 保存された個人情報を機械学習で見つけるサービス
            - AWS Batch: 大量のジョブを並べ、必要な計算資源を用意するサービス
            - AWS Glue: データカタログを作り、変換をサーバーレスで行うサービス
            """
        ),
    ];

    private static readonly Lazy<QuestionBank> Bank = new(() =>
        new BankBuilder().Build([
            .. Files
                .Select(file => NoteReader.Read(file.Name, Encoding.UTF8.GetBytes(file.Text)))
                .OfType<NoteReading.Readable>()
                .Select(reading => reading.Note),
        ])
    );

    /// <summary>The question that a card asks.</summary>
    /// <param name="card">All of its text.</param>
    public static Question Asked(string card) =>
        Bank.Value.Questions.Where(question => card.Contains(question.Stem, StringComparison.Ordinal))
            .MaxBy(question => question.Stem.Length)
        ?? throw new InvalidOperationException($"No question of the notes is asked by: {card}");
}
