using System.Text;
using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Tests.Answers;

/// <summary>Notes of a test, to be asked.</summary>
internal static class StudyIndex
{
    /// <summary>In the shapes that people write: labels, values, second names in brackets, a slip, and gaps.</summary>
    public const string Cloud = """
        # クラウドのメモ

        ## Amazon SQS

        - 可視性タイムアウト（Visibility Timeout）
          - 受け取った人のほかにはしばらく見えない
          - 既定は30秒、最大12時間
        - デッドレターキュー（DLQ）: 何度やっても処理できなかったものを取り分けておく場所
        - 標準キュー
          - 順番は保証されない
        - FIFOキュー
          - 入れた順に取り出せる
        - ロングポーリング
          - 空でも20秒まで待つので、問い合わせの数が減る

        ## Elastic Load Balancing（ELB）

        - スティッキーセッション
          - 同じ利用者を毎回同じサーバーに送る
        - Connection Draining
          - 外したサーバーの処理中の要求が終わるまで待つ
        - クールダウン
          - 増やした直後にまた増やすのを防ぐ休み時間
        - ヘルスチェック

        ### Classic Load Balancer（CLB）

        - 昔からあるもの

        ## AWS Config

        ## 監査

        - CroudTrailは誰がどのAPIを呼んだかを残す
        - ロールの入れ替えは年に1回

        | デプロイ | 進め方 |
        |---|---|
        | Canary | はじめに1割だけ切り替えて様子を見る |
        | Blue/Green | 新しい環境を別に作り、宛先を一度に切り替える |
        """;

    /// <summary>One thing in each of two languages.</summary>
    public const string Twice = """
        # 流れのメモ

        ## Amazon Kinesis

        - 流れてくるものを受け取る
        - Kinesisは止めずに台数を変えられる
        """;

    public const string TwiceInEnglish = """
        # Notes on streams

        ## Amazon Kinesis

        - It takes in what keeps coming.
        - Kinesis is resized while it runs.
        """;

    public const string English = """
        # Storage

        ## Amazon EBS

        - A snapshot keeps only the blocks that changed since the last one
        - The largest volume is 64 TiB

        ## Amazon S3

        - Versioning: every overwrite leaves the former content behind
        """;

    /// <summary>In the words that notes have and people who ask have not.</summary>
    public const string Everyday = """
        # 運用

        ## 作業

        - 不要なものは削除、必要なものは保持する
        - 移行には三日かかる
        - 倉庫のサイズは64TBまで

        ## Amazon Macie

        - 東京だけで使っている
        - 大阪では使えない
        """;

    /// <summary>Services whose names are easily misspelt.</summary>
    public const string Front = """
        # 入口のメモ

        ## AWS AppSync

        - GraphQLの口を作る

        ## Amazon ElastiCache

        - メモリの中に置く

        ## 指標

        - 指標は画面に並ぶ
        - 指標は15か月残る
        """;

    /// <summary>A service with a note of its own, and named in those of others.</summary>
    public const string Functions = """
        # 関数のメモ

        ## AWS Lambda

        - コードだけを置けば動く
        - タイムアウトは最大15分
        - メモリは10GBまで選べる
        - 料金は動いた時間で決まる
        - 再試行は既定で2回

        ## Amazon S3

        ### 知らせの送り先

        - AWS Lambda: 置かれたらすぐに処理する
        - Amazon SQS: ためておく

        ## Amazon EFS

        - 何台からでも開ける
        - S3との比較
          - 片方だけがファイルを鎖でつなげる

        ## 速くする道具

        - AWS Lambda Power Tuning: 速さと料金の釣り合いを測る

        ## 起動スクリプト

        - 大きさは最大16KB
        - 実行されるのは最初に立ち上がるときだけ

        ## Route53

        - ドメインも買える
        """;

    /// <summary>What a row says in Japanese and a label in English.</summary>
    public const string Firewalls = """
        # Networks

        ## 通信を絞るもの

        | もの | 書き方 |
        |---|---|
        | セキュリティグループ | 許可だけを書く |

        ## Amazon VPC

        - Security group: holds only allow rules
        """;

    /// <summary>One word for things of two services, and a name that the glossary has twice.</summary>
    public const string Shared = """
        # つなぎ先のメモ

        ## Amazon Aurora

        - 書き込みのエンドポイント: 書き込みだけを受ける
        - フェイルオーバー: 待機しているほうに移る

        ## Amazon API Gateway

        - エッジ最適化のエンドポイント: 近くの拠点で受ける

        ## AWS CloudFormation

        ### DeletionPolicyの値

        - Snapshot: 控えを取ってから消す

        ## Amazon EBS

        ### スナップショット

        - 変わったところだけを残す
        """;

    public const string Matters = """
        # 運用のメモ

        ## 通信

        - Elastic IP: 固定のグローバル IP を割り当てる
        - ブラウザの近くに控えを置くと表示が速い

        ## 会計

        - 予算を超えたらメールが届く

        ## 会議

        - 水曜の朝に集まる
        - 欠席するときは前の日に言う
        """;

    public static NoteIndex Of(params string[] notes) =>
        NoteIndex.Of(
            [.. notes.Select((text, at) => ReadNote(text, $"note{at}.md")).OfType<Note>()],
            Glossary.Shipped
        );

    /// <summary>Null when the bytes are no note.</summary>
    public static Note? ReadNote(string text, string path) =>
        (NoteReader.Read(path, Encoding.UTF8.GetBytes(text)) as NoteReading.Readable)?.Note;
}
