using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Answers;

/// <summary>
/// Cuts a note into passages. A top-level bullet stays whole with what hangs below it for as long as it can be
/// shown; a larger one is cut between its children, and each part keeps the bullets it hangs below.
/// </summary>
internal sealed class PassageCutter
{
    private const int LongestText = Passage.LongestText;

    /// <summary>Characters of a part that are kept free for the bullets it hangs below.</summary>
    private const int LongestAbove = 160;

    private readonly Note _note;
    private readonly List<Passage> _passages = [];
    private int _order;

    private PassageCutter(Note note) => _note = note;

    public static IReadOnlyList<Passage> Cut(Note note)
    {
        var cutter = new PassageCutter(note);
        cutter.Take(note.Root, [], end: int.MaxValue);
        return cutter._passages;
    }

    /// <param name="end">The line of the next heading that does not stand below it.</param>
    private void Take(Section section, ImmutableArray<string> heading, int end)
    {
        _order = 0;
        // Below the headings of a deck stood its questions.
        if (
            section is { Blocks: [], Sections: [], Line: > 0 }
            && !_note.Authored.Any(row => row.Line >= section.Line && row.Line < end)
        )
        {
            var line = new PassageLine(
                section.Line,
                0,
                section.Heading.Value.Trim(),
                PassageLineKind.Heading
            );
            Add(heading, [], [line], isEmpty: true);
        }

        Take([.. Piece.Of(section.Blocks, 0)], heading);
        for (var at = 0; at < section.Sections.Length; at++)
        {
            var below = section.Sections[at];
            Take(
                below,
                heading.Add(below.Heading.Value.Trim()),
                at + 1 < section.Sections.Length ? section.Sections[at + 1].Line : end
            );
        }
    }

    private void Take(ImmutableArray<Piece> pieces, ImmutableArray<string> heading)
    {
        var labels = pieces.Count(piece => piece.Below is not []);
        PassageLine? opening = null;
        for (var at = 0; at < pieces.Length; at++)
        {
            if (!IsProse(pieces[at]))
            {
                var isOpening = at + 1 < pieces.Length && IsOpening(pieces[at]);
                opening =
                    isOpening ? pieces[at].Line
                    : IsPart(pieces[at]) ? opening
                    : null;
                Cut(
                    pieces[at],
                    heading,
                    opening is { } above && !isOpening ? [above] : [],
                    isOpening ? false : IsEmpty(pieces[at], labels)
                );
                continue;
            }

            var end = at;
            var length = 0;
            while (
                end < pieces.Length
                && IsProse(pieces[end])
                && (end == at || length + pieces[end].Length < LongestText)
            )
            {
                length += pieces[end].Length + 1;
                end++;
            }

            Add(heading, [], [.. pieces[at..end].Select(piece => piece.Line)], isEmpty: false);
            at = end - 1;
        }
    }

    private void Cut(
        Piece piece,
        ImmutableArray<string> heading,
        ImmutableArray<PassageLine> above,
        bool isEmpty
    )
    {
        if (piece.Length <= LongestText)
        {
            Add(heading, above, [.. piece.Lines], isEmpty);
            if (!isEmpty)
            {
                AddEmptyBelow(piece, heading, above);
            }

            return;
        }

        var labels = piece.Below.Count(below => below.Below is not []);
        var room =
            LongestText - Math.Min(above.Append(piece.Line).Sum(line => line.Text.Length + 8), LongestAbove);
        var part = new List<PassageLine> { piece.Line };
        var length = piece.Line.Text.Length;
        var over = above;
        foreach (var below in piece.Below)
        {
            if (part.Count > 0 && length + below.Length >= room)
            {
                Add(heading, over, [.. part], isEmpty: false);
                (part, length, over) = ([], 0, above.Add(piece.Line));
            }

            if (below.Length > room)
            {
                Cut(below, heading, above.Add(piece.Line), IsEmpty(below, labels));
            }
            else
            {
                part.AddRange(below.Lines);
                length += below.Length + 1;
            }
        }

        if (part.Count > 0)
        {
            Add(heading, over, [.. part], isEmpty: false);
        }
    }

    private void Add(
        ImmutableArray<string> heading,
        ImmutableArray<PassageLine> above,
        ImmutableArray<PassageLine> lines,
        bool isEmpty
    ) => _passages.Add(new Passage(_note.Path, _note.Title, heading, above, lines, _order++, isEmpty));

    private static bool IsProse(Piece piece) =>
        piece is { Line.Kind: PassageLineKind.Text or PassageLineKind.Code, Below: [] };

    /// <summary>An empty label inside a passage is one of its own too: somebody may ask for just that.</summary>
    private void AddEmptyBelow(Piece piece, ImmutableArray<string> heading, ImmutableArray<PassageLine> above)
    {
        var labels = piece.Below.Count(below => below.Below is not []);
        foreach (var below in piece.Below)
        {
            if (IsEmpty(below, labels))
            {
                Add(heading, above.Add(piece.Line), [.. below.Lines], isEmpty: true);
            }
            else
            {
                AddEmptyBelow(below, heading, above.Add(piece.Line));
            }
        }
    }

    /// <summary>「RCU:」, 「WIP」 below a name, a bare name among names with text: a label, and nothing that it labels.</summary>
    /// <param name="labels">How many of the pieces beside it have something below them.</param>
    private static bool IsEmpty(Piece piece, int labels)
    {
        if (piece.Below is not [])
        {
            return piece.Below.All(below => below.Below is [] && IsUnwritten(below.Line.Text));
        }

        if (piece.Line.Kind != PassageLineKind.Item)
        {
            return false;
        }

        var label = Label.Parse(piece.Line.Text, []);
        return label is { Separator: Separator.Colon, HasRest: false }
            || label is { Separator: Separator.None } && labels > 0 && Naming.IsNoun(label.Name);
    }

    /// <summary>A list that the writer forgot to indent: 「AWS X:」 with nothing below it, and its parts as the next items.</summary>
    private static bool IsOpening(Piece piece) =>
        piece is { Below: [], Line.Kind: PassageLineKind.Item }
        && Label.Parse(piece.Line.Text, []) is { Separator: Separator.Colon, HasRest: false } label
        && TextFold.WithoutMaker(label.Name) != label.Name;

    private static bool IsPart(Piece piece) =>
        TextFold.WithoutMaker(Label.Parse(piece.Line.Text, []).Name) == Label.Parse(piece.Line.Text, []).Name;

    private static bool IsUnwritten(string text) =>
        text.Trim('.', '。', '(', ')', ' ').ToUpperInvariant()
            is "WIP"
                or "TODO"
                or "TBD"
                or "未記入"
                or "作成中";
}
