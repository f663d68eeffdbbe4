using System.Collections.Immutable;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Facts;

/// <summary>The entries of one note.</summary>
public sealed class Outline
{
    private readonly List<Entry> _all = [];

    private Outline(Note note)
    {
        Note = note;
        Root = new Entry(EntryKind.Heading, note.Root.Line, InlineText.Plain(note.Title), null, 0);
        _all.Add(Root);
        Fill(Root, note.Root);
    }

    public Note Note { get; }

    /// <summary>The note itself; its text is the title.</summary>
    public Entry Root { get; }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Entry> All => _all;

    public static Outline Of(Note note) => new(note);

    private void Fill(Entry entry, Section section)
    {
        AddBlocks(entry, section.Blocks);
        foreach (var below in section.Sections)
        {
            Fill(Add(EntryKind.Heading, below.Line, below.Heading, entry), below);
        }
    }

    private void AddBlocks(Entry parent, ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Block.ItemList list:
                    foreach (var item in list.Items)
                    {
                        AddBlocks(
                            Add(EntryKind.Item, item.Line, item.Text, parent, item.Number),
                            item.Blocks
                        );
                    }

                    break;
                case Block.Paragraph paragraph:
                    Add(EntryKind.Text, paragraph.Line, paragraph.Text, parent);
                    break;
                case Block.Quote quote:
                    Add(EntryKind.Text, quote.Line, quote.Text, parent);
                    break;
                case Block.Table table:
                    AddTable(parent, table);
                    break;
            }
        }
    }

    private void AddTable(Entry parent, Block.Table table)
    {
        var entry = new Entry(EntryKind.Table, table.Line, InlineText.Empty, parent, parent.Children.Count)
        {
            Table = table,
        };
        parent.Add(entry);
        _all.Add(entry);
    }

    private Entry Add(EntryKind kind, int line, InlineText text, Entry parent, int? number = null)
    {
        var entry = new Entry(kind, line, text, parent, parent.Children.Count) { Number = number };
        parent.Add(entry);
        _all.Add(entry);
        return entry;
    }
}
