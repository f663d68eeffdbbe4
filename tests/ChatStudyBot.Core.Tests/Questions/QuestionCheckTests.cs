using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Tests.Questions;

public sealed class QuestionCheckTests
{
    private static readonly Question s_sound = new()
    {
        Id = QuestionId.Parse("0123456789ab"),
        Kind = QuestionKind.Single,
        Stem = "荷を上下の階へ移すものはどれですか。",
        Choices = [new("リフター"), new("コンベヤ"), new("ソーター")],
        Key = [0],
        Explanation = "リフターは荷を上下の階へ移す。",
        Citation = new("倉庫.md", 3, []),
        Topic = ["倉庫"],
        Language = Language.Japanese,
    };

    public static TheoryData<Flaw, Question> Flawed =>
        new()
        {
            { Flaw.NoStem, s_sound with { Stem = " " } },
            { Flaw.NoExplanation, s_sound with { Explanation = "" } },
            { Flaw.NoCitation, s_sound with { Citation = new("倉庫.md", 0, []) } },
            { Flaw.KeyOutside, s_sound with { Key = [3] } },
            { Flaw.WrongNumberOfKeys, s_sound with { Key = [0, 1] } },
            { Flaw.WrongNumberOfKeys, s_sound with { Kind = QuestionKind.Multi } },
            { Flaw.WrongNumberOfKeys, s_sound with { Kind = QuestionKind.Order } },
            { Flaw.SameChoices, s_sound with { Choices = [new("リフター"), new("ﾘﾌﾀｰ"), new("ソーター")] } },
            { Flaw.TooFewChoices, s_sound with { Choices = [new("リフター"), new("コンベヤ")] } },
            { Flaw.KeyInStem, s_sound with { Stem = "リフターは何を移しますか。" } },
            { Flaw.NotOneGap, s_sound with { Kind = QuestionKind.Cloze } },
            {
                Flaw.NotAscending,
                s_sound with
                {
                    KeepsOrder = true,
                    Choices = [new("9秒"), new("3秒"), new("6秒")],
                }
            },
            { Flaw.NoKey, s_sound with { Kind = QuestionKind.Typed, Choices = [], Key = [] } },
            {
                Flaw.KeyInStem,
                s_sound with
                {
                    Kind = QuestionKind.Typed,
                    Choices = [],
                    Key = [],
                    Accepted = ["上下"],
                }
            },
        };

    [Fact]
    public void A_sound_question_has_no_flaw() => Assert.Empty(QuestionCheck.Flaws(s_sound));

    [Theory]
    [MemberData(nameof(Flawed), DisableDiscoveryEnumeration = true)]
    public void A_flaw_is_named(Flaw flaw, Question question) =>
        Assert.Contains(flaw, QuestionCheck.Flaws(question));
}
