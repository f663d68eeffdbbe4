namespace ChatStudyBot.Core.Questions;

/// <summary>How far a bank has got: notes of so many done.</summary>
public readonly record struct BankProgress(BankStage Stage, int Done, int Of);

public enum BankStage
{
    FindingFacts,
    WritingQuestions,
}
