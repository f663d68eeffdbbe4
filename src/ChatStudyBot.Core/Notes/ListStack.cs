namespace ChatStudyBot.Core.Notes;

/// <summary>An open list item.</summary>
/// <param name="Key">Twice the writer's column; odd for a label that has no mark of its own, so that items at its
/// own column hang below it.</param>
/// <param name="Offset">The column in the tidy text at which its content starts.</param>
internal readonly record struct OpenItem(int Key, int Offset, Marker Marker, bool IsLabel);

/// <summary>The items a line may hang below, outermost first. Writers mix one, two and four columns, so that only
/// deeper or not deeper counts.</summary>
internal sealed class ListStack
{
    /// <summary>Deeper lists are kept at this depth, as Markdig gives up at about a hundred.</summary>
    private const int Deepest = 24;

    private const int FoldKey = int.MinValue;

    private readonly List<OpenItem> _items = [];

    public bool IsEmpty => _items.Count == 0;

    public OpenItem Innermost => _items[^1];

    /// <summary>The column at which what hangs below the innermost item starts; 0 outside a list.</summary>
    public int Offset => IsEmpty ? 0 : Innermost.Offset;

    public void Clear() => _items.Clear();

    /// <summary>Opens an item and gives the column for its mark.</summary>
    public int Open(LineStart start, bool adjacent, bool isLabel)
    {
        var key = start.Indent * 2;
        var below = _items.Count;
        while (below > 0 && _items[below - 1].Key >= key && !IsBelowNumber(below - 1, start, adjacent))
        {
            below--;
        }

        return Push(below, key, start.Marker, isLabel);
    }

    /// <summary>
    /// Opens a label that stands on a continuation line: beside the nearest label above it, else below the item.
    /// </summary>
    public int OpenLabel(int indent)
    {
        var key = indent * 2 - 1;
        var beside = _items.FindLastIndex(item => item.IsLabel && item.Key < key);
        return Push(
            beside >= 0 ? beside : _items.FindLastIndex(item => item.Key < key) + 1,
            key,
            Marker.Bullet,
            true
        );
    }

    /// <summary>Opens a term at the margin, whose definition is indented below it.</summary>
    public int OpenTerm() => Push(OutsideLabels(0), 0, Marker.Bullet, isLabel: false);

    /// <summary>Opens a fold, which holds all that comes until it is closed, whatever its column.</summary>
    public int OpenFold(int indent)
    {
        CloseTo(indent);
        return Push(_items.Count, FoldKey, Marker.Bullet, isLabel: false);
    }

    public void CloseFold()
    {
        var fold = _items.FindLastIndex(item => item.Key == FoldKey);
        if (fold >= 0)
        {
            _items.RemoveRange(fold, _items.Count - fold);
        }
    }

    /// <summary>Closes the items and labels that text at this column does not hang below.</summary>
    public void CloseTo(int indent)
    {
        var below = OutsideLabels(indent);
        _items.RemoveRange(below, _items.Count - below);
    }

    public bool Holds(int indent) => _items.Count > 0 && _items[^1].Key < indent * 2;

    public bool HasBelow(int indent) => OutsideLabels(indent) > 0;

    private int OutsideLabels(int indent) => _items.FindLastIndex(item => item.Key < indent * 2 - 1) + 1;

    /// <summary>Bullets right under a numbered line, at its own column, belong to it.</summary>
    private bool IsBelowNumber(int index, LineStart start, bool adjacent) =>
        start.Marker == Marker.Bullet
        && _items[index].Marker == Marker.Number
        && _items[index].Key == start.Indent * 2
        && (adjacent || (index + 1 < _items.Count && _items[index + 1].Key == _items[index].Key));

    private int Push(int below, int key, Marker marker, bool isLabel)
    {
        below = Math.Min(below, Deepest);
        _items.RemoveRange(below, _items.Count - below);
        var column = Offset;
        _items.Add(new(key, column + (marker == Marker.Number ? 3 : 2), marker, isLabel));
        return column;
    }
}
