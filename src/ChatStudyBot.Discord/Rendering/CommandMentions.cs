using System.Collections.Immutable;
using ChatStudyBot.Core;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Discord.Protocol.Payloads;

namespace ChatStudyBot.Discord.Rendering;

/// <summary>The registered commands by name: a mention of one can be clicked.</summary>
internal sealed class CommandMentions
{
    public ImmutableDictionary<string, Snowflake> Ids { get; set; } =
        ImmutableDictionary<string, Snowflake>.Empty;

    /// <param name="command">As in the catalogue: <c>quiz</c>, <c>bank reports</c>.</param>
    public string Of(Language language, string command) =>
        Ids.TryGetValue(command.Split(' ')[0], out var id)
            ? $"</{command}:{id}>"
            : $"`{CommandNames.Typed(language, command)}`";
}
