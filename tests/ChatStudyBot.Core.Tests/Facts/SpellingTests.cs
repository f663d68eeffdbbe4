using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Tests.Facts;

public sealed class SpellingTests
{
    private static Spelling Spelling => Glossary.Shipped.Spelling;

    [Theory]
    [InlineData("夜の荷は Lamda で数える", "Lamda", "Lambda")]
    [InlineData("荷の記録は CroudTrail に残る", "CroudTrail", "CloudTrail")]
    [InlineData("荷は S3Bukcet に置く", "Bukcet", "Bucket")]
    [InlineData("AUto Scaling で台数を変える", "AUto", "Auto")]
    [InlineData("DDos の備え", "DDos", "DDoS")]
    [InlineData("The night shift counts with Lamda functions", "Lamda", "Lambda")]
    [InlineData("台数はサービスウォータで決まる", "サービスウォータ", "サービスクォータ")]
    [InlineData("荷はアベイラビリィーゾーンごとに置く", "アベイラビリィーゾーン", "アベイラビリティゾーン")]
    public void A_word_one_letter_away_from_a_name_is_a_slip(string text, string written, string meant)
    {
        var slip = Assert.Single(Spelling.In(text));

        Assert.Equal((written, meant), (slip.Written, slip.Meant));
        Assert.Equal(text.IndexOf(written, StringComparison.Ordinal), slip.Start);
    }

    [Theory]
    [InlineData("Lauch template", "Launch template")]
    [InlineData("Coustom Resource", "Custom Resource")]
    [InlineData("Custom Resource", "Custom Resource")]
    [InlineData("Lost template", "Lost template")]
    public void A_label_is_mended_by_the_whole_of_it(string written, string meant) =>
        Assert.Equal(meant, Spelling.MendedName(written));

    [Theory]
    [InlineData("棚をを増やす", "をを")]
    [InlineData("荷と台車とと柵を数える", "とと")]
    [InlineData("倉庫にを建て増す", "にを")]
    [InlineData("タイムタイムアウトを待つ", "タイムタイム")]
    [InlineData("夜の係が新に棚を足す", "新に")]
    [InlineData("荷を刃二束的に積む", "刃二束的に")]
    public void What_stands_there_twice_is_a_slip_without_another_word(string text, string written)
    {
        var slip = Assert.Single(Spelling.In(text));

        Assert.Equal((written, (string?)null), (slip.Written, slip.Meant));
    }

    [Theory]
    [InlineData("荷とともに届く伝票")]
    [InlineData("棚でできること")]
    [InlineData("棚をできるだけ低くする")]
    [InlineData("棚の最新に近い版")]
    [InlineData("荷を全自動的に積み、定期的に量り、可用性を上げ、最適化する")]
    [InlineData("荷を運ぶことと、棚に積むこと")]
    [InlineData("使用するインスタンスタイプを変える")]
    [InlineData("データベースベースの台帳")]
    [InlineData("荷のコレクションを作る")]
    [InlineData("ネットワークモードを選ぶ")]
    [InlineData("インターフェイスとインターフェース")]
    [InlineData("configured buckets, IPsec, VMware, APIs, IDs")]
    [InlineData("WARNING: the Charge of the Spring, though thorough, was cancelled")]
    [InlineData("棚の warning と string と charge を読む")]
    public void What_is_a_word_by_itself_is_none(string text) => Assert.Empty(Spelling.In(text));

    [Fact]
    public void A_text_is_mended_where_the_word_is_known()
    {
        Assert.Equal("Lambda と Memcached の棚", Spelling.Mended("Lamda と Memchached の棚"));
        Assert.Equal("棚をを足す", Spelling.Mended("棚をを足す"));
        Assert.Equal("Lambda の棚", Spelling.Mended("Lambda の棚"));
    }

    [Fact]
    public void No_name_of_the_glossary_is_a_slip_of_another()
    {
        var slips =
            from entry in Glossary.Shipped.Entries
            from form in entry.Forms.Append(entry.Japanese).Append(entry.English).Concat(entry.Also)
            from slip in Spelling.In(form)
            select $"{entry.Name}: {form}: {slip.Written}";

        Assert.Empty(slips);
    }
}
