using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Writing;

namespace ChatStudyBot.Core.Tests.Questions;

/// <summary>
/// English notes of people who did not write for a quiz: half sentences, goals of lessons, marks in front of
/// headings. What a line says must be a sentence on something before it is asked.
/// </summary>
public sealed class EnglishNotesTests
{
    [Theory]
    [InlineData("Closed crates cannot be opened again", true)]
    [InlineData("A ramp holds two lorries", true)]
    [InlineData("First and last crate of a row", false)] // no verb
    [InlineData("Attach a seal to each crate that is full", false)] // a bidding
    [InlineData("A crate can be closed and not sent to a", false)] // wrapped
    [InlineData("A crate is what the lorry came for with", false)]
    [InlineData("can be opened by the guard", false)] // the end of a sentence
    [InlineData("An example is the crate that holds boards", false)]
    public void A_sentence_begins_and_has_a_verb_and_ends(string text, bool isOne) =>
        Assert.Equal(isOne, EnglishSentence.IsWhole(text));

    [Theory]
    [InlineData("Gain experience of crates that hold boards", true)]
    [InlineData("Step through all the kinds of seals for crates", true)]
    [InlineData("Automate the sealing with a machine for crates", true)]
    [InlineData("a machine that puts seals on crates", false)]
    [InlineData("gives up to a third off for empty crates", false)]
    public void What_a_lesson_is_for_is_no_description(string said, bool isGoal)
    {
        Assert.Equal(isGoal, EnglishSentence.IsGoal(said));
        Assert.Equal(!isGoal, EnglishSaying.IsOnItsName(said));
    }

    [Theory]
    [InlineData("Without seals the crates stay open. Each crate is then counted by hand.", true)]
    [InlineData("Seals are put on at the gate. Each crate is then counted by hand.", false)]
    public void What_is_so_under_a_condition_is_not_so_without_it(string line, bool isBehind) =>
        Assert.Equal(
            isBehind,
            EnglishSentence.IsBehindCondition("Each crate is then counted by hand.", line)
        );

    [Theory]
    [InlineData("- The counts of the night shift are written to DynamoDB.", true)]
    [InlineData("- The counts of each long night shift are sent by hand into DynamoDB", true)] // many words
    [InlineData("- Counts written to DynamoDB", false)] // neither a verb nor an end
    [InlineData("- Write the counts of each night shift to DynamoDB.", false)] // a bidding
    [InlineData("- The counts of the night shift can also be combined with DynamoDB.", false)]
    [InlineData("- The counts of the night shift are only written to DynamoDB.", false)]
    [InlineData("- Without a clerk it is different. The counts of the shift are written to DynamoDB.", false)]
    [InlineData("Counts go to these:\n\n- The counts of the night shift are written to DynamoDB.", false)]
    public void A_name_fills_the_gap_of_a_whole_sentence(string line, bool isAsked) =>
        Assert.Equal(
            isAsked,
            Notes
                .Bank($"# Yard ledger system\n\n## Night shift of the yard\n\n{line}\n")
                .Of(QuestionKind.Cloze)
                .Any(question => question.Keys().Contains("DynamoDB"))
        );

    [Theory]
    [InlineData("EXAM", true)]
    [InlineData("Remember", true)]
    [InlineData("Good to know", true)]
    [InlineData("Examination of crates", false)]
    public void A_mark_in_front_of_a_sentence_is_no_subject(string label, bool isMark)
    {
        Assert.Equal(isMark, Naming.IsMark(label));
        Assert.Equal(!isMark, Naming.IsSubject(label));
    }

    [Theory]
    [InlineData("DEMO - sealing crates", true)]
    [InlineData("HANDS-ON sealing", true)]
    [InlineData("Starting simple", true)]
    [InlineData("Stateful shop of crates.com", true)]
    [InlineData("Sealing of crates", false)]
    [InlineData("Democracy of the yard", false)]
    public void Below_a_demonstration_or_a_story_nothing_is_learnt(string heading, bool isDoing) =>
        Assert.Equal(isDoing, Naming.IsOnDoing(heading));

    [Theory]
    [InlineData("Crate prices -", true)]
    [InlineData("Crate Seals (CS) & Locks", true)]
    [InlineData("DEMO Crates", true)]
    [InlineData("Crate Seals", false)]
    public void A_heading_as_it_stands_is_no_choice(string name, bool isBare) =>
        Assert.Equal(isBare, Naming.IsBareHeading(name));

    [Theory]
    [InlineData("Managed Policies", "Managed Policy", true)]
    [InlineData("Crates", "crate", true)]
    [InlineData("HTTP", "HTTPS", false)]
    [InlineData("Class", "Clas", false)]
    public void The_plural_is_the_same_name(string one, string other, bool areTwins) =>
        Assert.Equal(areTwins, Naming.AreTwins(one, other));

    [Fact]
    public void Dashes_of_a_list_inside_a_list_are_no_part_of_the_line() =>
        Assert.Contains(
            Outline.Of(Notes.Read("# Yard\n\n- Gates\n\n-- Each gate has two guards\n")).All,
            entry => entry.Text == "Each gate has two guards"
        );

    [Theory]
    [InlineData("keys that the guard gets from the KMS", "SSE-KMS", true)]
    [InlineData("keys that the guard gets from a box", "SSE-KMS", false)]
    [InlineData("writes it before and after", "NEW_AND_OLD", false)]
    public void Letters_of_the_name_in_the_text_tell_it(string text, string name, bool isTold) =>
        Assert.Equal(isTold, Letters.Tell(text, name));

    [Fact]
    public void Two_inflections_of_a_word_are_the_same_word() =>
        Assert.True(new LeakTest(Glossary.Shipped).Leaks("one block cut into tiers", "TIERED", ["ROUND"]));

    [Theory]
    [InlineData("backend style service that integrates with other services and apps", false)]
    [InlineData("Amazon Lex is a service that reads long texts to the guard", false)]
    [InlineData("service that turns the letters of one language into another", true)]
    public void A_service_is_described_by_what_it_alone_does(string said, bool isAsked) =>
        Assert.Equal(
            isAsked,
            Notes
                .Bank($"# Yard\n\n## Amazon Translate\n\n- {said}\n")
                .Questions.Any(question => question.Keys().Contains("Amazon Translate"))
        );

    [Fact]
    public void What_two_services_are_said_to_be_tells_neither() =>
        Assert.DoesNotContain(
            Notes
                .Bank(
                    """
                    # Yard

                    ## Amazon Translate

                    - service that handles letters which the guards of the yard bring

                    ## Amazon Textract

                    - service that handles letters which guards of the yard bring along
                    """
                )
                .Questions,
            question => question.Stem.Contains("handles letters", StringComparison.Ordinal)
        );
}
