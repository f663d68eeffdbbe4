namespace ChatStudyBot.Core.Commands.Codes;

/// <summary>To review a topic: <c>v:TOPIC</c>; to learn no more of it: <c>l:TOPIC</c>.</summary>
public static class ReviewCode
{
    internal const string Letter = "v";
    internal const string LetterLeave = "l";

    /// <param name="topic">A <see cref="TopicCode"/>.</param>
    public static string Of(string topic) => $"{Letter}:{topic}";

    /// <param name="topic">A <see cref="TopicCode"/>.</param>
    public static string Leave(string topic) => $"{LetterLeave}:{topic}";

    internal static StudyCommand? Read(string[] words) =>
        words is [var topic] && TopicCode.IsOne(topic) ? new StudyCommand.ReviewTopic(topic) : null;

    internal static StudyCommand? ReadLeave(string[] words) =>
        words is [var topic] && TopicCode.IsOne(topic) ? new StudyCommand.LeaveTopic(topic) : null;
}
