using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Tests.Questions;

/// <summary>Tables as teams draw them: names down the side, names across the top, and neither.</summary>
public sealed class TableQuestionTests
{
    private const string Terms = """
        terms:
          - { term: Yard Crane, kind: service, category: hall }
          - { term: Yard Rail, kind: service, category: hall }
          - { term: Yard Dock, kind: service, category: hall }
        """;

    [Fact]
    public void The_header_above_the_names_says_what_they_are()
    {
        var bank = Bank(
            """
            # 荷役

            | 搬送方式 | 向いている荷 |
            | --- | --- |
            | 直送 | 傷みやすい野菜 |
            | 巡回 | 少しずつ届く手紙 |
            | 中継 | 遠くへ行く家具 |
            """
        );

        Assert.Contains(
            bank.Questions,
            question => question.Stem == "搬送方式「巡回」の「向いている荷」はどれですか。"
        );
        Assert.Contains(
            bank.Questions,
            question =>
                question.Stem == "「向いている荷」が次の内容である搬送方式はどれですか。「遠くへ行く家具」"
        );
    }

    [Fact]
    public void A_header_that_says_nothing_leaves_the_word_to_the_heading()
    {
        var bank = Bank(
            """
            # 荷役

            ## 搬送方式

            | 名称 | 向いている荷 |
            | --- | --- |
            | 直送 | 傷みやすい野菜 |
            | 巡回 | 少しずつ届く手紙 |
            | 中継 | 遠くへ行く家具 |
            """
        );

        Assert.Contains(
            bank.Questions,
            question => question.Stem == "搬送方式について、「巡回」の「向いている荷」はどれですか。"
        );
    }

    [Fact]
    public void Services_across_the_top_are_asked_about_row_by_row()
    {
        var bank = Bank(
            """
            # Yards

            ## Handling

            | Aspect | Yard Crane | Yard Rail | Yard Dock |
            | --- | --- | --- | --- |
            | Carries | boxes | waggons | boats |
            | Runs on | rubber | steel | water |
            | Opens at | nine | eight | six |
            """
        );
        var asked = Assert.Single(
            bank.Questions,
            question => question.Stem == "Handling: what is the “Carries” of “Yard Rail”?"
        );

        Assert.Equal(["waggons"], asked.Keys());
        Assert.Equal(
            new HashSet<string> { "boxes", "waggons", "boats" },
            asked.Choices.Select(choice => choice.Text).ToHashSet()
        );
    }

    [Fact]
    public void Two_services_side_by_side_name_no_rows()
    {
        var bank = Bank(
            """
            # Yards

            | Yard Crane | Yard Rail |
            | --- | --- |
            | lifts boxes | pulls waggons |
            | runs all day | runs at night |
            | needs a driver | needs a track |
            """
        );

        Assert.Empty(bank.Questions);
    }

    [Fact]
    public void A_table_of_who_does_what_names_no_things()
    {
        var bank = Bank(
            """
            # Yards

            | Owner | You |
            | --- | --- |
            | Snow and ice | Helmet and boots |
            | Brakes of cranes | Lids of boxes |
            | Fence and gate | Report of damage |
            """
        );

        Assert.Empty(bank.Questions);
    }

    [Fact]
    public void A_table_of_numbered_rows_is_a_sample()
    {
        var bank = Bank(
            """
            # 荷役

            | ID | 届け先 |
            | --- | --- |
            | 1 | 北の倉庫 |
            | 2 | 南の倉庫 |
            | 3 | 岸壁 |
            """
        );

        Assert.Empty(bank.Questions);
    }

    [Fact]
    public void Ranks_without_a_unit_and_ids_are_not_asked()
    {
        var bank = Bank(
            """
            # 荷役

            | 台車 | 順位 | 札 |  | 向く荷 |
            | --- | --- | --- | --- | --- |
            | 平台車 | 3 | yd-xxxx | 赤 | 長い板 |
            | かご台車 | 1 | yd-xxxxx | 青 | 細かい箱 |
            | 折りたたみ台車 | 2 | yd-xxxxxx | 白 | 軽い袋 |
            """
        );

        Assert.NotEmpty(bank.Questions);
        Assert.All(
            bank.Questions,
            question => Assert.Contains("向く荷", question.Stem, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_row_that_is_a_sentence_is_no_choice()
    {
        var bank = Bank(
            """
            # Yards

            | Duty of the owner | Duty of the guest |
            | --- | --- |
            | Keep the gate and its road free of snow. | Close the lid of every box |
            | Test the brakes of all cranes each week. | Wear a helmet inside |
            | Count the boxes that stand in the yard. | Tell the office of damage |
            """
        );

        Assert.Empty(bank.Questions);
    }

    [Fact]
    public void Prices_and_the_figures_of_sizes_are_not_asked()
    {
        var bank = Bank(
            """
            # Yards

            | Truck | Seats | Rent | Known for |
            | --- | --- | --- | --- |
            | t3.small | 2 | $12 | narrow roads |
            | t3.large | 3 | $18 | steep hills |
            | t3.huge | 5 | $31 | wide loads |
            """
        );

        Assert.NotEmpty(bank.Questions);
        Assert.All(
            bank.Questions,
            question => Assert.Contains("Known for", question.Stem, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_table_of_amounts_is_for_looking_up()
    {
        var bank = Bank(
            """
            # Yards

            | Load | By rail | By road |
            | --- | --- | --- |
            | 10 t | 3 hours | 9 hours |
            | 50 t | 7 hours | 30 hours |
            | 90 t | 12 hours | 52 hours |
            """
        );

        Assert.Empty(bank.Questions);
    }

    [Fact]
    public void What_says_something_is_no_list_of_names()
    {
        Assert.Equal(["MySQL", "MariaDB", "SQL Server"], Names.In("MySQL, MariaDB, SQL Server."));
        Assert.Equal(["PCI", "ISO"], Names.In("PCI, ISO, etc…"));
        Assert.Empty(Names.In("Get access to reports such as PCI, ISO"));
        Assert.Equal(["S3", "ECS by Deploy"], Names.In("S3, ECS by Deploy"));
        Assert.Empty(Names.In("book an entire server, control placement"));
    }

    private static QuestionBank Bank(string note) =>
        Notes.Bank(Glossary.Read(Terms).Glossary, Notes.Read(note));
}
