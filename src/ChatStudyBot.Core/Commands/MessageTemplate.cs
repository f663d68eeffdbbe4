using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Commands;

/// <summary>One entry of the resource files, read once.</summary>
public sealed partial record MessageTemplate(ImmutableArray<MessagePart> Parts)
{
    public static MessageTemplate Parse(string text)
    {
        var parts = ImmutableArray.CreateBuilder<MessagePart>();
        var end = 0;
        foreach (Match match in Marks().Matches(text))
        {
            if (match.Index > end)
                parts.Add(new MessagePart.Literal(text[end..match.Index]));
            var name = match.Groups["name"].Value;
            parts.Add(
                match.Groups["one"] is { Success: true, Value: var one }
                    ? new MessagePart.Plural(name, one, match.Groups["other"].Value)
                    : new MessagePart.Placeholder(name)
            );
            end = match.Index + match.Length;
        }
        if (end < text.Length)
            parts.Add(new MessagePart.Literal(text[end..]));
        return new MessageTemplate(parts.ToImmutable());
    }

    /// <summary><c>{name}</c>, or <c>{name:one/other}</c> for the two forms of an English noun.</summary>
    [GeneratedRegex(
        """\{(?<name>[a-z_]+)(:(?<one>[^}/]*)/(?<other>[^}]*))?\}""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Marks();
}

public abstract record MessagePart
{
    private MessagePart() { }

    public sealed record Literal(string Text) : MessagePart;

    public sealed record Placeholder(string Name) : MessagePart;

    /// <summary>The noun alone; the number stands in a placeholder of its own.</summary>
    public sealed record Plural(string Name, string One, string Other) : MessagePart;
}
