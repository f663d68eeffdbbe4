using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Tests.Answers;

public sealed class NoteIndexTests
{
    /// <summary>How far words that say nothing may move the confidence: the direction is that of the whole text.</summary>
    private const double ShareOfDirection = 0.01;

    private static readonly NoteIndex s_index = StudyIndex.Of(StudyIndex.Cloud, StudyIndex.English);

    [Theory]
    [InlineData("スティッキーセッションって何？", "同じ利用者を毎回同じサーバーに送る")]
    [InlineData("ELBのスティッキーセッション", "同じ利用者を毎回同じサーバーに送る")]
    [InlineData("可視性タイムアウトの既定は何秒？", "既定は30秒、最大12時間")]
    [InlineData("FIFOキューとは", "入れた順に取り出せる")]
    [InlineData("Canaryデプロイの進め方", "Canary | はじめに1割だけ切り替えて様子を見る")]
    public void A_question_is_answered_by_the_line_that_says_it(string question, string line) =>
        AnswersWith(question, line);

    [Theory]
    [InlineData("DLQは何をする場所？", "何度やっても処理できなかったもの")]
    [InlineData("Visibility Timeoutの最大", "既定は30秒、最大12時間")]
    [InlineData("CLBってどんなもの？", "昔からあるもの")]
    public void A_second_name_in_brackets_is_as_good_as_the_first(string question, string line) =>
        AnswersWith(question, line);

    [Theory]
    [InlineData("CLBのスティッキーセッションって何？")]
    [InlineData("Network Load Balancerのスティッキーセッション")]
    public void What_is_said_of_a_family_answers_for_its_members(string question) =>
        AnswersWith(question, "同じ利用者を毎回同じサーバーに送る");

    [Theory]
    [InlineData("データを消したくないとき", "不要なものは削除、必要なものは保持する")]
    [InlineData("消したいものはどうする", "不要なものは削除、必要なものは保持する")]
    [InlineData("引っ越したい", "移行には三日かかる")]
    public void What_people_say_finds_what_notes_write(string question, string line) =>
        Assert.Equal(line, StudyIndex.Of(StudyIndex.Everyday).Ask(question).Passages[0].Key);

    /// <summary>No word of the question stands there, nor one that means the same.</summary>
    [Theory]
    [InlineData("サーバーの住所が毎回変わるのは困る", "Elastic IP: 固定のグローバル IP を割り当てる")]
    [InlineData("ページを開くのにやたら時間がかかる", "ブラウザの近くに控えを置くと表示が速い")]
    [InlineData("who tells us when we spend too much money?", "予算を超えたらメールが届く")]
    public void Who_asks_in_everyday_words_finds_what_is_of_the_same_matter(string question, string line) =>
        Assert.Equal(line, StudyIndex.Of(StudyIndex.Matters).Ask(question).Passages[0].Key);

    /// <summary>Phrases of several words, with what joins them, and words with a mark at their end; no parts of words.</summary>
    [Theory]
    [InlineData("pay-as-you-go", true)]
    [InlineData("single point of failure", true)]
    [InlineData("pub/sub", true)]
    [InlineData("キューブ", false)]
    [InlineData("mistaken for a repository", false)]
    public void A_concept_is_said_by_whole_words(string question, bool isFound) =>
        Assert.Equal(
            isFound,
            StudyIndex
                .Of(
                    "# 覚え書き\n\n- 使った分だけ払う従量課金\n- 一台が落ちると全部止まる単一障害点\n- 購読者みんなに配る\n- 順番待ちの列\n- 学校の庭\n"
                )
                .Ask(question)
                .Passages
                is not []
        );

    [Fact]
    public void Concepts_are_said_in_both_languages_and_each_has_a_name_of_its_own()
    {
        using var concepts = new StreamReader(
            typeof(NoteIndex).Assembly.GetManifestResourceStream("concepts.txt")!
        );
        var lines = concepts
            .ReadToEnd()
            .Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(": ", 2))
            .ToArray();

        Assert.All(lines, parts => Assert.Matches("^[a-z0-9-]+$", parts[0]));
        Assert.Equal(lines.Length, lines.DistinctBy(parts => parts[0]).Count());
        Assert.All(
            lines,
            parts =>
            {
                var members = parts[1].Split(" | ");
                Assert.All(members, member => Assert.InRange(member.Length, 2, 64));
                Assert.Equal(members.Length, members.Distinct().Count());
                Assert.Contains(members, member => member.All(char.IsAscii));
                Assert.Contains(members, member => !member.All(char.IsAscii));
            }
        );
    }

    [Theory]
    [InlineData("大事な情報が置かれていないか調べるサービス", "東京だけで使っている")]
    [InlineData("which service finds personal data?", "東京だけで使っている")]
    public void What_is_asked_for_by_what_it_does_is_found_below_its_name(string question, string line) =>
        Assert.Equal(line, StudyIndex.Of(StudyIndex.Everyday).Ask(question).Passages[0].Key);

    [Fact]
    public void Plain_words_are_those_of_names_that_the_glossary_has()
    {
        using var words = new StreamReader(
            typeof(NoteIndex).Assembly.GetManifestResourceStream("plain-words.txt")!
        );
        var lines = words
            .ReadToEnd()
            .Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(" = "))
            .ToArray();

        Assert.All(lines, parts => Assert.Equal(2, parts.Length));
        Assert.All(lines, parts => Assert.Equal(parts[0], Glossary.Shipped.Find(parts[0])?.Name));
        Assert.Equal(lines.Length, lines.DistinctBy(parts => parts[0]).Count());
    }

    [Theory]
    [InlineData("ElasticLoadBalansing ヘルスチェック")]
    public void Words_that_are_written_together_are_mended_each(string question) =>
        Assert.Equal("Elastic Load Balancing（ELB）", s_index.Ask(question).Passages[0].Citation.Heading[^1]);

    [Fact]
    public void Below_its_own_heading_a_name_says_what_it_stands_for()
    {
        var answer = StudyIndex
            .Of(
                """
                # Containers

                ## ECR

                - Elastic Container Registry
                - login
                  - every 12 hours
                """
            )
            .Ask("ECR");

        Assert.Equal(Verdict.Answered, answer.Verdict);
    }

    [Theory]
    [InlineData("スティッキーセッシヨソ", "同じ利用者を毎回同じサーバーに送る")]
    public void A_compound_that_is_misspelt_on_one_side_is_found_by_the_other(string question, string line) =>
        Assert.Equal(line, s_index.Ask(question).Passages[0].Key);

    [Fact]
    public void Who_asks_by_the_bare_name_gets_what_stands_first_below_it()
    {
        var answer = StudyIndex.Of(StudyIndex.Twice).Ask("Amazon Kinesis");

        Assert.Equal("流れてくるものを受け取る", answer.Passages[0].Key);
    }

    [Theory]
    [InlineData(Language.Japanese, "流れてくるものを受け取る")]
    [InlineData(Language.English, "It takes in what keeps coming.")]
    public void A_bare_name_is_answered_in_the_language_of_its_asker(Language asker, string line) =>
        Assert.Equal(
            line,
            StudyIndex
                .Of(StudyIndex.Twice, StudyIndex.TwiceInEnglish)
                .Ask("Kinesis", asker: asker)
                .Passages[0]
                .Key
        );

    [Fact]
    public void What_a_question_is_about_is_its_names_without_the_words_around_them() =>
        Assert.Equal("SQS", s_index.Ask("SQSのメッセージの最大サイズ").Subject);

    [Fact]
    public void What_the_glossary_says_of_a_name_finds_what_a_note_says_of_it() =>
        Assert.Equal(
            "東京だけで使っている",
            StudyIndex.Of(StudyIndex.Everyday).Ask("個人情報を見つけるサービス").Passages[0].Key
        );

    [Fact]
    public void A_value_that_nothing_goes_beyond_is_a_maximum() =>
        Assert.True(StudyIndex.Of(StudyIndex.Everyday).Ask("倉庫の最大サイズは？").IsAnswered);

    [Theory]
    [InlineData("what is a sticky session", "同じ利用者を毎回同じサーバーに送る")]
    [InlineData("default visibility timeout of sqs", "既定は30秒、最大12時間")]
    [InlineData("cooldown", "増やした直後にまた増やすのを防ぐ休み時間")]
    [InlineData("スナップショットは変わったブロックだけ？", "A snapshot keeps only the blocks")]
    [InlineData("EBSのボリュームの最大サイズ", "The largest volume is 64 TiB")]
    public void A_question_in_one_language_finds_the_answer_in_the_other(string question, string line) =>
        AnswersWith(question, line);

    [Theory]
    [InlineData("スティキーセッション", "同じ利用者を毎回同じサーバーに送る")]
    [InlineData("conection drainning", "外したサーバーの処理中の要求が終わるまで待つ")]
    [InlineData("CloudTrailは何を残す", "CroudTrailは誰がどのAPIを呼んだかを残す")]
    public void A_slip_of_the_keyboard_on_either_side_does_no_harm(string question, string line) =>
        AnswersWith(question, line);

    [Theory]
    [InlineData("Rote53でドメインは買える？", "ドメインも買える")]
    [InlineData("AppSinkは何を作る？", "GraphQLの口を作る")]
    [InlineData("what does elasticashe keep", "メモリの中に置く")]
    public void A_name_that_is_misspelt_in_the_question_is_read_as_what_it_was_meant_to_be(
        string question,
        string line
    )
    {
        var answer = StudyIndex.Of(StudyIndex.Functions, StudyIndex.Front).Ask(question);

        Assert.Equal(line, answer.Passages[0].Key);
    }

    [Theory]
    [InlineData("elasticbeanstolk", "Elastic Beanstalk", "## AWS Elastic Beanstalk\n\n- コードを渡すと動く")]
    [InlineData("what does elasticashe keep", "ElastiCache", "## ElastiCache\n\n- メモリの中に置く")]
    [InlineData("Route54ではなくRote53の話", "Route53", "## Route53\n\n- ドメインも買える")]
    public void Who_misspells_a_name_is_told_what_it_was_read_as(
        string question,
        string read,
        string notes
    ) => Assert.Contains(read, StudyIndex.Of(notes).Ask(question).Repairs.Select(repair => repair.Read));

    [Fact]
    public void A_word_that_is_like_a_name_stays_a_word() =>
        Assert.Empty(StudyIndex.Of(StudyIndex.Everyday).Ask("does a defective one move").UnknownNames);

    [Theory]
    [InlineData("opened", "OIDCで入る")]
    [InlineData("personalized", "パーソナライズで選ぶ")]
    public void A_small_word_among_Japanese_ones_is_no_name(string word, string line) =>
        Assert.False(StudyIndex.Of($"# メモ\n\n- {line}").Ask($"{word}とは").IsAnswered);

    [Theory]
    [InlineData("Can I move it after all?", "Can I move it?")]
    [InlineData("which one keeps what is needed", "what keeps what is needed")]
    [InlineData("okay so I wonder, thanks, how is it moved", "how is it moved")]
    public void What_only_holds_a_question_together_changes_nothing(string question, string bare)
    {
        var index = StudyIndex.Of(StudyIndex.Everyday);
        var (expected, answer) = (index.Ask(bare), index.Ask(question));

        Assert.Equal(
            expected.Passages.Select(passage => passage.Key),
            answer.Passages.Select(passage => passage.Key)
        );
        Assert.Equal(expected.Verdict, answer.Verdict);
        Assert.Equal(expected.Confidence, answer.Confidence, ShareOfDirection);
        Assert.Equal(expected.UnknownNames, answer.UnknownNames);
    }

    [Fact]
    public void How_far_back_one_can_look_is_a_duration() =>
        Assert.Equal(
            "指標は15か月残る",
            StudyIndex.Of(StudyIndex.Front).Ask("how far back can i look at metrics").Passages[0].Key
        );

    [Theory]
    [InlineData("ｽﾃｨｯｷｰｾｯｼｮﾝ")]
    [InlineData("すてぃっきーせっしょん")]
    [InlineData("ＳＴＩＣＫＹ　ＳＥＳＳＩＯＮ")]
    [InlineData("スティッキー セッション")]
    public void Width_case_and_kana_make_no_difference(string question) =>
        AnswersWith(question, "同じ利用者を毎回同じサーバーに送る");

    [Theory]
    [InlineData("標準キューとFIFOキューの違い")]
    [InlineData("標準キュー vs FIFOキュー")]
    [InlineData("difference between standard queue and FIFO queue")]
    public void A_comparison_brings_both_sides_first(string question)
    {
        var answer = s_index.Ask(question);

        Assert.True(answer.IsAnswered);
        Assert.Equal(
            ["入れた順に取り出せる", "順番は保証されない"],
            answer.Passages.Take(2).Select(passage => passage.Key).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("Amazon Redshiftとは")]
    [InlineData("Amazon MQとSQSの違い")]
    [InlineData("SQSのポート番号は？")]
    [InlineData("SQSの料金はいくら？")]
    [InlineData("スティッキーセッションは何分続く？")]
    [InlineData("what is the capital of Australia")]
    [InlineData("おいしいラーメン屋は？")]
    public void What_the_notes_leave_open_is_not_answered(string question)
    {
        var answer = s_index.Ask(question);

        Assert.Equal(Verdict.Unknown, answer.Verdict);
        Assert.InRange(answer.Confidence, 0, 0.6);
    }

    [Theory]
    [InlineData("AWS Configとは", "AWS Config")]
    [InlineData("ELBのヘルスチェック", "ヘルスチェック")]
    public void A_label_with_nothing_under_it_is_said_to_be_empty(string question, string label)
    {
        var answer = s_index.Ask(question);

        Assert.Equal(Verdict.Empty, answer.Verdict);
        Assert.Equal(label, answer.Passages[0].Key);
    }

    [Fact]
    public void What_is_nearest_is_still_shown_when_nothing_answers()
    {
        var answer = s_index.Ask("SQSのポート番号は？");

        Assert.Equal("Amazon SQS", answer.Passages[0].Citation.Heading[^1]);
    }

    [Theory]
    [InlineData("最大は？")]
    [InlineData("and the maximum?")]
    public void A_follow_up_that_names_nothing_keeps_the_subject(string question)
    {
        var first = s_index.Ask("可視性タイムアウトの既定は何秒？");

        var answer = s_index.Ask(question, first.Subject);

        Assert.Equal(("可視性タイムアウト", true), (answer.Subject, answer.KeptSubject));
        Assert.Equal("既定は30秒、最大12時間", answer.Passages[0].Key);
        Assert.True(answer.IsAnswered);
    }

    [Theory]
    [InlineData("メモリは？", "メモリは10GBまで選べる")]
    [InlineData("and memory?", "メモリは10GBまで選べる")]
    [InlineData("料金は？", "料金は動いた時間で決まる")]
    public void A_follow_up_that_names_only_an_attribute_keeps_the_subject(string question, string line)
    {
        var index = StudyIndex.Of(StudyIndex.Functions);
        var first = index.Ask("Lambdaのタイムアウトの最大は？");

        var answer = index.Ask(question, first.Subject);

        Assert.Equal(("Lambda", true), (answer.Subject, answer.KeptSubject));
        Assert.Equal(line, answer.Passages[0].Key);
    }

    [Fact]
    public void Who_asks_for_the_maximum_next_is_done_with_the_default()
    {
        var first = s_index.Ask("default visibility timeout of sqs");

        var answer = s_index.Ask("and the maximum?", first.Subject);

        Assert.Equal("visibility timeout of sqs", answer.Subject);
        Assert.Equal("既定は30秒、最大12時間", answer.Passages[0].Key);
    }

    [Fact]
    public void The_default_is_no_answer_about_the_maximum()
    {
        var index = StudyIndex.Of(StudyIndex.Functions);

        Assert.True(index.Ask("Lambdaの再試行の既定は？").IsAnswered);
        Assert.False(index.Ask("最大は？", "Lambdaの再試行の既定").IsAnswered);
    }

    [Theory]
    [InlineData("最大は？")]
    [InlineData("?")]
    [InlineData("それは？")]
    [InlineData("きみの名前は？")]
    [InlineData("きみ名前なんていうの")]
    public void What_asks_nothing_of_the_notes_is_not_answered(string question)
    {
        var answer = StudyIndex.Of(StudyIndex.Functions).Ask(question);

        Assert.True(answer.IsOfNothing);
        Assert.Equal((Verdict.Unknown, 0), (answer.Verdict, answer.Passages.Length));
    }

    [Theory]
    [InlineData("Lambdaとは", "コードだけを置けば動く")]
    [InlineData("Lambda", "コードだけを置けば動く")]
    [InlineData("Lambdaの料金は？", "料金は動いた時間で決まる")]
    [InlineData("What is the price of lambda?", "料金は動いた時間で決まる")]
    [InlineData("起動スクリプトはいつ実行される？", "実行されるのは最初に立ち上がるときだけ")]
    public void What_a_note_says_of_the_thing_itself_comes_before_where_it_is_mentioned(
        string question,
        string line
    ) => Assert.Equal(line, StudyIndex.Of(StudyIndex.Functions).Ask(question).Passages[0].Key);

    [Theory]
    [InlineData("Are you billed for messages in SQS?", false)]
    [InlineData("How many messages are you allowed in SQS?", false)]
    [InlineData("What are you?", true)]
    [InlineData("are you a human", true)]
    public void Whoever_says_you_need_not_mean_the_bot(string question, bool isOfNothing) =>
        Assert.Equal(isOfNothing, s_index.Ask(question).IsOfNothing);

    /// <summary>Before what only opens its section, and before longer names; where another service has to do with it, less.</summary>
    [Theory]
    [InlineData("WAFとは", 5)]
    [InlineData("ロールとは", 15)]
    [InlineData("Lambdaとは", 23)]
    public void What_stands_behind_just_the_name_says_what_it_is(string question, int line) =>
        Assert.Equal(
            line,
            StudyIndex
                .Of(
                    """
                    # 守り

                    ## 通信を守るサービス

                    - AWS WAF: SQL インジェクションを、HTTP の中身を見て防ぐサービス

                    ## AWS WAF

                    - Web ACL を付けられるのは、CloudFront と ALB と API Gateway

                    ## AWS IAM

                    ### IAM の要素

                    - ロール: 引き受けた相手に一時的な認証情報を渡す

                    ## Amazon S3

                    - AWS Lambda: S3 のイベントをきっかけに、その場でコードを動かす

                    ## AWS Lambda

                    - サーバーを用意せずに、イベントのたびにコードを実行するサービス
                    - 実行ロール: 関数が S3 を使うための権限を持つ IAM ロール
                    """
                )
                .Ask(question)
                .Passages[0]
                .Citation.Line
        );

    /// <summary>A card shows from the cited row on.</summary>
    [Fact]
    public void A_table_that_compares_two_things_is_cited_at_the_first_of_them() =>
        Assert.Equal(
            7,
            StudyIndex
                .Of(
                    """
                    # 届け方

                    ## 届け方の比較

                    | サービス | 届け方 |
                    |---|---|
                    | Amazon SQS | 受け手が取りに行く |
                    | Amazon SNS | 受け手に押し込む通知のサービス |

                    ## 送り先

                    - 一つめの送り先は Amazon SQS
                    - 二つめの送り先も Amazon SQS
                    """
                )
                .Ask("SNSとSQSの違い")
                .Passages[0]
                .Citation.Line
        );

    /// <summary>Though it stands first below the name.</summary>
    [Fact]
    public void What_speaks_of_something_else_does_not_say_what_a_thing_is() =>
        Assert.Equal(
            9,
            StudyIndex
                .Of(
                    """
                    # 覚え書き

                    ## Amazon SQS

                    - SQS の可視性タイムアウトのデフォルトは 30 秒

                    ## 部品

                    - Amazon SQS: メッセージをためる部品
                    """
                )
                .Ask("SQSとは")
                .Passages[0]
                .Citation.Line
        );

    [Fact]
    public void Another_comparison_does_not_come_before_what_is_compared()
    {
        var answer = StudyIndex
            .Of(
                """
                # 入れもの

                ## バケツとタライの比較

                - バケツは深い

                ## ザルとボウル

                - ザルは水を切る
                - ボウルは水をためる
                """
            )
            .Ask("ザルとボウルの違い");

        Assert.Equal("ザルとボウル", answer.Passages[0].Citation.Heading[^1]);
    }

    [Fact]
    public void A_comparison_with_something_that_no_note_has_is_answered_from_one_place() =>
        Assert.Equal(1, s_index.Ask("ヌヌヌとヘヘヘのスティッキーセッションの違い").Together);

    /// <summary>A comparison of the two before what lists both for another reason; without one each side in turn.</summary>
    [Theory]
    [InlineData("SQSとSNSの違い", "届け方の比較", null)]
    [InlineData("EC2とLambdaの違い", "Amazon EC2", "AWS Lambda")]
    [InlineData("difference between EC2 and Lambda", "Amazon EC2", "AWS Lambda")]
    public void Two_things_are_told_apart_where_the_notes_do_it(string question, string first, string? second)
    {
        var passages = StudyIndex
            .Of(
                """
                # 動かすもの

                ## 送り先の一覧

                | 送り先 | 用途 |
                |---|---|
                | Amazon SQS | ためておく |
                | Amazon SNS | 広く知らせる |
                | AWS Lambda | その場で動かす |
                | Amazon EC2 | 長く動かす |

                ## 届け方の比較

                | サービス | 届け方 |
                |---|---|
                | Amazon SQS | 受け手が取りに行く |
                | Amazon SNS | 受け手に押し込む |

                ## Amazon EC2

                - 仮想のサーバーを借りるサービス

                ## AWS Lambda

                - イベントのたびにコードを動かすサービス

                ## AWS CodeDeploy

                ### 動かす場所の比較

                | 場所 | エージェント |
                |---|---|
                | EC2 | 要る |
                | Lambda | 要らない |
                """
            )
            .Ask(question)
            .Passages;

        Assert.Equal(first, passages[0].Citation.Heading[^1]);
        Assert.Equal(second ?? passages[1].Citation.Heading[^1], passages[1].Citation.Heading[^1]);
    }

    [Fact]
    public void A_heading_of_a_deck_is_not_called_empty() =>
        Assert.NotEqual(
            Verdict.Empty,
            StudyIndex
                .Of(
                    "# 分析\n\n## Amazon Kinesis\n\n### 流れを受けるのはどれか。\n- [x] 甲の流れ\n- [ ] 乙の流れ\n"
                )
                .Ask("Kinesisとは")
                .Verdict
        );

    [Theory]
    [InlineData("Kinesisとは", false)]
    [InlineData("Athenaとは", true)]
    [InlineData("Glueとは", true)]
    public void A_heading_is_called_empty_beside_one_with_a_question_below_it(string asked, bool isEmpty) =>
        Assert.Equal(
            isEmpty,
            StudyIndex
                .Of(
                    """
                    ---
                    title: 分析
                    ---

                    ## Amazon Athena

                    ## Amazon Kinesis

                    ### 流れを受けるのはどれか。

                    - [x] 甲の流れ
                    - [ ] 乙の流れ

                    ## AWS Glue

                    ## Amazon EMR

                    - 大量のデータを処理する
                    """
                )
                .Ask(asked)
                .Verdict == Verdict.Empty
        );

    [Fact]
    public void A_heading_with_nothing_below_it_says_nothing_of_a_name_that_stands_above() =>
        Assert.Equal(
            Verdict.Empty,
            StudyIndex
                .Of("# メモ\n\n## AWS CloudFormation\n\n### Capabilities\n")
                .Ask("CloudFormationのCapabilitiesとは")
                .Verdict
        );

    [Fact]
    public void A_value_below_a_sentence_that_mentions_the_name_is_of_something_else() =>
        Assert.False(
            StudyIndex
                .Of(
                    """
                    # メモ

                    ## Amazon DynamoDB

                    - 表に書き込まれたことをきっかけにして、そのままLambdaの関数を動かしたいときには、あらかじめ流れを有効にしておく
                      - 最大24時間残る
                    - 表は分けられる
                    """
                )
                .Ask("Lambdaは最大何時間？")
                .IsAnswered
        );

    [Fact]
    public void What_stands_in_the_first_cell_of_a_row_is_what_the_row_is_called() =>
        Assert.Equal(
            "セキュリティグループ | 許可だけを書く",
            StudyIndex.Of(StudyIndex.Functions, StudyIndex.Firewalls).Ask("SGとは").Passages[0].Key
        );

    [Fact]
    public void A_comparison_that_a_note_makes_comes_first() =>
        Assert.Contains(
            "片方だけがファイルを鎖でつなげる",
            StudyIndex.Of(StudyIndex.Functions).Ask("EFSとS3はどう違う？").Passages[0].Text,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_sentence_that_says_no_more_than_the_question_answers_it() =>
        Assert.Equal(
            Verdict.Answered,
            StudyIndex.Of(StudyIndex.Functions).Ask("Rout53でドメインも買える？").Verdict
        );

    [Fact]
    public void A_follow_up_that_names_something_is_a_question_of_its_own()
    {
        var answer = s_index.Ask("FIFOキューとは", "可視性タイムアウト");

        Assert.False(answer.KeptSubject);
        Assert.Equal("入れた順に取り出せる", answer.Passages[0].Key);
    }

    [Theory]
    [InlineData("エンドポイントとは")]
    [InlineData("エンドポイント")]
    [InlineData("what is an endpoint?")]
    public void A_word_that_stands_for_things_of_several_services_is_asked_back(string question)
    {
        var index = StudyIndex.Of(StudyIndex.Shared);

        var found = index.AmbiguityOf(question)!;

        Assert.Equal(
            [("Amazon API Gateway", "近くの拠点で受ける"), ("Amazon Aurora", "書き込みだけを受ける")],
            found
                .Meanings.OrderBy(meaning => meaning.Name, StringComparer.Ordinal)
                .Select(meaning => (meaning.Name, index.Ask(meaning.Question).Passages[0].Key.Split(": ")[1]))
        );
    }

    [Theory]
    [InlineData("書き込みのエンドポイントとは")]
    [InlineData("フェイルオーバーとは")]
    [InlineData("Auroraのエンドポイントとは")]
    public void What_stands_for_one_thing_is_not_asked_back(string question) =>
        Assert.Null(StudyIndex.Of(StudyIndex.Shared).AmbiguityOf(question));

    [Fact]
    public void A_name_of_the_glossary_that_is_part_of_another_is_still_another_thing() =>
        Assert.Equal(
            ["Snapshot", "EBS snapshot"],
            StudyIndex
                .Of(StudyIndex.Shared)
                .AmbiguityOf("Snapshotとは")!
                .Meanings.Select(meaning => meaning.Name)
        );

    [Fact]
    public void A_citation_names_file_line_and_headings()
    {
        var citation = s_index.Ask("CLBってどんなもの？").Passages[0].Citation;

        Assert.Equal(("note0.md", 28), (citation.Path, citation.Line));
        Assert.Equal<string>(
            ["Elastic Load Balancing（ELB）", "Classic Load Balancer（CLB）"],
            citation.Heading
        );
    }

    [Fact]
    public void A_large_bullet_is_shown_in_parts_that_keep_what_they_hang_below()
    {
        var items = Enumerable
            .Range(1, 60)
            .Select(at => $"    - 作業{at}は担当{at}が朝のうちに終えてから帳面に印を付けておく");
        var index = StudyIndex.Of("# 倉庫\n\n- 入荷の手順\n  - 午前\n" + string.Join('\n', items));

        var answer = index.Ask("入荷の手順で担当41がすること");

        Assert.Equal(45, answer.Passages[0].Citation.Line);
        Assert.StartsWith("- 入荷の手順\n  - 午前\n", answer.Passages[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_too_long_to_show_is_shown_from_the_sentence_that_answers()
    {
        var filler = string.Concat(
            Enumerable.Range(1, 60).Select(at => $"倉庫{at}では毎朝かならず棚を数える。")
        );
        var index = StudyIndex.Of($"# 倉庫\n\n- {filler}鍵は守衛が夜に預かる。{filler}");

        var answer = index.Ask("鍵は誰が預かる？");

        Assert.Contains("鍵は守衛が夜に預かる。", answer.Passages[0].Text, StringComparison.Ordinal);
        Assert.Equal(3, answer.Passages[0].Citation.Line);
    }

    [Fact]
    public void Nothing_is_found_where_there_is_nothing() =>
        Assert.Equal(
            (Verdict.Unknown, 0),
            (NoteIndex.Empty.Ask("SQSとは").Verdict, NoteIndex.Empty.PassageCount)
        );

    private static void AnswersWith(string question, string line)
    {
        var answer = s_index.Ask(question);

        Assert.Contains(line, answer.Passages[0].Key, StringComparison.Ordinal);
        Assert.Equal(Verdict.Answered, answer.Verdict);
    }
}
