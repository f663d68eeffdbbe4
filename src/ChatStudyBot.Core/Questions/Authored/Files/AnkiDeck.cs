using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Questions.Authored.Files;

/// <summary>Anki's text export, known by its header lines.</summary>
internal sealed partial class AnkiDeck : IDeckFormat
{
    public bool IsIn(DeckFile file) => Header().IsMatch(file.FirstLine);

    public AuthoredDeck Read(DeckFile file)
    {
        var header = new AnkiHeader();
        var first = 0;
        while (first < file.Lines.Count && (file.IsBlank(first) || file.Lines[first].StartsWith('#')))
        {
            header.Take(file.Lines[first++]);
        }

        var deck = new DeckBuilder();
        var notes = ImmutableArray.CreateBuilder<AnkiNote>();
        foreach (var row in DelimitedText.Rows(file.Lines, header.Separator, first))
        {
            if (row.IsClosed)
            {
                notes.Add(header.NoteOf(row));
            }
            else
            {
                deck.Refuse(row.Line, DelimitedRow.NeverClosed);
            }
        }

        AnkiNotes.Add(notes.ToImmutable(), deck);
        return deck.Build();
    }

    [GeneratedRegex(
        @"^#(?:separator|html|tags|columns|notetype|deck|(?:notetype|deck|tags|guid) column):",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Header();
}

/// <summary>What the lines with <c>#</c> at the top say of the columns below.</summary>
internal sealed class AnkiHeader
{
    private static readonly ImmutableArray<(string Name, char Separator)> s_separators =
    [
        ("comma", ','),
        ("semicolon", ';'),
        ("tab", '\t'),
        ("space", ' '),
        ("pipe", '|'),
        ("colon", ':'),
    ];

    private readonly Dictionary<string, int> _special = new(StringComparer.Ordinal);
    private string _tags = "";
    private string _deck = "";
    private bool _isHtml;

    public char Separator { get; private set; } = '\t';

    public void Take(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return;
        }

        var value = line[(colon + 1)..];
        switch (line[1..colon].Trim().ToLowerInvariant())
        {
            case "separator":
                Separator = SeparatorOf(value);
                break;
            case "html":
                _isHtml = value.Trim() == "true";
                break;
            case "tags":
                _tags = value.Trim();
                break;
            case "deck":
                _deck = value.Trim();
                break;
            case "guid column" or "tags column" or "deck column" or "notetype column":
                if (int.TryParse(value, out var column))
                {
                    _special[line[1..colon].Trim().ToLowerInvariant().Split(' ')[0]] = column - 1;
                }

                break;
            default:
                break;
        }
    }

    private static char SeparatorOf(string value)
    {
        var known = s_separators.FirstOrDefault(one =>
            one.Name.Equals(value.Trim(), StringComparison.OrdinalIgnoreCase)
        );
        return known.Name is not null ? known.Separator
            : value.Length > 0 ? value[0]
            : '\t';
    }

    public AnkiNote NoteOf(DelimitedRow row)
    {
        var special = _special.Values.ToHashSet();
        return new(
            row.Line,
            Special(row, "guid"),
            [
                .. row
                    .Cells.Where((_, at) => !special.Contains(at))
                    .Select(cell => _isHtml ? cell : Html(cell)),
            ],
            $"{_tags} {Special(row, "tags")}".Trim(),
            Special(row, "deck") is { Length: > 0 } deck ? deck : _deck
        );
    }

    private string Special(DelimitedRow row, string name) =>
        _special.TryGetValue(name, out var at) ? row[at] : "";

    private static string Html(string text) =>
        System.Net.WebUtility.HtmlEncode(text).Replace("\n", "<br>", StringComparison.Ordinal);
}
