using System.Collections.Immutable;
using System.Text.Json;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Export;

namespace ChatStudyBot.Core.Tests.Questions;

public sealed class BankExportTests
{
    private static readonly Question s_single = new()
    {
        Id = QuestionId.Parse("0123456789ab"),
        Kind = QuestionKind.Single,
        Stem = "棚の「=印」は{どれ}ですか。",
        Choices = [new("=SUM(1)"), new("赤, \"札\""), new("青:札")],
        Key = [1],
        Explanation = "印は赤い札。",
        Citation = new("倉庫/棚.md", 12, ["棚", "印"]),
        Topic = ["倉庫", "棚"],
        Language = Language.Japanese,
    };

    private static readonly Question s_typed = s_single with
    {
        Kind = QuestionKind.Typed,
        Choices = [],
        Key = [],
        Accepted = ["台車", "カート"],
    };

    private static readonly Question s_order = s_single with
    {
        Kind = QuestionKind.Order,
        Choices = [new("三"), new("一"), new("二")],
        Key = [0, 1, 2],
    };

    [Fact]
    public void Json_has_the_fields_of_the_contract_in_their_order()
    {
        using var json = JsonDocument.Parse(
            Assert.Single(BankExport.Write([s_single], BankFormat.Jsonl).Lines)
        );

        Assert.Equal(
            [
                "id",
                "kind",
                "stem",
                "choices",
                "key",
                "accepted",
                "explanation",
                "citation",
                "topic",
                "language",
                "source",
            ],
            json.RootElement.EnumerateObject().Select(field => field.Name)
        );
        Assert.Equal("single", json.RootElement.GetProperty("kind").GetString());
        Assert.Equal(12, json.RootElement.GetProperty("citation").GetProperty("line").GetInt32());
        Assert.Equal(1, json.RootElement.GetProperty("key")[0].GetInt32());
        Assert.Equal("ja", json.RootElement.GetProperty("language").GetString());
        Assert.Equal("generated", json.RootElement.GetProperty("source").GetString());
    }

    [Fact]
    public void A_spreadsheet_computes_nothing_of_it()
    {
        var formula = s_single with { Stem = "=1+1" };

        var row = BankExport.Write([formula], BankFormat.Csv).Lines[1];

        Assert.StartsWith("\"'=1+1\",", row, StringComparison.Ordinal);
        Assert.Contains("\"赤, \"\"札\"\"\"", row, StringComparison.Ordinal);
    }

    [Fact]
    public void Gift_escapes_its_signs_and_marks_the_key()
    {
        var lines = BankExport.Write([s_single], BankFormat.Gift).Lines;

        Assert.Equal("$CATEGORY: 倉庫/棚", lines[0]);
        Assert.Equal("::0123456789ab::棚の「\\=印」は\\{どれ\\}ですか。{", lines[2]);
        Assert.Contains("\t=赤, \"札\"", lines);
        Assert.Contains("\t~\\=SUM(1)", lines);
        Assert.Contains("\t~青\\:札", lines);
    }

    [Fact]
    public void Aiken_letters_the_choices_and_names_the_answer() =>
        Assert.Equal(
            [s_single.Stem, "A) =SUM(1)", "B) 赤, \"札\"", "C) 青:札", "ANSWER: B", ""],
            BankExport.Write([s_single], BankFormat.Aiken).Lines.ToArray()
        );

    [Fact]
    public void Anki_is_told_its_columns_and_keeps_the_id()
    {
        var lines = BankExport.Write([s_typed], BankFormat.Anki).Lines;

        Assert.Contains("#guid column:1", lines);
        var fields = lines[^1].Split('\t');
        Assert.Equal("0123456789ab", fields[0]);
        Assert.Equal(4, fields.Length);
        Assert.Contains("<li>台車</li><li>カート</li>", fields[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(BankFormat.Jsonl, 0)]
    [InlineData(BankFormat.Csv, 0)]
    [InlineData(BankFormat.Anki, 0)]
    [InlineData(BankFormat.Gift, 1)]
    [InlineData(BankFormat.Aiken, 2)]
    public void What_a_format_cannot_hold_is_counted(BankFormat format, int skipped) =>
        Assert.Equal(
            skipped,
            BankExport.Write([s_single, s_typed, s_order], format).Losses.GetValueOrDefault(Loss.Question)
        );

    [Theory]
    [InlineData(BankFormat.Csv)]
    [InlineData(BankFormat.Anki)]
    public void The_steps_of_an_order_are_not_shown_in_their_order(BankFormat format)
    {
        var row = BankExport.Write([s_order], format).Lines[^1];

        Assert.True(
            row.IndexOf('一', StringComparison.Ordinal) < row.IndexOf('三', StringComparison.Ordinal)
                || format == BankFormat.Csv && row.Contains("一 | 三 | 二", StringComparison.Ordinal)
        );
    }
}
