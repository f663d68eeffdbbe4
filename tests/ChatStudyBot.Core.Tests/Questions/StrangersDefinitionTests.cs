using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Tests.Questions;

/// <summary>What somebody wrote for a reader is asked in the glossary's words, with the line that is on the name.</summary>
public sealed class StrangersDefinitionTests
{
    private const string English = """
        # My first year in the cloud

        ## Asking files

        Amazon Athena is a serverless service to query data in S3 with standard SQL.

        - AWS Budgets: Set a limit and get alerts before spending goes over it!
        - ECR: Elastic Container Registry
        - SQS, SNS and other queues that a consumer polls
        - AWS OpsWorks: runs Chef cookbooks on instances
        """;

    private const string Japanese = """
        # クラウドの一年

        ## 仕事で使ったもの

        Amazon Athena は、S3 に置いたデータを SQL で調べられるサービスです。毎朝使っています。

        - 可視性タイムアウト: 受信したメッセージをほかの受け手から見えなくする時間です
        - 朝はまずダッシュボードを開きます
        - 次に請求の画面を見ます
        - 困ったら先輩に聞きます
        - 昼は机で食べます
        - 夕方に記録を書きます
        - 帰る前に掃除をします
        - 週末は本を読みます
        - 月に一度は港へ行きます
        - 年に一度は山に登ります
        """;

    [Theory]
    [InlineData(English)]
    [InlineData(Japanese)]
    public void Every_description_is_the_glossarys(string note)
    {
        var glosses = Glossary
            .Shipped.Entries.SelectMany(entry => new[] { entry.English, entry.Japanese })
            .ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(Bank(note));
        Assert.All(
            Bank(note),
            question =>
                Assert.All(
                    question.Pattern == "definition"
                        ? [question.Stem.Split('“', '”', '「', '」')[^2]]
                        : question.Choices.Select(choice => choice.Text),
                    description => Assert.Contains(description, glosses)
                )
        );
    }

    [Theory]
    [InlineData("は、受信したメッセージをほかの受け手から見えなくする時間です")]
    [InlineData("は受信したメッセージをほかの受け手から見えなくする時間です")]
    [InlineData("とは受信したメッセージをほかの受け手から見えなくする時間のことです")]
    [InlineData(" は受信したメッセージをほかの受け手から見えなくする時間です")]
    public void A_sentence_that_begins_with_the_name_defines_it(string said) =>
        Assert.Contains(
            Bank(
                Japanese.Replace(
                    ": 受信したメッセージをほかの受け手から見えなくする時間です",
                    said,
                    StringComparison.Ordinal
                )
            ),
            question => question.Keys().Contains("可視性タイムアウト")
        );

    [Fact]
    public void A_note_in_a_third_language_is_not_asked() =>
        Assert.Empty(
            Bank(
                """
                # Le nuage

                - Amazon Athena: requêtes SQL standard sur les data dans S3, sans serveur à gérer
                - les autres pages sont pour les soirées et pour les amis de la maison
                - nous avons mis les factures dans une boîte avec les lettres de la banque
                - il est possible de garder les photos dans le grenier pendant des années
                - la clé de la cave est chez le voisin, qui est là tous les soirs
                - les enfants sont dans le jardin et nous sommes dans la cuisine
                - pour les vacances, nous avons choisi une maison avec un grand jardin
                """
            )
        );

    [Fact]
    public void A_service_named_in_passing_makes_no_note_on_services() =>
        Assert.DoesNotContain(
            Bank(
                "# Recipes\n\n- Amazon Athena: serverless SQL over files in S3\n"
                    + string.Concat(
                        Enumerable.Range(0, 60).Select(at => $"- bread number {at} needs flour\n")
                    )
            ),
            question => question.Pattern.StartsWith("definition", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData(English, "Amazon Athena", 5)]
    [InlineData(English, "AWS Budgets", 7)]
    [InlineData(Japanese, "Amazon Athena", 5)]
    [InlineData(Japanese, "可視性タイムアウト", 7)]
    public void The_line_that_is_on_the_name_is_cited(string note, string name, int line)
    {
        var question = Assert.Single(Bank(note), question => question.Keys().Contains(name));

        Assert.Equal(line, question.Citation.Line);
        Assert.Contains(name, question.Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Amazon ECR")] // what its letters stand for
    [InlineData("Amazon SQS")] // one of several
    [InlineData("AWS OpsWorks")] // has ended
    public void What_says_nothing_of_a_name_is_not_asked(string name) =>
        Assert.DoesNotContain(Bank(English), question => question.Keys().Contains(name));

    [Theory]
    [InlineData(English + "\n\n- visibility timeout: hides a received message", "Which SQS feature fits")]
    [InlineData(Japanese, "次の説明に当てはまるSQSの機能はどれですか。")]
    public void A_member_of_a_closed_list_is_asked_by_what_the_list_is_called(string note, string stem) =>
        Assert.Contains(Bank(note), question => question.Stem.StartsWith(stem, StringComparison.Ordinal));

    [Fact]
    public void Names_of_another_makers_things_are_not_taken_for_ours() =>
        Assert.Empty(Bank(English.Replace("in the cloud", "on Azure", StringComparison.Ordinal)));

    /// <summary>One short note alone has no manner; beside longer ones it has theirs.</summary>
    [Fact]
    public void A_short_note_is_asked_as_the_longer_ones_beside_it()
    {
        const string Brief = """
            # Amazon SQS

            - 可視性タイムアウトのデフォルトは30秒
            """;

        Assert.Contains(Bank(Brief), question => question.Pattern == "value");
        Assert.DoesNotContain(Bank(Japanese, Brief), question => question.Pattern == "value");
    }

    private static IReadOnlyList<Question> Bank(params string[] notes) =>
        new BankBuilder().Build([.. notes.Select((text, at) => Notes.Read(text, $"{at}.md"))]).Questions;
}
