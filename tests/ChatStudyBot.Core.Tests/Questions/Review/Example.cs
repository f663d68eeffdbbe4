using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Review;

namespace ChatStudyBot.Core.Tests.Questions.Review;

/// <summary>One line of <c>examples.txt</c>, which says how they are written.</summary>
internal sealed record Example(Flaw Flaw, bool Passes, string Text)
{
    public static ImmutableArray<Example> All { get; } = [.. Read()];

    public Question Question()
    {
        var text = Text;
        var isKept = Cut(ref text, "kept:");
        var isSingle = Cut(ref text, "single:");
        var accepted = text.Split(" = ");
        var parts = accepted[0].Split(" | ");
        var choices = parts[1..];
        var keys = Enumerable.Range(0, choices.Length).Where(at => choices[at].StartsWith('*')).ToArray();
        return new Question
        {
            Id = QuestionId.Parse("0123456789ab"),
            Kind =
                choices.Length == 0 ? QuestionKind.Typed
                : keys.Length > 1 ? QuestionKind.Multi
                : !isSingle && parts[0].Contains("［　？　］", StringComparison.Ordinal) ? QuestionKind.Cloze
                : QuestionKind.Single,
            Stem = parts[0],
            Choices = [.. choices.Select(choice => new Choice(choice.TrimStart('*')))],
            Key = [.. keys],
            Accepted = accepted.Length > 1 ? [.. accepted[1].Split(" / ")] : [],
            Explanation = "荷の扱いの決まりによる。",
            Citation = new("倉庫.md", 3, []),
            Topic = ["倉庫"],
            Language = Script.LanguageOf(parts[0]),
            KeepsOrder = isKept,
        };
    }

    private static bool Cut(ref string text, string mark)
    {
        var has = text.StartsWith(mark, StringComparison.Ordinal);
        text = has ? text[mark.Length..].TrimStart() : text;
        return has;
    }

    private static IEnumerable<Example> Read()
    {
        Flaw? flaw = null;
        var path = Path.Combine(
            Repository.Root,
            "tests",
            "ChatStudyBot.Core.Tests",
            "Questions",
            "Review",
            "examples.txt"
        );
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                flaw = Enum.Parse<Flaw>(line[2..]);
            }
            else if (flaw is { } named && line is ['+' or '-', ' ', ..])
            {
                yield return new Example(named, line[0] == '+', line[2..]);
            }
        }
    }
}
