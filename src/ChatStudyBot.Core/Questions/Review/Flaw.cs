namespace ChatStudyBot.Core.Questions.Review;

/// <summary>
/// The 19 item-writing flaws as the field knows them (Tarrant, Knierim, Hayes and Ware 2006), in its order.
/// </summary>
public enum Flaw
{
    AmbiguousStem,
    ImplausibleDistractor,
    NoneOfTheAbove,
    LongestKey,
    GratuitousDetail,
    TrueFalseList,
    ConvergenceCue,
    LogicalCue,
    AllOfTheAbove,
    MisplacedBlank,
    AbsoluteTerm,
    WordRepeat,
    UnfocusedStem,
    ComplexChoice,
    GrammaticalCue,
    LostSequence,
    VagueTerm,
    SeveralRight,
    NegativeStem,
}
