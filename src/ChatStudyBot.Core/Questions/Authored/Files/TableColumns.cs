using System.Collections.Frozen;
using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Authored.Files;

/// <summary>What the columns of a table of questions are, told by the words in its first line.</summary>
internal enum TableColumn
{
    Question,
    Answers,
    Comment,
    Instructions,
    Choices,
    Explanation,
    Source,
    Tags,
    Id,
    Language,
    Made,
    Heading,
    Hint,
    Whys,
    Basis,
    Fixed,
    Cell,
}

/// <param name="Lettered">Columns that hold one choice each: <c>A</c>, <c>Option 1</c>, <c>選択肢1</c>.</param>
internal sealed record TableColumns(FrozenDictionary<TableColumn, int> At, ImmutableArray<int> Lettered)
{
    private static readonly FrozenDictionary<string, TableColumn> s_names = Names(
        (TableColumn.Question, "question stem front 問題 問題文 質問 問い 設問"),
        (
            TableColumn.Answers,
            "answers answer correct correctanswer correctanswers key back 正解 正答 答え 解答"
        ),
        (TableColumn.Comment, "comment コメント 備考"),
        (TableColumn.Instructions, "instructions kind type 種類"),
        (TableColumn.Choices, "choices options 選択肢"),
        (TableColumn.Explanation, "explanation 説明 解説"),
        (TableColumn.Source, "source 出典"),
        (TableColumn.Tags, "tags tag topic category タグ 分類 カテゴリ"),
        (TableColumn.Id, "id guid"),
        (TableColumn.Language, "language lang 言語"),
        (TableColumn.Made, "made"),
        (TableColumn.Heading, "heading 見出し"),
        (TableColumn.Hint, "hint ヒント"),
        (TableColumn.Whys, "whys why 理由"),
        (TableColumn.Basis, "basis reference 根拠 参考"),
        (TableColumn.Fixed, "fixed"),
        (TableColumn.Cell, "cell")
    );

    /// <returns>Null when the line names no question or nothing that answers one.</returns>
    public static TableColumns? Of(IReadOnlyList<string> header)
    {
        var at = new Dictionary<TableColumn, int>();
        var lettered = ImmutableArray.CreateBuilder<int>();
        for (var column = 0; column < header.Count; column++)
        {
            var key = TextFold.Key(header[column]);
            if (s_names.TryGetValue(key, out var known))
            {
                at.TryAdd(known, column);
            }
            else if (IsLettered(key))
            {
                lettered.Add(column);
            }
        }

        return at.ContainsKey(TableColumn.Question) && at.ContainsKey(TableColumn.Answers)
            ? new(at.ToFrozenDictionary(), lettered.ToImmutable())
            : null;
    }

    private static bool IsLettered(string key)
    {
        var rest = key;
        foreach (var name in (ReadOnlySpan<string>)["option", "choice", "選択肢"])
        {
            rest = rest.StartsWith(name, StringComparison.Ordinal) ? rest[name.Length..] : rest;
        }

        return rest is [(>= 'a' and <= 'j') or (>= '0' and <= '9')] or "10";
    }

    private static FrozenDictionary<string, TableColumn> Names(
        params ReadOnlySpan<(TableColumn Column, string Words)> columns
    )
    {
        var names = new Dictionary<string, TableColumn>(StringComparer.Ordinal);
        foreach (var (column, words) in columns)
        {
            foreach (var word in words.Split(' '))
            {
                names.Add(TextFold.Key(word), column);
            }
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
