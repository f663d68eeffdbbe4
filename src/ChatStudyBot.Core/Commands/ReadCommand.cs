namespace ChatStudyBot.Core.Commands;

/// <summary>What a platform delivered, in the product's words.</summary>
public sealed record ReadCommand(CommandContext Context, StudyCommand Command);
