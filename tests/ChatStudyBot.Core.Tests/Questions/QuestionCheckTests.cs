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

    public static TheoryData<Defect, Question> Broken =>
        new()
        {
            { Defect.NoStem, s_sound with { Stem = " " } },
            { Defect.NoExplanation, s_sound with { Explanation = "" } },
            { Defect.NoCitation, s_sound with { Citation = new("倉庫.md", 0, []) } },
            { Defect.KeyOutside, s_sound with { Key = [3] } },
            { Defect.WrongNumberOfKeys, s_sound with { Key = [0, 1] } },
            { Defect.WrongNumberOfKeys, s_sound with { Kind = QuestionKind.Multi } },
            { Defect.WrongNumberOfKeys, s_sound with { Kind = QuestionKind.Order } },
            { Defect.TooFewChoices, s_sound with { Choices = [new("リフター"), new("コンベヤ")] } },
            { Defect.NoKey, s_sound with { Kind = QuestionKind.Typed, Choices = [], Key = [] } },
        };

    [Fact]
    public void A_sound_question_has_no_defect() => Assert.Empty(QuestionCheck.Defects(s_sound));

    [Theory]
    [MemberData(nameof(Broken), DisableDiscoveryEnumeration = true)]
    public void A_defect_is_named(Defect defect, Question question) =>
        Assert.Contains(defect, QuestionCheck.Defects(question));
}
