using System.Collections.Immutable;
using ChatStudyBot.Core;

namespace ChatStudyBot.Web;

/// <param name="Url">Where it listens.</param>
/// <param name="PublicUrl">The address people reach it at, when that is another one.</param>
/// <param name="AccessKey">Asked of everyone who does not come from loopback; null turns them away.</param>
/// <param name="Language">Of a browser that asks for neither Japanese nor English.</param>
public sealed record LocalChatOptions(Uri Url, Uri? PublicUrl, string? AccessKey, Language Language)
{
    public ImmutableArray<string> Channels { get; init; } = ["general", "aws", "random"];
}
