using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Tests.Facts;

public sealed class NamingTests
{
    [Theory]
    [InlineData("在庫台帳")]
    [InlineData("StockLedger")]
    [InlineData("stock-ledger")]
    [InlineData("ローリング棚卸")]
    [InlineData("倉庫の鍵")]
    public void A_thing_is_a_name(string label) => Assert.True(Naming.IsName(label));

    [Theory]
    [InlineData("災害対応")]
    [InlineData("倉庫への入場")]
    [InlineData("棚卸の種類")]
    [InlineData("在庫が足りない場合")]
    [InlineData("概要")]
    [InlineData("Overview")]
    [InlineData("Dock use cases")]
    [InlineData("Security Best Practices")]
    [InlineData("Payment Options")]
    [InlineData("General Info")]
    [InlineData("Dock anti patterns")]
    [InlineData("Belt vs Crane")]
    [InlineData("📊 Domain 4")]
    [InlineData("症状2")]
    [InlineData("第4分野")]
    [InlineData("ステップ２")]
    [InlineData("入荷と検品 15%")]
    [InlineData("👀 Contents")]
    [InlineData("機能要件")]
    [InlineData("積み下ろす")]
    [InlineData("https://example.com")]
    [InlineData("など")]
    [InlineData("12.5")]
    public void A_topic_a_clause_or_a_signpost_is_no_name(string label) => Assert.False(Naming.IsName(label));

    [Theory]
    [InlineData("・s")]
    [InlineData("(notes")]
    [InlineData("*s")]
    public void A_text_without_a_name_in_it_is_looked_up_in_vain(string text) =>
        Assert.Null(Glossary.Shipped.Service(text));

    [Theory]
    [InlineData("災害対応", true)]
    [InlineData("在庫台帳", true)]
    [InlineData("概要", false)]
    [InlineData("棚卸の種類", false)]
    [InlineData("SECTION 2 荷役", false)]
    [InlineData("分野 2", false)]
    [InlineData("在庫が足りない場合", false)]
    public void Lines_are_about_topics_too_but_not_about_signposts(string label, bool isSubject) =>
        Assert.Equal(isSubject, Naming.IsSubject(label));

    [Theory]
    [InlineData("スライダー ゲート", "スライダーゲート")]
    [InlineData("サーバー", "サーバ")]
    [InlineData("サーバー 棟", "サーバ棟")]
    public void A_space_changes_no_loanword(string one, string other) =>
        Assert.Equal(TextFold.Key(one), TextFold.Key(other));

    [Theory]
    [InlineData("2. 在庫台帳", "在庫台帳")]
    [InlineData("2.2.5 在庫台帳", "在庫台帳")]
    [InlineData("1.4. 在庫台帳", "在庫台帳")]
    [InlineData("【必須】在庫台帳", "在庫台帳")]
    [InlineData("3.5倍の棚", "3.5倍の棚")]
    public void Numbers_and_marks_in_front_are_not_part_of_a_name(string line, string name) =>
        Assert.Equal(name, Label.Parse(line, []).Name);
}
