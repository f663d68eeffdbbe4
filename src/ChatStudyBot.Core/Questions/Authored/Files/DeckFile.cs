using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Questions.Authored.Files;

/// <summary>A file that may be one deck from its first line to its last.</summary>
/// <param name="Path">Its ending is believed where the text alone may be several things.</param>
internal sealed record DeckFile(string Path, SourceText Source)
{
    /// <summary>Lower case, with the dot; empty when there is none.</summary>
    public string Ending { get; } = System.IO.Path.GetExtension(Path).ToLowerInvariant();

    public IReadOnlyList<string> Lines => Source.Lines;

    public bool IsBlank(int at) => string.IsNullOrWhiteSpace(Lines[at]);

    /// <summary>The first line that is not blank; empty in an empty file.</summary>
    public string FirstLine { get; } =
        Source.Lines.FirstOrDefault(line => !string.IsNullOrWhiteSpace(line)) ?? "";
}

/// <summary>One format of decks: by what its files are known, and how they are read.</summary>
internal interface IDeckFormat
{
    bool IsIn(DeckFile file);

    AuthoredDeck Read(DeckFile file);
}
