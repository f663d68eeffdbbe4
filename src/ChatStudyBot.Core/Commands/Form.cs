using System.Collections.Immutable;

namespace ChatStudyBot.Core.Commands;

/// <summary>A form to fill in: a modal on Discord and Slack, inline or a dialog on the web.</summary>
/// <param name="Code">The <see cref="ActionCode"/> its values are sent with.</param>
/// <param name="Intro">The stem again, since a modal covers the card; null where there is none.</param>
public sealed record Form(
    string Title,
    string Code,
    string? Intro,
    string Submit,
    ImmutableArray<FormField> Fields
);

/// <param name="Name">Key of the value in <see cref="StudyCommand"/> values; <c>[a-z0-9_]+</c>.</param>
public abstract record FormField(string Name, string Label)
{
    public sealed record Text(string Name, string Label, int MaxLength, bool IsRequired)
        : FormField(Name, Label);

    /// <summary>Several of them; the value is their letters, <c>AC</c>.</summary>
    public sealed record Checks(string Name, string Label, ImmutableArray<FormOption> Options)
        : FormField(Name, Label);

    public sealed record Radios(string Name, string Label, ImmutableArray<FormOption> Options)
        : FormField(Name, Label);

    /// <summary>Items to put in order; the value is their letters in that order, <c>BDAC</c>.</summary>
    public sealed record Order(string Name, string Label, ImmutableArray<FormOption> Options)
        : FormField(Name, Label);
}

/// <param name="Value">A letter for choices, a key for reasons.</param>
public sealed record FormOption(string Value, string Label);
