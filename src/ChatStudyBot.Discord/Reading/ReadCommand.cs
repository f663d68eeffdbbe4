using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Discord.Reading;

/// <summary>An interaction in the product's words.</summary>
internal sealed record ReadCommand(CommandContext Context, StudyCommand Command);
