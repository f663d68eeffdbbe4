using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ChatStudyBot.Core.Notes;

/// <summary>The YAML between two lines of <c>---</c> at the top of a file.</summary>
/// <param name="Lines">How many lines of the file it takes, its fences included; 0 when there is none.</param>
internal sealed record FrontMatter(
    int Lines,
    string? Title,
    Language? Language,
    ImmutableArray<string> Topics,
    ImmutableArray<string> Tags,
    ImmutableArray<NoteProblem> Problems
)
{
    private static readonly FrontMatter None = new(0, null, null, [], [], []);

    public static FrontMatter Read(SourceText source)
    {
        var end = EndOf(source);
        if (end == 0)
        {
            return None;
        }

        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(string.Join('\n', source.Lines.Take(end).Skip(1))));
            return yaml.Documents is [{ RootNode: YamlMappingNode map }, ..]
                ? Of(map, end + 1)
                : None with
                {
                    Lines = end + 1,
                };
        }
        catch (YamlException e)
        {
            // The first line of the YAML is the second of the file.
            var line = Math.Clamp((int)e.Start.Line + 1, 1, end + 1);
            return None with
            {
                Lines = end + 1,
                Problems =
                [
                    new(
                        line,
                        ProblemSeverity.Warning,
                        "The front matter is not valid YAML and is left out: put quotes around values that hold a colon."
                    ),
                ],
            };
        }
    }

    /// <summary>Index of the closing fence. A rule across the page opens no front matter: a key must follow.</summary>
    private static int EndOf(SourceText source)
    {
        if (source[0].TrimEnd() != "---")
        {
            return 0;
        }

        for (var i = 1; i < source.Count; i++)
        {
            var line = source[i].TrimEnd();
            if (line is "---" or "...")
            {
                return i > 1 && HoldsKey(source, i) ? i : 0;
            }
        }

        return 0;
    }

    private static bool HoldsKey(SourceText source, int end)
    {
        var first = source
            .Lines.Take(end)
            .Skip(1)
            .FirstOrDefault(line => line.Trim().Length > 0 && line[0] != '#');
        var colon = first?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        return colon > 0 && first!.AsSpan(0, colon).IndexOfAny(" \t-*#") < 0;
    }

    private static FrontMatter Of(YamlMappingNode map, int lines) =>
        new(
            lines,
            Values(map, "title").FirstOrDefault(),
            Values(map, "language", "lang")
                .Select(LanguageOf)
                .FirstOrDefault(language => language is not null),
            [.. Values(map, "topics", "topic")],
            [.. Values(map, "tags", "tag")],
            []
        );

    private static IEnumerable<string> Values(YamlMappingNode map, params ReadOnlySpan<string> names)
    {
        foreach (var (key, value) in map.Children)
        {
            if (
                key is YamlScalarNode { Value: { } name }
                && names.Contains(name.ToLower(CultureInfo.InvariantCulture))
            )
            {
                return Texts(value);
            }
        }

        return [];
    }

    private static IEnumerable<string> Texts(YamlNode node) =>
        node switch
        {
            YamlScalarNode { Value: { } text } when text.Trim().Length > 0 => [text.Trim()],
            YamlSequenceNode list => list.Children.SelectMany(Texts),
            _ => [],
        };

    private static Language? LanguageOf(string name) =>
        name.ToLower(CultureInfo.InvariantCulture) switch
        {
            "ja" or "ja-jp" or "jp" or "japanese" or "日本語" => Core.Language.Japanese,
            "en" or "en-us" or "en-gb" or "english" or "英語" => Core.Language.English,
            _ => null,
        };
}
