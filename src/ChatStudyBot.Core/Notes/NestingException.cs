namespace ChatStudyBot.Core.Notes;

/// <summary>The marks of a note are nested so deep that reading on would exhaust the stack.</summary>
internal sealed class NestingException(string message, Exception? cause = null) : Exception(message, cause);
