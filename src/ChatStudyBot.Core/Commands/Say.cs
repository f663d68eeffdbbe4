using System.Collections.Immutable;

namespace ChatStudyBot.Core.Commands;

/// <summary>
/// Entries of the resource files with their placeholders filled: <c>Say.Line(language, "quiz.start.title",
/// ("topic", topic))</c>. A value may be text, a whole number, a <see cref="TimeSpan"/>, a moment or day, an
/// <see cref="Inline"/>, a <see cref="Commands.Line"/>, a <see cref="MessageRef"/>, a <see cref="CommandExample"/>, or several of them, which are
/// listed. Values no placeholder asks for are left out.
/// </summary>
public static class Say
{
    /// <exception cref="KeyNotFoundException">No such entry.</exception>
    /// <exception cref="ArgumentException">A placeholder has no value, or one that it cannot show.</exception>
    public static Line Line(
        Language language,
        string key,
        params ReadOnlySpan<(string Name, object Value)> values
    )
    {
        var parts = ImmutableArray.CreateBuilder<Inline>();
        foreach (var part in Messages.Find(language, key).Parts)
        {
            ImmutableArray<Inline> shown = part switch
            {
                MessagePart.Literal(var text) => [new Inline.Text(text)],
                MessagePart.Placeholder(var name) => MessageValues.Show(
                    language,
                    name,
                    Value(key, name, values)
                ),
                MessagePart.Plural(var name, var one, var other) =>
                [
                    new Inline.Text(MessageValues.IsOne(name, Value(key, name, values)) ? one : other),
                ],
                _ => throw new InvalidOperationException($"Unknown part {part}."),
            };
            foreach (var inline in shown)
                Append(parts, inline);
        }
        return new Line(parts.ToImmutable());
    }

    /// <summary>For labels of buttons, forms and pages: an entry whose values are all plain.</summary>
    public static string Text(
        Language language,
        string key,
        params ReadOnlySpan<(string Name, object Value)> values
    ) =>
        string.Concat(
            Line(language, key, values)
                .Parts.Select(part =>
                    part switch
                    {
                        Inline.Text(var text) => text,
                        Inline.PlayerName(var name, _) => name,
                        Inline.CommandName(var command) => CommandNames.Typed(language, command),
                        _ => throw new ArgumentException(
                            $"'{key}' is not plain text: {part}.",
                            nameof(values)
                        ),
                    }
                )
        );

    public static Line Refusal(Language language, Refusal refusal) =>
        Line(language, refusal.Key, refusal.Values.AsSpan());

    private static object Value(string key, string name, ReadOnlySpan<(string Name, object Value)> values)
    {
        foreach (var (given, value) in values)
            if (given == name)
                return value;
        throw new ArgumentException($"Message '{key}' needs a value for {{{name}}}.", nameof(values));
    }

    /// <summary>Neighbouring texts become one, so that a line reads the same however it was put together.</summary>
    private static void Append(ImmutableArray<Inline>.Builder parts, Inline inline)
    {
        if (inline is Inline.Text(var next) && parts is [.., Inline.Text(var last)])
            parts[^1] = new Inline.Text(last + next);
        else
            parts.Add(inline);
    }
}
