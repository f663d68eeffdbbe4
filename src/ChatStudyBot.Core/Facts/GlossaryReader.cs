using System.Collections.Immutable;
using ChatStudyBot.Core.Notes;
using YamlDotNet.RepresentationModel;

namespace ChatStudyBot.Core.Facts;

/// <summary>
/// Reads <c>terms:</c>, <c>words:</c>, <c>groups:</c> and <c>ambiguous:</c> of a glossary file: names that several
/// entries may share are listed under <c>ambiguous</c>, any other double is a mistake.
/// </summary>
internal sealed class GlossaryReader
{
    private static readonly string[] s_sections = ["terms", "words", "groups", "ambiguous"];

    private readonly List<NoteProblem> _problems = [];
    private readonly List<GlossaryEntry> _entries = [];
    private readonly List<GlossaryWords> _words = [];
    private readonly Dictionary<string, string> _groups = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ambiguous = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GlossaryEntry> _owners = new(StringComparer.Ordinal);

    public static GlossaryReading Read(string text)
    {
        var reader = new GlossaryReader();
        var parts = GlossaryYaml.Parse(text, reader._problems);
        reader.ReadSections(parts);
        return new GlossaryReading(
            new Glossary([.. reader._entries], [.. reader._words], reader._groups.ToImmutableDictionary()),
            [.. reader._problems.OrderBy(problem => problem.Line)]
        );
    }

    private void ReadSections(IReadOnlyList<GlossaryItem> items)
    {
        foreach (var unknown in items.Where(item => !s_sections.Contains(item.Section)))
        {
            Say(
                unknown.Line,
                $"A glossary has terms, words, groups and ambiguous; “{unknown.Section}” is none of them."
            );
        }

        foreach (var item in items.Where(item => item.Section == "ambiguous"))
        {
            _ambiguous.UnionWith(GlossaryForms.KeysOf((item.Node as YamlScalarNode)?.Value ?? ""));
        }

        foreach (var item in items)
        {
            ReadItem(item);
        }
    }

    private void ReadItem(GlossaryItem item)
    {
        if (item.Section == "ambiguous" || !s_sections.Contains(item.Section))
        {
            return;
        }

        if (
            GlossaryFields.Of(item, item.Section == "terms" ? "term" : "en, ja", out var fault)
            is not { } fields
        )
        {
            Say(item.Line, fault);
        }
        else if (item.Section == "words")
        {
            AddWords(fields);
        }
        else if (item.Section == "groups")
        {
            AddGroup(fields);
        }
        else
        {
            AddEntry(fields);
        }
    }

    private void AddWords(GlossaryFields fields)
    {
        var pair = new GlossaryWords(fields.List("en"), fields.List("ja"));
        if (pair.English.IsEmpty || pair.Japanese.IsEmpty)
        {
            Say(fields.Line, "A pair of words needs en and ja, each a word or a list of words.");
        }
        else if (SayUnknown(fields, "en", "ja"))
        {
            _words.Add(pair);
        }
    }

    private void AddGroup(GlossaryFields fields)
    {
        if (fields.Text("en").Length == 0 || fields.Text("ja").Length == 0)
        {
            Say(
                fields.Line,
                "A group needs en, as it stands under group:, and ja, what it is called in Japanese."
            );
        }
        else if (SayUnknown(fields, "en", "ja"))
        {
            _groups[TextFold.Key(fields.Text("en"))] = fields.Text("ja");
        }
    }

    private void AddEntry(GlossaryFields fields)
    {
        var name = fields.Text("term");
        if (TextFold.Key(name).Length == 0)
        {
            Say(fields.Line, "A term needs a name with letters or digits: term: NAME.");
        }
        else if (Kind(fields) is not { } kind)
        {
            var kinds = string.Join(
                ", ",
                Enum.GetNames<GlossaryKind>().Select(known => known.ToLowerInvariant())
            );
            Say(fields.Line, $"“{name}”: the kind “{fields.Text("kind")}” is none of {kinds}.");
        }
        else if (SayUnknown(fields, GlossaryFields.OfTerm) && Claim(fields, name) is { } forms)
        {
            var entry = new GlossaryEntry(
                name,
                kind,
                fields.Text("category"),
                fields.Text("group"),
                [.. fields.List("aliases").Where(forms.Contains)],
                [.. fields.List("katakana").Where(forms.Contains)],
                fields.Text("ja"),
                fields.Text("en"),
                fields.List("confused"),
                fields.List("also"),
                fields.List("covers"),
                fields.Line
            )
            {
                Was = fields.List("was"),
                Ended = fields.Text("ended"),
                Own = fields.List("own"),
            };
            _entries.Add(entry);
            foreach (var key in entry.Forms.SelectMany(GlossaryForms.KeysOf))
            {
                _owners.TryAdd(key, entry);
            }
        }
    }

    /// <summary>The other names that no entry before it has; null when its own name is taken.</summary>
    private HashSet<string>? Claim(GlossaryFields fields, string name)
    {
        if (OwnerOf(name) is { } owner)
        {
            Say(fields.Line, $"“{name}” is already “{owner.Name}” of line {owner.Line}: make it one entry.");
            return null;
        }

        var forms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var form in fields.List("aliases").Concat(fields.List("katakana")))
        {
            if (OwnerOf(form) is { } other)
            {
                Say(
                    fields.Line,
                    $"“{name}”: “{form}” already means “{other.Name}” of line {other.Line}; "
                        + "if it may mean both, list it under ambiguous."
                );
            }
            else
            {
                forms.Add(form);
            }
        }

        return forms;
    }

    private GlossaryEntry? OwnerOf(string form) =>
        GlossaryForms
            .KeysOf(form)
            .Where(key => !_ambiguous.Contains(key))
            .Select(key => _owners.GetValueOrDefault(key))
            .FirstOrDefault(owner => owner is not null);

    private static GlossaryKind? Kind(GlossaryFields fields) =>
        fields.Text("kind") is { Length: > 0 } kind
            ? char.IsLetter(kind[0]) && Enum.TryParse<GlossaryKind>(kind, ignoreCase: true, out var known)
                ? known
                : null
            : GlossaryKind.Term;

    private bool SayUnknown(GlossaryFields fields, params ReadOnlySpan<string> known)
    {
        if (fields.FirstOtherThan(known) is not { } unknown)
        {
            return true;
        }

        Say(fields.Line, $"“{unknown}” is no field here; there are {string.Join(", ", known.ToArray())}.");
        return false;
    }

    private void Say(int line, string message) =>
        _problems.Add(new NoteProblem(line, ProblemSeverity.Warning, message));
}
