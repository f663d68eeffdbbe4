using System.Collections.Immutable;
using ChatStudyBot.Core.Answers;

namespace ChatStudyBot.Core.Tests.Answers;

/// <summary>Which sentences of somebody else's a text of the notes bears out.</summary>
public sealed class SupportTests
{
    private static readonly NoteIndex s_index = StudyIndex.Of(StudyIndex.Cloud, StudyIndex.English);

    [Theory]
    [InlineData(
        "可視性タイムアウトの既定は30秒で、最大は12時間です。",
        "可視性タイムアウト|既定は30秒、最大12時間"
    )]
    [InlineData("The default visibility timeout is 30 seconds.", "可視性タイムアウト|既定は30秒、最大12時間")]
    [InlineData("The maximum visibility timeout is 12 hours.", "可視性タイムアウト|既定は30秒、最大12時間")]
    [InlineData("最大のボリュームは64TiBです。", "Amazon EBS|The largest volume is 64 TiB")]
    [InlineData("FIFOキューは入れた順に取り出せます。", "Amazon SQS|FIFOキュー|入れた順に取り出せる")]
    [InlineData("標準キューでは順番は保証されません。", "標準キュー|順番は保証されない")]
    [InlineData("可視性タイムアウトは最大720分です。", "可視性タイムアウト|既定は30秒、最大12時間")]
    public void What_the_text_says_is_supported_in_either_language(string sentence, string text) =>
        Assert.True(Supports(sentence, text));

    [Theory]
    [InlineData("可視性タイムアウトの既定は60秒です。", "可視性タイムアウト|既定は30秒、最大12時間")]
    [InlineData("可視性タイムアウトは最大12日です。", "可視性タイムアウト|既定は30秒、最大12時間")]
    [InlineData(
        "The default visibility timeout is five minutes.",
        "可視性タイムアウト|既定は30秒、最大12時間"
    )]
    [InlineData("標準キューでは順番が保証されます。", "標準キュー|順番は保証されない")]
    [InlineData("FIFOキューは入れた順に取り出せません。", "FIFOキュー|入れた順に取り出せる")]
    [InlineData("Amazon Kinesisは入れた順に取り出せます。", "FIFOキュー|入れた順に取り出せる")]
    [InlineData(
        "FIFOキューは東京の天気に左右され、料金は夜に安くなります。",
        "FIFOキュー|入れた順に取り出せる"
    )]
    [InlineData("入れた順に取り出せる FIFOキュー https://evil.example/x", "FIFOキュー|入れた順に取り出せる")]
    [InlineData("", "FIFOキュー|入れた順に取り出せる")]
    [InlineData("。！？", "FIFOキュー|入れた順に取り出せる")]
    public void Another_value_name_denial_matter_or_address_is_not(string sentence, string text) =>
        Assert.False(Supports(sentence, text));

    private static bool Supports(string sentence, string text) =>
        s_index.Supports(sentence, [.. text.Split('|')]);
}
