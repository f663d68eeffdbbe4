using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Tests.Facts;

public sealed class NamesInTextTests
{
    private static readonly Glossary s_glossary = Glossary
        .Read(
            """
            ambiguous: [積載]
            terms:
              - term: Amazon Crane
                kind: service
                aliases: [Crane API]
              - term: conveyor belt
                katakana: [コンベヤー, 搬送帯]
              - term: Load Count
                kind: metric
                aliases: [積載]
              - term: Load Limit
                kind: metric
                aliases: [積載]
            """
        )
        .Glossary;

    [Theory]
    [InlineData("荷はCraneで吊る", "Crane")]
    [InlineData("荷は Amazon Crane で吊る", "Amazon Crane")]
    [InlineData("CRANE API を呼ぶ", "CRANE API")]
    [InlineData("コンベヤで流す", "コンベヤ")]
    [InlineData("コンベヤーで流す", "コンベヤー")]
    [InlineData("two conveyor belts run", "conveyor belt")]
    [InlineData("搬送帯は動く", "搬送帯")]
    public void A_name_is_found_in_any_spelling(string text, string name)
    {
        var mention = Assert.Single(s_glossary.NamesIn(text));

        Assert.Equal(name, text.Substring(mention.Start, mention.Length));
        Assert.NotNull(mention.Entry);
    }

    [Theory]
    [InlineData("コンベヤラインで流す")]
    [InlineData("長搬送帯は動く")]
    [InlineData("the crane lifts")]
    [InlineData("Cranes2 lifts")]
    [InlineData("Load、Count")]
    public void Part_of_a_word_or_a_word_written_small_is_no_name(string text) =>
        Assert.Empty(s_glossary.NamesIn(text));

    [Fact]
    public void A_name_that_two_share_stands_for_neither_alone()
    {
        var mention = Assert.Single(s_glossary.NamesIn("積載を測る"));

        Assert.Null(mention.Entry);
        Assert.Equal(2, mention.Entries.Length);
    }
}
