using System.Collections.Immutable;
using ChatStudyBot.Core.Questions;
using FsCheck;
using FsCheck.Fluent;

namespace ChatStudyBot.Core.Tests.Questions.Authored;

/// <summary>Questions whose texts hold every sign that a format gives a meaning to.</summary>
internal static class NastyQuestions
{
    private static readonly Gen<string> s_text =
        from first in Gen.Elements(
            "棚",
            "S3",
            "=SUM(A1)",
            "+1",
            "-5%",
            "@x",
            "'=1",
            "\"引用\"",
            "%50%",
            "[html]",
            "あ: い",
            "<b>太字</b>",
            "😀"
        )
        from pieces in Gen.Elements(
                "赤",
                " ",
                "、",
                "\"",
                "\"\"",
                "'",
                ",",
                ";",
                "|",
                " | ",
                "\\",
                "\\n",
                "\t",
                "\n",
                "=",
                "~",
                "#",
                "{",
                "}",
                ":",
                "::",
                "->",
                "####",
                "&amp;",
                "<li>",
                "</div>",
                "<br>",
                "$x^2$",
                "𠮷",
                "👩‍💻",
                "A) ",
                "が",
                "/",
                "%",
                "[x]",
                "{{c1::y}}"
            )
            .ListOf(6)
        select string.Concat(pieces.Prepend(first)).Trim();

    private static readonly Gen<string?> s_maybe = Gen.OneOf(
        Gen.Constant<string?>(null),
        s_text.Select(text => (string?)text)
    );

    private static readonly Gen<ImmutableArray<string>> s_texts =
        from texts in s_text.ListOf(4)
        select texts.Distinct().ToImmutableArray();

    private static readonly Gen<Question> s_base =
        from stem in s_text
        from explanation in Gen.OneOf(Gen.Constant(""), s_text)
        from hint in s_maybe
        from basis in s_maybe
        from path in Gen.Elements("a.md", "倉庫/棚: 印.md")
        from line in Gen.Choose(1, 9999)
        from headings in s_texts
        from topic in s_texts
        from language in Gen.Elements(Language.Japanese, Language.English)
        from source in Gen.Elements(QuestionSource.Generated, QuestionSource.Authored)
        select new Question
        {
            Id = default,
            Kind = QuestionKind.Typed,
            Stem = "問 " + stem,
            Choices = [],
            Key = [],
            Explanation = explanation,
            Hint = hint,
            Basis = basis is null
                ? null
                : new Basis("本 " + basis.Replace("›", "", StringComparison.Ordinal), null),
            Citation = new(path, line, headings),
            Topic = topic,
            Language = language,
            Source = source,
        };

    private static readonly Gen<Question> s_typed =
        from question in s_base
        from forms in s_texts
        select question with
        {
            Accepted = forms.IsEmpty ? ["一"] : forms,
        };

    private static readonly Gen<Question> s_chosen =
        from question in s_base
        from texts in s_text.ListOf(5)
        from whys in s_maybe.ListOf(7)
        from kind in Gen.Elements(
            QuestionKind.Single,
            QuestionKind.Multi,
            QuestionKind.Table,
            QuestionKind.Cloze,
            QuestionKind.Order,
            QuestionKind.Match
        )
        from isFixed in Gen.Elements(true, false)
        let choices = texts.Append("東").Append("西").Append("南").Select(OneLine).Distinct().Take(5).ToList()
        let all = kind is QuestionKind.Order or QuestionKind.Match
        let key = all ? Enumerable.Range(0, choices.Count)
        : kind == QuestionKind.Multi ? [0, 2]
        : [1]
        select question with
        {
            Kind = kind,
            Choices =
            [
                .. choices.Select(
                    (text, at) =>
                        new Choice(
                            kind == QuestionKind.Match
                                ? $"左{at} => {text.Replace("->", "", StringComparison.Ordinal)}右"
                                : text,
                            all || key.Contains(at) ? null : whys.ElementAtOrDefault(at)
                        )
                ),
            ],
            Key = [.. key],
            KeepsOrder = isFixed && !all,
            Cell = kind == QuestionKind.Table ? new("表|", "行\\", "列") : null,
        };

    public static Gen<Question> Any { get; } = Gen.OneOf(s_typed, s_chosen);

    /// <summary>One that has everything a question can have.</summary>
    public static Question Full { get; } =
        new()
        {
            Id = QuestionId.Parse("0123456789ab"),
            Kind = QuestionKind.Table,
            Stem = "一行目\n二行目",
            Choices = [new("赤"), new("青", "空の色。"), new("黄", "卵の色。")],
            Key = [0],
            Explanation = "血の色。",
            Hint = "暖かい色。",
            Basis = new("色の本", null),
            Citation = new("色.md", 3, ["色"]),
            Topic = ["色"],
            Language = Language.Japanese,
            KeepsOrder = true,
        };

    /// <summary>Aiken ends a choice where the line ends.</summary>
    private static string OneLine(string text) => text.Replace('\n', ' ').Trim();
}
