namespace ChatStudyBot.Core.Questions;

/// <summary>What makes a question unfit to be put, whatever it is about.</summary>
public enum Flaw
{
    NoStem,
    NoKey,
    KeyOutside,
    SameChoices,
    WrongNumberOfKeys,
    TooFewChoices,
    KeyInStem,
    NotOneGap,
    NotAscending,
    NoExplanation,
    NoCitation,
}
