using System.Collections.Immutable;

namespace ChatStudyBot.Core.Commands;

/// <summary>What is shown, before any platform renders it: see messages.md 1.1.</summary>
/// <param name="Language">The language its text is in; the web marks it with <c>lang</c>.</param>
/// <param name="Actions">In rows, most important first.</param>
public sealed record Card(
    Language Language,
    CardTone Tone,
    Line? Title,
    ImmutableArray<CardBlock> Blocks,
    ImmutableArray<ActionRow> Actions
)
{
    /// <summary>The platform's id of a role that a new message notifies; null for nobody.</summary>
    public string? Mentions { get; init; }

    /// <summary>A card of one sentence: acknowledgements, refusals.</summary>
    public static Card Sentence(Language language, CardTone tone, Line line) =>
        new(language, tone, null, [new CardBlock.Paragraph(line)], []);
}

public enum CardTone
{
    Plain,
    Asking,
    Right,
    Wrong,
    Done,
    Trouble,
}

public abstract record CardBlock
{
    private CardBlock() { }

    public sealed record Paragraph(Line Line) : CardBlock;

    /// <summary>Text of the notes, shown as it stands.</summary>
    public sealed record Quotation(string Text) : CardBlock;

    /// <param name="Label">What the group is read out as: the stem.</param>
    public sealed record Choices(string Label, ImmutableArray<CardChoice> Items) : CardBlock;

    /// <summary>Rows of equal kind: a ranking, topics, commands.</summary>
    public sealed record Rows(ImmutableArray<Line> Lines) : CardBlock;

    public sealed record Fields(ImmutableArray<CardField> Items) : CardBlock;

    /// <summary>A small table; the cell that is asked holds <c>？</c>.</summary>
    public sealed record Table(ImmutableArray<string> Header, ImmutableArray<ImmutableArray<string>> Cells)
        : CardBlock;

    /// <summary>Study days: a picture where one can be drawn, elsewhere text in letters of one width.</summary>
    /// <param name="Label">What the picture says.</param>
    /// <param name="Text">Lines of fewer days than the picture has.</param>
    /// <param name="Days">Without gaps, oldest first.</param>
    /// <param name="Levels">What each level stands for.</param>
    public sealed record HeatMap(
        string Label,
        ImmutableArray<string> Text,
        ImmutableArray<HeatDay> Days,
        ImmutableArray<string> Levels
    ) : CardBlock;

    /// <summary>Small print: counts, who had it, what comes next.</summary>
    public sealed record Context(Line Line) : CardBlock;

    /// <summary>The running time of a round.</summary>
    /// <param name="Whole">The time given in all, for a bar.</param>
    public sealed record Countdown(Line Line, DateTimeOffset Until, TimeSpan Whole) : CardBlock;
}

/// <param name="Code">Pressing it submits this choice; null when it cannot be pressed (any more).</param>
public sealed record CardChoice(string Letter, string Text, string? Code, ChoiceMark Mark, string? Why);

public enum ChoiceMark
{
    None,
    Right,
    Wrong,
}

/// <param name="Level">From 0 for nothing to 4.</param>
public sealed record HeatDay(DateOnly Day, int Level, string Label);

public sealed record CardField(string Name, Line Value);

public sealed record ActionRow(ImmutableArray<CardAction> Actions);

public abstract record CardAction(string Label)
{
    /// <param name="Code">An <see cref="ActionCode"/>.</param>
    public sealed record Press(string Label, string Code, ActionStyle Style) : CardAction(Label)
    {
        /// <summary>Seldom needed: it may stand in a menu.</summary>
        public bool IsAside { get; init; }
    }

    public sealed record Open(string Label, string Address) : CardAction(Label);

    public sealed record Select(string Label, ImmutableArray<SelectOption> Options) : CardAction(Label);

    /// <summary>
    /// A form: where forms can stand in a card it is shown there, elsewhere pressing
    /// <paramref name="Code"/> asks for it and the reply carries it.
    /// </summary>
    public sealed record Fill(string Label, string Code, Form Form) : CardAction(Label)
    {
        public ActionStyle Style { get; init; } = ActionStyle.Primary;
    }
}

public enum ActionStyle
{
    Secondary,
    Primary,
    Danger,
}

/// <param name="Code">An <see cref="ActionCode"/>, sent when this option is chosen.</param>
public sealed record SelectOption(string Label, string Code, bool IsSelected);
