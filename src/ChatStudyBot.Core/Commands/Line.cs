using System.Collections.Immutable;

namespace ChatStudyBot.Core.Commands;

/// <summary>One line of a card; what each platform shows in its own way is kept apart from the text.</summary>
public sealed record Line(ImmutableArray<Inline> Parts)
{
    public static Line Plain(string text) => new([new Inline.Text(text)]);
}

public abstract record Inline
{
    private Inline() { }

    /// <summary>Anybody's text: escaped by the renderer, never a mention.</summary>
    public sealed record Text(string Value) : Inline;

    public sealed record Strong(string Value) : Inline;

    public sealed record Moment(DateTimeOffset At, MomentKind Kind) : Inline;

    /// <summary>A name that never pings.</summary>
    public sealed record PlayerName(string Name, PlayerId? Id) : Inline;

    /// <summary>A group of people, which is not notified; where a platform has none of that id, the id is shown.</summary>
    public sealed record RoleName(string Id) : Inline;

    /// <param name="Command">As in the catalogue, without the slash: <c>quiz</c>, <c>quiz stop</c>.</param>
    public sealed record CommandName(string Command) : Inline;

    public sealed record Link(string Label, string Address) : Inline;
}

public enum MomentKind
{
    Relative,
    Clock,
    Date,
}
