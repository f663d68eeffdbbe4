namespace ChatStudyBot.Tests.Notes;

/// <summary>Notes in the shape that people write, small and with questions in them.</summary>
internal static class StudyNotes
{
    public const string Storage = """
        # ストレージ

        ## ストレージクラス

        | クラス | 最小保存期間 | 取り出し |
        |---|---|---|
        | Standard | なし | 即時 |
        | Standard-IA | 30日 | 即時 |
        | Glacier Instant Retrieval | 90日 | 数ミリ秒 |
        | Glacier Deep Archive | 180日 | 12時間 |

        ## S3 の機能

        - バージョニング: 上書きや削除をしても、前の内容を取り戻せるように残す仕組み
        - ライフサイクルルール: 日数が過ぎたものを安い場所へ移したり消したりする仕組み
        - レプリケーション: 書き込まれたものを別のリージョンへ自動で写す仕組み
        - オブジェクトロック: 決めた期間だけ書き換えと削除を禁じる仕組み
        """;

    public const string Messaging = """
        # メッセージング

        ## SQS の機能

        - 可視性タイムアウト: 受け取られたメッセージをしばらく他の受信者から隠す仕組み
        - デッドレターキュー: 何度も処理に失敗したメッセージを別に取り分ける仕組み
        - ロングポーリング: 届くまで接続を保って待ち、空の応答を減らす仕組み
        - 遅延キュー: 送られたメッセージを決めた秒数だけ後から見せる仕組み
        """;

    /// <summary>Bytes that are no text in any encoding that notes come in.</summary>
    public static readonly byte[] Broken = [0x00, 0xff, 0xfe, 0x01, 0x00, 0x9f, 0x80, 0x00, 0x00, 0xc3];
}
