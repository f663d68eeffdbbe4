namespace ChatStudyBot.Core.Answers;

/// <summary>How surely a unit of a question must be there, by what it was read from; rarity comes on top.</summary>
internal static class UnitFactor
{
    public const double Name = 1.2;
    public const double Loanword = 1.0;
    public const double Number = 0.7;
    public const double Phrase = 0.8;
    public const double TableWord = 0.8;
    public const double Concept = 0.3;
    public const double Verb = 0.4;
    public const double EnglishWord = 0.5;
}
