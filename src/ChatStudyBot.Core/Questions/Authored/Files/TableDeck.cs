using System.Collections.Immutable;
using ChatStudyBot.Core.Questions.Authored.Pages;
using ChatStudyBot.Core.Questions.Export;

namespace ChatStudyBot.Core.Questions.Authored.Files;

/// <summary>A table with a first line that names its columns: Kotoba's decks, our own export, a team's spreadsheet.</summary>
internal sealed class TableDeck : IDeckFormat
{
    private static readonly ImmutableArray<char> s_separators = [',', '\t', ';'];

    public bool IsIn(DeckFile file) => Header(file) is not null;

    public AuthoredDeck Read(DeckFile file)
    {
        var deck = new DeckBuilder();
        var (columns, separator) = Header(file)!.Value;
        foreach (var row in DelimitedText.Rows(file.Lines, separator, 0).Skip(1))
        {
            if (row.IsClosed)
            {
                deck.Add(new TableRow(columns, row).ToRow());
            }
            else
            {
                deck.Refuse(row.Line, DelimitedRow.NeverClosed);
            }
        }

        return deck.Build();
    }

    private static (TableColumns Columns, char Separator)? Header(DeckFile file)
    {
        foreach (var separator in s_separators)
        {
            if (
                file.FirstLine.Contains(separator)
                && DelimitedText.Rows([file.FirstLine], separator, 0).FirstOrDefault() is { } header
                && TableColumns.Of(header.Cells) is { } columns
            )
            {
                return (columns, separator);
            }
        }

        return null;
    }

    private sealed class TableRow(TableColumns columns, DelimitedRow row)
    {
        private string this[TableColumn column] =>
            columns.At.TryGetValue(column, out var at) ? SpreadsheetCell.Plain(row[at]) : "";

        public AuthoredRow ToRow()
        {
            var kind = KindNames.TryParse(this[TableColumn.Instructions]);
            var texts = Choices(kind);
            var answers = texts.IsEmpty ? [] : Answers(texts, kind);
            var whys = TextList.Split(this[TableColumn.Whys], TextList.Bar);
            return new AuthoredRow(row.Line)
            {
                Kind = kind,
                Stem = this[TableColumn.Question],
                Choices = [.. texts.Select((text, at) => new Choice(text, whys.ElementAtOrDefault(at)))],
                Key = [.. answers.Select(answer => texts.IndexOf(answer))],
                Accepted = texts.IsEmpty ? TextList.Split(this[TableColumn.Answers], TextList.Comma) : [],
                Explanation = this[TableColumn.Explanation] is { Length: > 0 } explanation
                    ? explanation
                    : this[TableColumn.Comment],
                Hint = this[TableColumn.Hint],
                Basis = this[TableColumn.Basis],
                Name = this[TableColumn.Id],
                Headings = TextList.Split(this[TableColumn.Tags], '/'),
                KeepsOrder =
                    this[TableColumn.Fixed].Length > 0 ? true
                    : this[TableColumn.Made].Length > 0 ? false
                    : null,
                Cell = TextList.Split(this[TableColumn.Cell], TextList.Bar)
                    is [var table, var line, var column]
                    ? new(table, line, column)
                    : null,
                Exported = Exported(),
            };
        }

        /// <summary>The steps of an order stand in their order where the answer is, not where they are shown.</summary>
        private ImmutableArray<string> Choices(QuestionKind? kind) =>
            kind is QuestionKind.Order or QuestionKind.Match
                ? TextList.Split(this[TableColumn.Answers], TextList.Bar)
            : columns.At.ContainsKey(TableColumn.Choices)
                ? TextList.Split(this[TableColumn.Choices], TextList.Bar)
            :
            [
                .. columns
                    .Lettered.Select(at => SpreadsheetCell.Plain(row[at]))
                    .Where(text => text.Length > 0),
            ];

        /// <summary>Their texts, with a bar between them; or, in a table of people's own, letters or numbers.</summary>
        private ImmutableArray<string> Answers(ImmutableArray<string> choices, QuestionKind? kind)
        {
            var cell = this[TableColumn.Answers];
            var texts = TextList.Split(cell, TextList.Bar);
            if (kind is not null || texts.All(choices.Contains))
            {
                return texts;
            }

            var commas = TextList.Split(cell, TextList.Comma);
            if (commas.All(choices.Contains))
            {
                return commas;
            }

            var letters = AnswerLetters.Of(cell);
            return letters is { Letters.Length: > 0, Rest.Length: 0 }
                    ?
                    [
                        .. letters.Letters.Select(letter =>
                            choices.ElementAtOrDefault(letter - 'A') ?? letter.ToString()
                        ),
                    ]
                : commas.All(text =>
                    int.TryParse(text, out var number) && number >= 1 && number <= choices.Length
                )
                    ?
                    [
                        .. commas.Select(text =>
                            choices[int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) - 1]
                        ),
                    ]
                : texts;
        }

        private ExportedRow? Exported()
        {
            var source = this[TableColumn.Source];
            var colon = source.LastIndexOf(':');
            return
                this[TableColumn.Made] is { Length: > 0 } made
                && LanguageNames.TryParse(this[TableColumn.Language]) is { } language
                && colon > 0
                && int.TryParse(
                    source.AsSpan(colon + 1),
                    System.Globalization.NumberStyles.None,
                    System.Globalization.CultureInfo.InvariantCulture,
                    out var line
                )
                ? new(
                    new(source[..colon], line, TextList.Split(this[TableColumn.Heading], TextList.Bar)),
                    TextList.Split(this[TableColumn.Tags], '/'),
                    language,
                    made == "generated" ? QuestionSource.Generated : QuestionSource.Authored
                )
                : null;
        }
    }
}
