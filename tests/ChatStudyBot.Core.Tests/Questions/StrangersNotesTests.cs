using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Writing;

namespace ChatStudyBot.Core.Tests.Questions;

/// <summary>
/// Notes of people who did not write for a quiz: lists of all sorts, tables of plans, what they did once. Only what
/// the form of the note vouches for is asked.
/// </summary>
public sealed class StrangersNotesTests
{
    [Theory]
    [InlineData("a cart that carries long boards")]
    [InlineData("Moves boxes from the ramp to the shelf")]
    [InlineData("Weighing and labelling of every parcel")]
    [InlineData("is the list of what lies on each shelf")]
    [InlineData("Plan for lorries, where each of them has a gate")]
    public void A_phrase_on_the_name_says_what_it_is(string said) =>
        Assert.True(EnglishSaying.IsDefinition(said));

    [Theory]
    [InlineData("and weighs every parcel on the ramp")] // the rest of a sentence
    [InlineData("in the yard behind the second hall")]
    [InlineData("Stored on shelves behind the second hall")] // how it is, not what
    [InlineData("Useful for boards and for long pipes")]
    [InlineData("Can be moved by two people at once")]
    [InlineData("How often a shelf is counted each year")]
    [InlineData("All parcels on the ramp are weighed twice")] // on something else
    [InlineData("Ramp → lift → shelf of the second hall")]
    [InlineData("40 parcels of the second hall each hour")]
    [InlineData("a service of the yard")] // nothing to tell it by
    [InlineData("Different from the cart of the yard")]
    public void Whatever_else_stands_behind_a_name_does_not(string said) =>
        Assert.False(EnglishSaying.IsDefinition(said));

    [Theory]
    [InlineData("A parcel is kept for up to 14 days", true)]
    [InlineData("The ramp carries up to 40 tons", true)]
    [InlineData("Loads up to 90%", false)]
    [InlineData("FreeShelves > 80% of all", false)]
    [InlineData("Parcels are kept for 30, 60 or 90 days", false)]
    public void A_limit_stands_in_a_sentence(string sentence, bool isOne) =>
        Assert.Equal(isOne, EnglishSaying.IsSentence(sentence));

    [Theory]
    [InlineData("Kinds of carts", true)]
    [InlineData("Carts", true)]
    [InlineData("Benefits", false)]
    [InlineData("Handling of goods at night", false)]
    public void Names_that_nobody_knows_stand_below_what_says_that_they_follow(
        string heading,
        bool isAsked
    ) =>
        Assert.Equal(
            isAsked,
            Bank(
                $"""
                # Yards

                ## {heading}

                - Belt Loader: a vehicle that brings boxes up to the door
                - Pallet Jack: a lever that lifts one load from below
                - Dock Plate: a sheet that bridges the gap to a lorry
                - Reach Truck: a fork that takes boards from high shelves
                """
            ).Questions.Length > 0
        );

    [Theory]
    [InlineData("Tool", "Purpose", true)]
    [InlineData("🔧 Tool", "Purpose", false)]
    [InlineData("Tool", "When to use", false)]
    [InlineData("Tool", "Key point", false)]
    [InlineData("Use the tool if...", "Purpose", false)]
    [InlineData("Tool", "Where we keep it", false)]
    public void A_table_of_names_and_what_they_are_for_says_so_in_plain_words(
        string rows,
        string column,
        bool isAsked
    ) => Assert.Equal(isAsked, Bank(Tools(rows, column)).Questions.Length > 0);

    [Fact]
    public void A_table_of_what_nobody_knows_is_asked_with_what_the_note_is_about() =>
        Assert.Contains(
            Bank(Tools("Tool", "Purpose")).Questions,
            question => question.Stem.StartsWith("Loading ramps. Tool", StringComparison.Ordinal)
        );

    [Fact]
    public void A_note_that_goes_by_its_file_name_is_about_nothing() =>
        Assert.Empty(
            Bank(
                Tools("Tool", "Purpose")
                    .Replace("# Loading ramps\n", "", StringComparison.Ordinal)
                    .Replace("## At the gate\n", "", StringComparison.Ordinal),
                "ramp_notes.md"
            ).Questions
        );

    [Fact]
    public void Cells_that_say_as_much_as_another_are_no_choices()
    {
        var bank = Bank(
            """
            ---
            topics: [Yard]
            ---
            # Loading ramps

            ## At the gate

            | Tool | Function |
            | --- | --- |
            | Dock Plate | bridges the gap to a lorry |
            | Pallet Jack | bridges the gap to a lorry with ease |
            | Belt Loader | brings boxes up to a door |
            | Reach Truck | takes boards from high shelves |
            """
        );

        Assert.NotEmpty(bank.Questions);
        Assert.DoesNotContain(
            bank.Questions,
            question =>
                question.Keys().Any(IsOnGap) && question.Choices.Count(choice => IsOnGap(choice.Text)) > 1
        );

        static bool IsOnGap(string text) => text.Contains("gap", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("作ったもの", true)]
    [InlineData("置いた棚", true)]
    [InlineData("用意した道具", false)]
    [InlineData("監視棚を追加", false)]
    [InlineData("保管庫の構築", false)]
    public void A_heading_on_ones_own_deed_files_no_study_matter(string heading, bool isAsked) =>
        Assert.Equal(
            isAsked,
            Bank(
                $"""
                # 倉庫の道具

                ## {heading}

                - 平台車: 長い板を寝かせたまま運ぶ車
                - かご台車: 細かい箱をまとめて囲って運ぶ車
                - 手押し車: 一人で軽い袋を押して運ぶ車
                - 昇降車: 荷を上の棚まで持ち上げる車
                """
            ).Questions.Length > 0
        );

    [Theory]
    [InlineData("Steps of the lorry", "Arrives at the gate of the yard", true)]
    [InlineData("Setup steps", "Open the gate of the yard", false)]
    [InlineData("Setup steps", "Can be opened by the guard", false)]
    public void What_somebody_is_told_to_do_is_no_order_to_learn(string what, string first, bool isAsked) =>
        Assert.Equal(
            isAsked,
            Notes
                .Bank(
                    $"# Yards\n\n## Gates\n\n### {what}\n\n1. {first}\n2. Waits for a free ramp\n3. Leaves by the second gate\n"
                )
                .Of(QuestionKind.Order)
                .Length > 0
        );

    [Theory]
    [InlineData("長い板を寝かせたまま運ぶ車", true)]
    [InlineData("長い板向けの丈夫な車", false)]
    [InlineData("長い板を運んでください", false)]
    public void On_unknown_ground_a_definition_says_what_is_done_with_what(string said, bool isAsked) =>
        Assert.Equal(
            isAsked,
            Bank(
                $"""
                # 倉庫の道具

                ## 荷の扱い

                - 平台車: {said}
                - かご台車: 細かい箱をまとめて囲って運ぶ車
                - 手押し車: 一人で軽い袋を押して運ぶ車
                - 昇降車: 荷を上の棚まで持ち上げる車
                """
            )
                .Questions.Any(question => question.Citation.Line == 5)
        );

    [Fact]
    public void A_table_that_names_a_row_twice_is_not_asked() =>
        Assert.Empty(
            Bank(
                Tools("Tool", "Purpose").Replace("Reach Truck", "Dock Plate", StringComparison.Ordinal)
            ).Questions
        );

    [Theory]
    [InlineData("クエリ1", "クエリ2", false)]
    [InlineData("平台車", "かご台車", true)]
    public void What_is_counted_in_the_order_of_writing_has_no_name(string one, string two, bool isAsked) =>
        Assert.Equal(
            isAsked,
            Bank(
                $"""
                # 倉庫の道具

                ## 荷の扱い

                - {one}: 長い板を寝かせたまま運ぶ車
                - {two}: 細かい箱をまとめて囲って運ぶ車
                - 手押し車: 一人で軽い袋を押して運ぶ車
                - 昇降車: 荷を上の棚まで持ち上げる車
                """
            ).Questions.Length > 0
        );

    [Fact]
    public void A_long_list_of_names_with_a_phrase_on_each_needs_no_heading() =>
        Assert.True(
            Bank(
                """
                # Loading ramps

                ## Handling of goods at night

                - Belt Loader: a vehicle that brings boxes up to the door
                - Pallet Jack: a lever that lifts one load from below
                - Dock Plate: a sheet that bridges the gap to a lorry
                - Reach Truck: a fork that takes boards from high shelves
                - Tow Tractor: an engine that pulls a row of waggons
                - Roller Bed: a frame on which parcels glide along
                - Strap Winch: a wheel that tightens ropes round a load
                - Yard Horn: a signal that warns people behind a lorry
                """
            ).Questions.Length >= 8
        );

    [Fact]
    public void Pictures_in_front_of_a_name_are_no_part_of_it() =>
        Assert.Equal("Dock Plate", Label.Parse("🔧 Dock Plate: bridges the gap", []).Name);

    [Fact]
    public void A_letter_that_no_picture_is_stays_whole() =>
        Assert.Equal("𠮷田台車", Label.Parse("𠮷田台車: 板を運ぶ車", []).Name);

    [Fact]
    public void The_rule_that_wrote_a_question_is_told() =>
        Assert.Contains(Bank(Tools("Tool", "Purpose")).Questions, question => question.Pattern == "row");

    private static string Tools(string rows, string column) =>
        $"""
            ---
            topics: [Yard]
            ---
            # Loading ramps

            ## At the gate

            | {rows} | {column} |
            | --- | --- |
            | Dock Plate | bridges the gap to a lorry |
            | Pallet Jack | lifts one load from below |
            | Belt Loader | brings boxes up to a door |
            | Reach Truck | takes boards from high shelves |
            """;

    private static QuestionBank Bank(string note, string path = "yards.md") =>
        new BankBuilder().Build([Notes.Read(note, path)]);
}
