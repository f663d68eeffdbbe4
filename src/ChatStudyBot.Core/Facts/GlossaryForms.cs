using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ChatStudyBot.Core.Facts;

/// <summary>Which entries a spelling may stand for.</summary>
internal sealed class GlossaryForms
{
    private readonly FrozenDictionary<string, ImmutableArray<GlossaryEntry>> _byForm;

    public GlossaryForms(ImmutableArray<GlossaryEntry> entries)
    {
        var byForm = new Dictionary<string, List<GlossaryEntry>>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (var key in entry.Forms.SelectMany(KeysOf))
            {
                if (!byForm.TryGetValue(key, out var known))
                {
                    byForm[key] = known = [];
                }

                if (!known.Contains(entry))
                {
                    known.Add(entry);
                }
            }
        }

        _byForm = byForm.ToFrozenDictionary(
            pair => pair.Key,
            pair => ImmutableArray.CreateRange(pair.Value),
            StringComparer.Ordinal
        );
    }

    /// <summary>As written with its maker's name and without; a Latin plural only when the singular is all we know.</summary>
    public ImmutableArray<GlossaryEntry> For(string text)
    {
        if (_byForm.TryGetValue(TextFold.Key(text), out var entries))
        {
            return entries;
        }

        var name = TextFold.Name(text);
        return _byForm.TryGetValue(name, out entries) ? entries
            : IsPlural(text, name) && _byForm.TryGetValue(name[..^1], out entries) ? entries
            : [];
    }

    /// <summary>Of a key that <see cref="KeysOf"/> gave.</summary>
    public ImmutableArray<GlossaryEntry> ForKey(string key) => _byForm.GetValueOrDefault(key, []);

    /// <summary>With the maker's name and without it.</summary>
    public static IEnumerable<string> KeysOf(string form) =>
        new[] { TextFold.Key(form), TextFold.Name(form) }
            .Where(key => key.Length > 0)
            .Distinct(StringComparer.Ordinal);

    /// <summary>VPCs, buckets; not TLS. What the fold took off the end, as brackets, is no plural.</summary>
    private static bool IsPlural(string text, string name) =>
        name.Length >= 3 && name[^1] == 's' && text[^1] == 's' && Script.IsLatin(text[^2]);
}
