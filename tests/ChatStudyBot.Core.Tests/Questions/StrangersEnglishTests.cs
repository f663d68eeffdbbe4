using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Questions.Writing;

namespace ChatStudyBot.Core.Tests.Questions;

/// <summary>English notes that nobody wrote to be asked: what is left of them is what the glossary says as well.</summary>
public sealed class StrangersEnglishTests
{
    [Theory]
    [InlineData("", false)]
    [InlineData("---\ntopics: [AWS, Amazon SQS]\n---\n\n", true)] // written to be asked
    public void A_gap_is_left_only_in_notes_that_were_written_to_be_asked(string front, bool isAsked) =>
        Assert.Equal(
            isAsked,
            Notes
                .Bank($"{front}# Amazon SQS\n\n- The delay of a message is limited to 15 minutes\n")
                .Questions.Any(question => question.Stem.Contains(ValueWriter.Gap, StringComparison.Ordinal))
        );

    [Theory]
    [InlineData("Considerations for a new gate", true)]
    [InlineData("Gate overview", true)]
    [InlineData("Designing gates", true)]
    [InlineData("Questions I missed", true)]
    [InlineData("Crates missed in the first test", true)]
    [InlineData("Lunch Types", true)]
    [InlineData("Numbers to know", true)]
    [InlineData("Routing gates", false)]
    [InlineData("Test gates", false)]
    [InlineData("Launch Types", false)]
    public void A_doing_or_a_word_of_a_diary_is_no_name(string heading, bool isLead) =>
        Assert.Equal(isLead, EnglishHeading.IsLead(heading));

    [Theory]
    [InlineData("Caching Strategies", true)]
    [InlineData("HPC", true)]
    [InlineData("Use cases", true)]
    [InlineData("Strategic gates", false)]
    [InlineData("Caches", false)]
    public void Below_what_things_are_used_for_together_none_is_defined(string heading, bool isOfSeveral) =>
        Assert.Equal(isOfSeveral, Told.IsOfSeveral(heading));

    [Theory]
    [InlineData("service for the machine translation of text", true)]
    [InlineData("service for printing the badges of guests", false)]
    public void A_service_is_what_the_glossary_says_too(string said, bool isAsked) =>
        Assert.Equal(
            isAsked,
            Notes
                .Bank($"# Amazon Translate\n\n- {said}\n")
                .Questions.Any(question => question.Keys().Contains("Amazon Translate"))
        );

    [Theory]
    [InlineData("AWS Elastic Transcoder", "2025")]
    [InlineData("Amazon Translate", "")]
    public void The_glossary_knows_what_has_ended(string name, string since) =>
        Assert.Equal(since, Glossary.Shipped.Find(name)?.Ended);

    [Theory]
    [InlineData("t", "m", true)]
    [InlineData("PV", "HVM", true)]
    [InlineData("t", "HVM", false)]
    public void A_letter_is_no_sibling_of_an_abbreviation(string one, string other, bool areAlike) =>
        Assert.Equal(areAlike, FamilyFinder.AreNamedAlike(one, other));

    [Theory]
    [InlineData("Dead letter queues keep messages that could not be processed")]
    [InlineData("keeps messages in dead-letter queues after several failed attempts")]
    public void A_choice_does_not_say_whose_it_is(string said) =>
        Assert.DoesNotContain(
            Notes
                .Bank(
                    $"""
                    # Amazon SQS

                    - Delay Queues: postpones the delivery of new messages for a number of seconds
                    - Dead-Letter Queues: {said}
                    - Visibility Timeout: hides a received message from others for a while
                    """
                )
                .Questions.SelectMany(question => question.Choices),
            choice => choice.Text.Contains(said, StringComparison.OrdinalIgnoreCase)
        );
}
