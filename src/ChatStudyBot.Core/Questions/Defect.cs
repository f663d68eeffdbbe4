namespace ChatStudyBot.Core.Questions;

/// <summary>What makes a question impossible to put, whatever it is about.</summary>
public enum Defect
{
    NoStem,
    NoKey,
    KeyOutside,
    WrongNumberOfKeys,
    TooFewChoices,
    NoExplanation,
    NoCitation,
}
