using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Tests.Questions;

/// <summary>Services, by what the notes and the glossary say that they are.</summary>
public sealed class ServiceQuestionTests
{
    private const string Terms = """
        terms:
          - { term: Yard Crane, kind: service, category: hall, ja: 屋外のコンテナをつかんで積み替えるサービス }
          - { term: Yard Rail, kind: service, category: hall, ja: 線路の上で貨車を並べ替えるサービス }
          - { term: Yard Dock, kind: service, category: hall, ja: 船の荷を岸で受け渡すサービス }
          - { term: Yard Gate, kind: service, category: hall, ja: 門でトラックの出入りを記録するサービス }
        """;

    [Fact]
    public void A_service_is_typed_only_when_its_description_fits_no_other()
    {
        var clear = Bank("# メモ\n\n## Yard Crane\n\n- 屋外のコンテナをつかんで高く積み替えるサービス\n");
        var vague = Bank("# メモ\n\n## Yard Crane\n\n- 屋外で貨車やトラックの出入りを支えるサービス\n");

        Assert.Equal("Yard Crane", Assert.Single(clear.Of(QuestionKind.Typed)).Accepted[0]);
        Assert.Empty(vague.Of(QuestionKind.Typed));
        Assert.NotEmpty(vague.Of(QuestionKind.Single));
    }

    [Fact]
    public void The_word_that_tells_a_service_is_covered()
    {
        var question = Assert.Single(
            Bank(
                "# メモ\n\n## Yard Crane\n\n- 屋外で貨物船のコンテナをcraneでつかんで高い場所へ積み替えるサービス\n"
            ).Questions,
            one => one.Kind == QuestionKind.Single
        );

        Assert.Equal(["Yard Crane"], question.Keys());
        Assert.Contains("コンテナを●●でつかんで", question.Stem, StringComparison.Ordinal);
        Assert.Contains("（●●は伏せた語）", question.Stem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_further_line_is_asked_when_the_glossary_says_it_of_that_service_alone()
    {
        var bank = Bank(
            "# メモ\n\n## Yard Crane\n\n- 屋外で荷を扱うためのサービス\n- コンテナをつかんで高く積み替えることが可能\n- 夜間の作業を減らすことが可能\n"
        );

        Assert.Equal(
            ["Yard Crane"],
            Assert
                .Single(
                    bank.Questions,
                    question => question.Stem.Contains("高く積み替える", StringComparison.Ordinal)
                )
                .Keys()
        );
        Assert.DoesNotContain(
            bank.Questions,
            question =>
                question.Kind == QuestionKind.Single
                && question.Stem.Contains("夜間の作業", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_stands_among_services_and_is_none_stands_beside_names_of_its_sort()
    {
        const string more = """

              - { term: 前爪, kind: feature, category: arm, ja: 手前の荷に掛ける金具 }
              - { term: 後爪, kind: feature, category: arm, ja: 奥の荷に掛ける金具 }
              - { term: 横爪, kind: feature, category: arm, ja: 脇の荷に掛ける金具 }
            """;
        var bank = new BankBuilder(Glossary.Read(Terms + more).Glossary).Build([
            Notes.Read(
                "# メモ\n\n- Yard Crane: 屋外のコンテナを積み替えるサービス\n- Yard Rail: 線路の上で貨車を並べ替えるサービス\n- 前爪: 扉に近い側の箱を引き寄せる部品\n"
            ),
        ]);

        Assert.Equal(
            new HashSet<string> { "前爪", "後爪", "横爪" },
            Assert
                .Single(
                    bank.Questions,
                    question => question.Stem.Contains("扉に近い側", StringComparison.Ordinal)
                )
                .Choices.Select(choice => choice.Text)
                .ToHashSet()
        );
    }

    [Fact]
    public void A_service_is_described_beside_what_the_glossary_says_of_others()
    {
        var bank = Bank("# メモ\n\n## Yard Crane\n\n- 屋外のコンテナをつかんで高く積み替えるサービス\n");
        var question = Assert.Single(
            bank.Questions,
            one => one.Stem.Contains("「Yard Crane」の説明", StringComparison.Ordinal)
        );

        Assert.Equal(["屋外のコンテナをつかんで高く積み替えるサービス"], question.Keys());
        Assert.Contains(question.Choices, choice => choice.Text == "船の荷を岸で受け渡すサービス");
    }

    [Fact]
    public void What_a_service_does_for_another_is_no_definition_of_it()
    {
        var bank = Bank(
            "# メモ\n\n## Yard Crane\n\n### 送り先\n\n- Yard Rail: 積み替えた箱の数を毎晩集める\n- Yard Dock: 港の荷を岸で渡すサービス\n"
        );

        Assert.DoesNotContain(bank.Questions, question => question.Keys().Contains("Yard Rail"));
        Assert.Contains(bank.Questions, question => question.Keys().Contains("Yard Dock"));
    }

    [Fact]
    public void Names_one_after_the_other_are_no_definition()
    {
        Assert.DoesNotContain(
            Bank("# メモ\n\n- Yard Rail: 貨車の数, 線路の長さ, 切り替えの回数\n").Questions,
            question => question.Keys().Contains("Yard Rail")
        );
    }

    [Fact]
    public void What_a_service_is_used_for_is_no_definition_of_it()
    {
        Assert.Empty(
            Bank(
                "# メモ\n\n## Yard Rail\n\n- 一日に百両を超える貨車の並べ替えを必要とするシステム\n"
            ).Questions
        );
    }

    [Theory]
    [InlineData("A crane service that lifts crates across the hall", true)]
    [InlineData("The crane service is reached by the red telephone", false)]
    public void An_English_definition_ends_its_noun_phrase_with_what_the_service_is(
        string line,
        bool isAsked
    ) =>
        Assert.Equal(
            isAsked,
            Notes
                .Bank($"# Notes\n\n## AWS Lambda\n\n- {line}\n")
                .Questions.Any(question => question.Keys().Contains("AWS Lambda"))
        );

    [Fact]
    public void A_word_of_one_field_is_another_word_below_a_service_of_another()
    {
        const string Yards = """
            terms:
              - { term: Yard Crane, kind: service, category: hall, ja: 荷をつかむサービス }
              - { term: Box Rent, kind: service, category: fees, ja: 箱を貸すサービス }
              - { term: 月極, kind: kind, category: fees, group: 借り方, ja: 月ごとに払う }
              - { term: 日割, kind: kind, category: fees, group: 借り方, ja: 日ごとに払う }
              - { term: 前払, kind: kind, category: fees, group: 借り方, ja: 先に払う }
            """;
        var builder = new BankBuilder(Glossary.Read(Yards).Glossary);
        var own = builder.Build([
            Notes.Read("# メモ\n\n## Box Rent\n\n- 月極: 同じ箱を続けて使う契約の形\n"),
        ]);
        var other = builder.Build([
            Notes.Read("# メモ\n\n## Yard Crane\n\n- 月極: 同じ箱を続けて使う契約の形\n"),
        ]);

        Assert.NotEmpty(own.Questions);
        Assert.Empty(other.Questions);
    }

    [Fact]
    public void A_service_beside_the_key_is_what_its_definition_says_not_what_stands_below_it()
    {
        var question = Asking(
            "# メモ\n\n## Yard Crane\n\n- 屋外のコンテナをつかんで高く積み替えるサービス\n",
            "つかんで高く",
            "# メモ\n\n## Yard Rail\n\n- 雨の日は八割の速さで走る\n- 夜は二人で見回る\n"
        );

        Assert.Contains(question.Choices, choice => choice.Why == "線路の上で貨車を並べ替えるサービス");
    }

    [Fact]
    public void The_name_spelt_out_is_no_definition_and_the_next_line_is_looked_at()
    {
        var bank = Bank(
            "# メモ\n\n## Yard Crane\n\n- Yard Crane\n- 屋外のコンテナをつかんで高く積み替えるサービス\n"
        );

        Assert.Contains(
            bank.Questions,
            question => question.Stem.Contains("つかんで高く", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("Pier は船の荷を岸で受け渡すサービス", "「船の荷を岸で")]
    [InlineData("船の荷を岸で受け渡すサービス", "「船の荷を岸で")]
    public void The_name_without_its_maker_is_not_left_in_the_line(string line, string shown)
    {
        var question = Assert.Single(
            Pier(line).Questions,
            one =>
                one.Stem.Contains("荷を岸で受け渡す", StringComparison.Ordinal)
                && one.Kind == QuestionKind.Single
        );

        Assert.Equal(["AWS Pier"], question.Keys());
        Assert.Contains(shown, question.Stem, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_service_is_does_not_say_what_it_is() =>
        Assert.DoesNotContain(
            Pier("Pier は港ごとに分かれていないグローバルサービス").Questions,
            question => question.Kind == QuestionKind.Single && question.Keys().Contains("AWS Pier")
        );

    private static QuestionBank Pier(string line) =>
        new BankBuilder(
            Glossary
                .Read(
                    Terms
                        + "\n  - { term: AWS Pier, kind: service, category: hall, ja: 岸で船を迎えるサービス }\n"
                )
                .Glossary
        ).Build([Notes.Read($"# メモ\n\n## AWS Pier\n\n- {line}\n")]);

    private static Question Asking(string note, string part, string other) =>
        Bank(note, other)
            .Questions.Single(question =>
                question.Kind == QuestionKind.Single && question.Stem.Contains(part, StringComparison.Ordinal)
            );

    private static QuestionBank Bank(params string[] notes) =>
        new BankBuilder(Glossary.Read(Terms).Glossary).Build([
            .. notes.Select((text, at) => Notes.Read(text, $"荷役{at}.md")),
        ]);
}
