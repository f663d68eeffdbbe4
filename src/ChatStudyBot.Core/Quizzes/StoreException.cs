namespace ChatStudyBot.Core.Quizzes;

/// <summary>The store could not save or read; the message says what to do. Nothing was saved.</summary>
public class StoreException(string message, Exception? cause = null) : Exception(message, cause);
