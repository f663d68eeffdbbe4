using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Facts;

public enum EntryKind
{
    Heading,
    Item,
    Text,
    Table,
}

/// <summary>
/// A heading, item or paragraph with all that stands below it: the note as one tree, so that a finder need not
/// care which of them the writer chose.
/// </summary>
public sealed partial class Entry
{
    private readonly List<Entry> _children = [];
    private bool? _isThing;
    private bool? _isAside;
    private bool _isJudged;
    private UnusedReason? _unaskable;
    private ImmutableArray<string> _headings;

    internal Entry(EntryKind kind, int line, InlineText text, Entry? parent, int order)
    {
        Kind = kind;
        Line = line;
        var trimmed = text.Value.Trim();
        Text = Dash().Replace(trimmed, "");
        Marks = text.Marks.IsDefault ? [] : [.. text.Marks.Select(Shifted(trimmed.Length - Text.Length))];
        Parent = parent;
        Order = order;
        Label = Label.Parse(Text, Marks);
    }

    public EntryKind Kind { get; }

    public int Line { get; }

    public string Text { get; }

    public ImmutableArray<TextMark> Marks { get; }

    public Label Label { get; }

    /// <summary>Position in its parent.</summary>
    public int Order { get; }

    public int? Number { get; internal init; }

    public Block.Table? Table { get; internal init; }

    public Entry? Parent { get; }

    public IReadOnlyList<Entry> Children => _children;

    /// <summary>Can the lines below be said to be about it?</summary>
    public bool IsThing =>
        _isThing ??=
            Kind is EntryKind.Heading or EntryKind.Item
            && Naming.IsSubject(Label.Name)
            && (Parent is not null || !Naming.IsNotebook(Text) && !Naming.IsFileName(Text));

    /// <summary>Below a heading on the exam, on studying, on checking oneself or on what was done once.</summary>
    public bool IsAside =>
        _isAside ??=
            Parent is not null
            && (
                Parent.IsAside
                || (
                    Parent.Parent is null
                        ? Naming.IsPassing(Parent.Text)
                        : Naming.IsOnStudying(Parent.Text)
                            || Naming.IsOnDoing(Parent.Text) && !Naming.IsFiled(Parent.Text)
                            || Parent.Kind == EntryKind.Heading && Naming.IsDeed(Parent.Text)
                )
            );

    /// <summary>Why nobody studies the line; null when it may be asked about. Every finder wants to know.</summary>
    public UnusedReason? Unaskable
    {
        get
        {
            if (!_isJudged)
            {
                _unaskable = Facts.Unaskable.Reason(Text) ?? (IsAside ? UnusedReason.Anecdote : null);
                _isJudged = true;
            }

            return _unaskable;
        }
    }

    /// <summary>The headings above and this one, outermost first, without the title.</summary>
    public ImmutableArray<string> Headings
    {
        get
        {
            if (_headings.IsDefault)
            {
                var above = Parent?.Headings ?? [];
                _headings = Kind == EntryKind.Heading && Parent is not null ? above.Add(Text) : above;
            }

            return _headings;
        }
    }

    public bool IsLeaf => _children.Count == 0;

    public IEnumerable<Entry> Ancestors
    {
        get
        {
            for (var above = Parent; above is not null; above = above.Parent)
            {
                yield return above;
            }
        }
    }

    internal void Add(Entry child) => _children.Add(child);

    private static Func<TextMark, TextMark> Shifted(int by) => mark => mark with { Start = mark.Start - by };

    /// <summary>「-- 」 of a list inside a list, where the file is no Markdown.</summary>
    [GeneratedRegex("^--? +(?=.)")]
    private static partial Regex Dash();
}
