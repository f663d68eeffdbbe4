using System.Collections.Immutable;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>A topic as one sortable text: each name closed by U+001F, which no name holds.</summary>
internal static class TopicPath
{
    private const char End = '\u001f';
    private const char AfterEnd = '\u0020';

    public static string ToColumn(ImmutableArray<string> topic) =>
        string.Concat(topic.Select(name => name.Replace(End, AfterEnd) + End));

    public static ImmutableArray<string> FromColumn(string column) =>
        [.. column.Split(End, StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Everything at or below the topic is at least the first and less than the second.</summary>
    public static (string From, string Before) Range(ImmutableArray<string> topic)
    {
        var from = ToColumn(topic);
        return (from, from[..^1] + AfterEnd);
    }
}
