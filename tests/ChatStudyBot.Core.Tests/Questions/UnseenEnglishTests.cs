using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Writing;

namespace ChatStudyBot.Core.Tests.Questions;

/// <summary>What a reader met in English notes that no rule had been tried on.</summary>
public sealed class UnseenEnglishTests
{
    [Theory]
    [InlineData("Overview", true)]
    [InlineData("Key Features", true)]
    [InlineData("概要", true)]
    [InlineData("料金", true)] // Japanese lines are told by their endings
    [InlineData("Pricing", false)]
    [InlineData("Use cases", false)]
    [InlineData("Best practices", false)]
    public void Only_some_headings_promise_what_a_thing_is(string heading, bool isPromise) =>
        Assert.Equal(isPromise, Told.SaysWhatItIs(heading));

    [Theory]
    [InlineData("Crates vs boxes", true)]
    [InlineData("Integration with other yards", true)]
    [InlineData("Which of the following seals is put on the crates of the night shift?", true)]
    [InlineData("Messaging and integration", false)]
    [InlineData("Which yard?", false)]
    public void Below_some_headings_a_line_is_on_several_things(string heading, bool isOfSeveral) =>
        Assert.Equal(isOfSeveral, Told.IsOfSeveral(heading));

    [Theory]
    [InlineData("does the machine translation of text", "Overview", true)]
    [InlineData("does the machine translation of text", "Pricing", false)]
    [InlineData("does the machine translation of text", "Translate vs Polly", false)]
    public void A_service_is_defined_below_what_says_so(string said, string heading, bool isAsked) =>
        Assert.Equal(
            isAsked,
            Notes
                .Bank($"# Amazon Translate\n\n## {heading}\n\n- service that {said}\n")
                .Questions.Any(question => question.Keys().Contains("Amazon Translate"))
        );

    [Theory]
    [InlineData("Mechanics", true)]
    [InlineData("Performance Impact", true)]
    [InlineData("Data Consistency", true)]
    [InlineData("Cost", true)]
    [InlineData("Crate Performance Index", false)]
    [InlineData("Gate", false)]
    [InlineData("コスト", false)]
    public void A_respect_in_which_a_thing_is_told_of_is_no_name(string label, bool isFacet) =>
        Assert.Equal(isFacet, Facet.Is(label));

    [Theory]
    [InlineData("A guard opens the gate and sends the lorry in", false)]
    [InlineData("Guards send the lorry to the gate", false)]
    [InlineData("The EAST gate keeps crates for a week", false)]
    [InlineData("Native support for long crates", false)]
    [InlineData("that holds the crates for a week", false)]
    [InlineData("typical for long crates of the night shift", false)]
    [InlineData("crates of the shift, best for long boards", false)]
    [InlineData("a room for the crates of", false)]
    [InlineData("a room for running", false)]
    [InlineData("keys that the guards of the gate open crates with", true)]
    [InlineData("Manages the crates and tracks where they stand", true)]
    [InlineData("gate that sends the lorry to the yard", true)]
    [InlineData("Blueprint for the crates of a shift", true)]
    public void What_is_said_of_a_name_is_a_phrase_on_it(string said, bool isOnName) =>
        Assert.Equal(isOnName, EnglishSaying.IsOnItsName(said));

    [Theory]
    [InlineData("forwards lorries to the yard", true)]
    [InlineData("is the only gate of the yard", true)]
    [InlineData("The number of the lorry", false)]
    [InlineData("Integration with other yards", false)]
    [InlineData("Crates of the night shift", false)]
    public void What_stands_further_down_is_asked_when_it_says_what_is_done(string said, bool isDeed) =>
        Assert.Equal(isDeed, EnglishSaying.IsDeed(said));

    [Theory]
    [InlineData("A Yard ledger holds up to 40 MB of lists", true)]
    [InlineData("A Yard ledger holds up to 40 MBps of lists", false)] // a rate
    [InlineData("A Yard ledger keeps lists for up to 300 seconds (5 minutes)", false)] // said twice
    [InlineData("A Yard ledger takes up to 40% off for crates", false)] // a price
    [InlineData("A Yard ledger of 40 MB and above holds at least a list", false)] // of which yards it is so
    public void A_value_is_asked_where_it_is_one(string line, bool isAsked) =>
        Assert.Equal(
            isAsked,
            Notes
                .Bank($"# Yard ledger\n\n- {line}\n")
                .Questions.Any(question => question.Stem.Contains(ValueWriter.Gap, StringComparison.Ordinal))
        );

    [Fact]
    public void A_table_that_is_called_a_table_is_on_what_stands_above() =>
        Assert.All(
            Notes
                .Bank(
                    """
                    # AWS Directory Service

                    ## Comparison Table

                    | Feature | AWS Managed Microsoft AD | AD Connector | Simple AD |
                    |---|---|---|---|
                    | Kind | Directory of the maker's own | Way to the one at home | Small directory of another make |
                    """
                )
                .Questions,
            question => Assert.StartsWith("AWS Directory Service", question.Stem, StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("Group policies", "Limited|Yes|No")]
    [InlineData("Typical customers", "small teams|large firms|firms with a directory")]
    [InlineData("Extras", "full control|own keys|keys for a day")]
    public void Grades_and_remarks_in_a_table_are_not_asked(string row, string cells) =>
        Assert.Empty(
            Notes
                .Bank(
                    $"# AWS Directory Service\n\n| Feature | AWS Managed Microsoft AD | AD Connector | Simple AD |\n|---|---|---|---|\n| {row} | {cells.Replace("|", " | ", StringComparison.Ordinal)} |\n"
                )
                .Questions
        );

    [Theory]
    [InlineData("## Flow of a crate\n\nThe flow of crates can be stopped at 3 levels:", false)]
    [InlineData("## Opening the gate\n\nSteps to open the gate:", true)]
    public void An_order_is_told_as_one(string above, bool isOrder) =>
        Assert.Equal(
            isOrder,
            Notes
                .Bank(
                    $"# Yard\n\n{above}\n\n1. guard at the lane\n2. clerk of the gate\n3. head of the yard\n"
                )
                .Of(QuestionKind.Order)
                .Length == 1
        );

    [Theory]
    [InlineData("It needs two things", true)]
    [InlineData("Supports", true)]
    [InlineData("Terminologies", true)]
    [InlineData("Know when to open the gate", true)]
    [InlineData("Three ways of sealing", true)]
    [InlineData("Gate", false)]
    [InlineData("Support plans", false)]
    [InlineData("Choosing a gate", true)]
    public void A_heading_that_leads_to_what_follows_names_nothing(string heading, bool isLead)
    {
        Assert.Equal(isLead, EnglishHeading.IsLead(heading));
        Assert.True(!isLead || !Naming.IsSubject(heading));
    }

    [Theory]
    [InlineData("3 Directory Services", "Directory Services")]
    [InlineData("3 つの門", "3 つの門")]
    [InlineData("2001 a year", "2001 a year")]
    public void A_count_in_front_of_a_heading_is_no_part_of_it(string heading, string bare) =>
        Assert.Equal(bare, EnglishHeading.WithoutCount(heading));

    [Theory]
    [InlineData("a clerk who recieves the crates", true)]
    [InlineData("seperate lists of crates", true)]
    [InlineData("a clerk who receives separate crates from the environment", false)]
    public void A_slip_of_the_pen_in_a_common_word_is_seen(string text, bool isSlip) =>
        Assert.Equal(isSlip, EnglishSlip.IsIn(text));

    [Theory]
    [InlineData("s3:GetObject", false)]
    [InlineData("ec2:ResourceTag - by the tags", false)]
    [InlineData("EC2: virtual servers", true)]
    public void A_word_with_a_colon_in_it_is_no_label_with_its_text(string line, bool isLabel) =>
        Assert.Equal(isLabel, Label.Parse(line, []).Separator == Separator.Colon);

    [Theory]
    [InlineData("scales to massive workloads, distributed database", false)]
    [InlineData("fully managed, highly available and secure storage service", false)]
    [InlineData("another service on top of the yards", false)]
    [InlineData("big lists of crates to count them", false)]
    [InlineData("service that turns the letters of one language into another", true)]
    public void Praise_and_what_leans_on_other_lines_describe_nothing(string said, bool isAsked) =>
        Assert.Equal(
            isAsked,
            Notes
                .Bank($"# Yard\n\n- Amazon Translate: {said}\n")
                .Questions.Any(question => question.Keys().Contains("Amazon Translate"))
        );

    [Theory]
    [InlineData("Incorrect", true)]
    [InlineData("Practice Paper 3", true)]
    [InlineData("Tricky Exam Questions", true)]
    [InlineData("Correct sealing of crates", false)]
    public void Below_what_is_on_an_exam_nothing_is_asked(string heading, bool isOnStudying) =>
        Assert.Equal(isOnStudying, Naming.IsOnStudying(heading));

    [Fact]
    public void What_belongs_where_is_not_asked_of_strangers_in_English() =>
        Assert.DoesNotContain(
            new BankBuilder()
                .Build([
                    Notes.Read(
                        """
                        # About many things

                        ## AWS Lambda

                        - Runtimes: Python, Java, Ruby
                        - Triggers: Amazon S3, Amazon SNS, Amazon SQS
                        - Stores: Amazon DynamoDB, Amazon EFS, Amazon RDS
                        """
                    ),
                ])
                .Questions,
            question => question.Pattern is "label-of" or "members"
        );

    [Theory]
    [InlineData("Managed service for counting crates", true)]
    [InlineData("Fully managed, petabyte-scale data warehouse service for reports", true)]
    [InlineData("Image and video analysis service powered by learning", true)]
    [InlineData("Self-service launch of crates", false)]
    [InlineData("Supports lists, storage, and more", false)]
    [InlineData("Counts of crates in a database", false)]
    [InlineData("Crates for the storage service", false)]
    public void A_definition_begins_with_the_sort_of_thing(string text, bool isOne) =>
        Assert.Equal(isOne, EnglishKind.Heads(text));

    [Theory]
    [InlineData("Short one. Crates go to the next yard", "Short one. Crates go to the next yard")]
    [InlineData("短い文。木箱は次の門へ行く", "短い文。木箱は次の門へ行く")]
    public void Sentences_are_put_together_in_their_own_language(string text, string whole) =>
        Assert.Contains(whole, Sentences.Of(text));

    [Theory]
    [InlineData("Amazon SQS", "The size of a message is limited to 256 KB", false)]
    [InlineData("Amazon SQS", "The delay of a message is limited to 15 minutes", true)]
    [InlineData("Amazon Aurora", "The volume grows up to 64 TB", false)]
    public void What_no_longer_holds_is_not_asked(string service, string line, bool isAsked) =>
        Assert.Equal(
            isAsked,
            Notes
                .Bank($"---\ntopics: [AWS, {service}]\n---\n\n# {service}\n\n- {line}\n")
                .Questions.Any(question => question.Stem.Contains(ValueWriter.Gap, StringComparison.Ordinal))
        );
}
