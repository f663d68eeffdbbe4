using System.Collections.Frozen;
using System.Collections.Immutable;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Questions.Authored.Files;

/// <summary>The formats in which a whole file is a deck, those that are told most surely first.</summary>
internal static class DeckFormats
{
    private static readonly FrozenDictionary<string, IDeckFormat> s_byEnding = new Dictionary<
        string,
        IDeckFormat
    >
    {
        [".jsonl"] = new JsonDeck(),
        [".gift"] = new GiftDeck(),
        [".aiken"] = new AikenDeck(),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly ImmutableArray<IDeckFormat> s_formats =
    [
        new JsonDeck(),
        new AnkiDeck(),
        new TableDeck(),
        new GiftDeck(),
        new AikenDeck(),
        new TermDeck(),
    ];

    /// <summary>Endings of tables: a file with one is no note, whatever it holds.</summary>
    private static readonly ImmutableArray<string> s_tables = [".csv", ".tsv"];

    /// <returns>Null for a file that is to be read as a note.</returns>
    public static AuthoredDeck? Read(string path, SourceText source)
    {
        var file = new DeckFile(path, source);
        return s_byEnding.GetValueOrDefault(file.Ending) is { } own ? own.Read(file)
            : s_formats.FirstOrDefault(format => format.IsIn(file)) is { } format ? format.Read(file)
            : s_tables.Contains(file.Ending) ? Unknown()
            : null;
    }

    private static AuthoredDeck Unknown()
    {
        var deck = new DeckBuilder();
        deck.Warn(
            1,
            "No questions are found in this file: name the columns Question and Answers in its first line, or move the file out of the notes."
        );
        return deck.Build();
    }
}
