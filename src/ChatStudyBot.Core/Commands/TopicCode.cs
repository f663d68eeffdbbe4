using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Commands;

/// <summary>A topic's name on a button: of its path, but without anybody's words.</summary>
public static class TopicCode
{
    private const int Length = 12;

    /// <summary>Everything.</summary>
    public const string All = "all";

    public static string Of(ImmutableArray<string> path) =>
        path.IsEmpty
            ? All
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', path))))[
                ..Length
            ];

    public static bool IsOne(string text) =>
        text == All || (text.Length == Length && text.All(char.IsAsciiHexDigitLower));

    /// <returns>Its path; null when the topic is not there any more.</returns>
    public static ImmutableArray<string>? Find(TopicTree topics, string code) =>
        code == All ? [] : Below(topics.Roots, code)?.Path;

    private static Topic? Below(ImmutableArray<Topic> topics, string code)
    {
        foreach (var topic in topics)
            if (Of(topic.Path) == code)
                return topic;
            else if (Below(topic.Children, code) is { } found)
                return found;
        return null;
    }
}
