using System.Collections.Frozen;
using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions.Writing;

namespace ChatStudyBot.Core.Questions.Authored;

/// <summary>
/// Looks up in the notes what a question says it rests on: <c>../aws/storage.md › Amazon S3 › the line's
/// beginning</c>, the path relative to the question's file or to the notes folder.
/// </summary>
internal sealed class BasisFinder(ImmutableArray<Note> notes)
{
    private static readonly string[] s_between = ["›", " > ", "＞", " » "];

    private readonly FrozenDictionary<string, Note> _notes = notes.ToFrozenDictionary(
        note => note.Path,
        StringComparer.Ordinal
    );

    /// <param name="path">Of the question's file.</param>
    public FoundBasis Find(string path, string basis)
    {
        var parts = basis.Split(
            s_between,
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        if (parts.Length == 0 || !IsPath(parts[0]))
        {
            return new(new Basis(basis, null), null, null);
        }

        if (NoteAt(path, parts[0]) is not { } note)
        {
            return new(
                new Basis(basis, null),
                null,
                $"There is no note {parts[0]}: correct the path it rests on."
            );
        }

        var place = Descend(note, parts[1..], out var missing);
        var topic = Topics.PathOf(Topics.RootOf(note.Path, note.Title), place.Heading);
        return missing is null
            ? new(new Basis(string.Join(" › ", [note.Path, .. parts[1..]]), place), topic, null)
            : new(
                new Basis(basis, place),
                topic,
                $"{note.Path} has no heading or line \"{missing}\" there: correct what it rests on."
            );
    }

    private static bool IsPath(string text) =>
        !text.Contains("://", StringComparison.Ordinal)
        && Path.GetExtension(text).ToLowerInvariant() is ".md" or ".txt" or ".markdown";

    private Note? NoteAt(string from, string path)
    {
        var folder = from.Split('/')[..^1];
        return _notes.GetValueOrDefault(Normal([.. folder, .. path.Split('/')]))
            ?? _notes.GetValueOrDefault(Normal(path.Split('/')));
    }

    private static string Normal(IEnumerable<string> names)
    {
        var normal = new List<string>();
        foreach (var name in names)
        {
            if (name == ".." && normal.Count > 0)
            {
                normal.RemoveAt(normal.Count - 1);
            }
            else if (name is not ("" or "." or ".."))
            {
                normal.Add(name);
            }
        }

        return string.Join('/', normal);
    }

    private static Citation Descend(Note note, IEnumerable<string> names, out string? missing)
    {
        missing = null;
        ImmutableArray<Section> way = [note.Root];
        var line = note.Root.Line;
        foreach (var name in names)
        {
            if (missing is not null)
            {
                break;
            }

            if (Below(way, TextFold.Key(name)) is { } deeper)
            {
                way = deeper;
                line = deeper[^1].Line;
            }
            else if (LineIn(way[^1], TextFold.Key(name)) is { } found)
            {
                line = found;
            }
            else
            {
                missing = name;
            }
        }

        return new(note.Path, line, [.. way.Skip(1).Select(section => section.Heading.Value)]);
    }

    /// <summary>The way to the nearest section of that name, this one itself when it is the note's title.</summary>
    private static ImmutableArray<Section>? Below(ImmutableArray<Section> way, string name)
    {
        if (way.Length == 1 && TextFold.Key(way[0].Heading.Value) == name)
        {
            return way;
        }

        var open = new Queue<ImmutableArray<Section>>([way]);
        while (open.TryDequeue(out var here))
        {
            foreach (var section in here[^1].Sections)
            {
                var there = here.Add(section);
                if (TextFold.Key(section.Heading.Value) == name)
                {
                    return there;
                }

                open.Enqueue(there);
            }
        }

        return null;
    }

    /// <summary>The first line that begins so, else the first that holds it.</summary>
    private static int? LineIn(Section section, string name)
    {
        var lines = Lines(section).Select(line => (line.Line, Key: TextFold.Key(line.Text))).ToList();
        var at = lines.FindIndex(line => line.Key.StartsWith(name, StringComparison.Ordinal));
        at = at < 0 ? lines.FindIndex(line => line.Key.Contains(name, StringComparison.Ordinal)) : at;
        return name.Length == 0 || at < 0 ? null : lines[at].Line;
    }

    private static IEnumerable<(int Line, string Text)> Lines(Section section) =>
        section.Blocks.SelectMany(Lines).Concat(section.Sections.SelectMany(Lines));

    private static IEnumerable<(int Line, string Text)> Lines(Block block) =>
        block switch
        {
            Block.Paragraph paragraph => [(paragraph.Line, paragraph.Text.Value)],
            Block.Quote quote => [(quote.Line, quote.Text.Value)],
            Block.ItemList list => list.Items.SelectMany(item =>
                item.Blocks.SelectMany(Lines).Prepend((item.Line, item.Text.Value))
            ),
            Block.Table table => table.Rows.Select(row =>
                (row.Line, string.Join(' ', row.Cells.Select(cell => cell.Value)))
            ),
            Block.Code code => [(code.Line, code.Text)],
            _ => [],
        };
}

/// <param name="Topic">Of the place, so that what is asked about it is asked with the note's own questions.</param>
/// <param name="Problem">Why the place could not be found; null when it was, or when the basis is no place.</param>
internal sealed record FoundBasis(Basis Basis, ImmutableArray<string>? Topic, string? Problem);
