using ChatStudyBot.Core.Answers;

namespace ChatStudyBot.Core.Commands;

/// <summary>What the notes said to somebody's question.</summary>
internal sealed record AskedAnswer(AnswerId Id, PlayerId Asker, NoteAnswer Answer);
