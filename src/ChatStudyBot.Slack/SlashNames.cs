using System.Collections.Immutable;

namespace ChatStudyBot.Slack;

/// <summary>What commands are called on Slack: few are registered, the others stand behind the first.</summary>
internal static class SlashNames
{
    /// <summary>As in <c>deploy/slack-manifest.yaml</c>, without the slash.</summary>
    public static ImmutableArray<string> Registered { get; } = ["quiz", "ask", "daily", "leaderboard"];

    /// <param name="command">As in the catalogue: <c>quiz</c>, <c>stop</c>, <c>bank reports</c>.</param>
    public static string Typed(string command) =>
        Registered.Contains(command.Split(' ')[0]) ? $"/{command}" : $"/{Registered[0]} {command}";
}
