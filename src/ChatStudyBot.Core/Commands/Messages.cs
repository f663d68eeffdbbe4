using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Resources;

namespace ChatStudyBot.Core.Commands;

/// <summary>All that people see in words: Messages.resx (English) and Messages.ja.resx, read once.</summary>
public static class Messages
{
    private static readonly FrozenDictionary<Language, FrozenDictionary<string, MessageTemplate>> ByLanguage =
        new Dictionary<Language, FrozenDictionary<string, MessageTemplate>>
        {
            // English is the neutral language: it lies in the main assembly, whatever the process speaks.
            [Language.English] = Read(CultureInfo.InvariantCulture),
            [Language.Japanese] = Read(CultureInfo.GetCultureInfo("ja")),
        }.ToFrozenDictionary();

    /// <exception cref="KeyNotFoundException">No such entry: a mistake in the code, found by a test.</exception>
    public static MessageTemplate Find(Language language, string key) =>
        ByLanguage[language].TryGetValue(key, out var template)
            ? template
            : throw new KeyNotFoundException($"No message '{key}' in {language}.");

    public static bool Has(string key) => ByLanguage[Language.English].ContainsKey(key);

    public static ImmutableArray<string> Keys(Language language) => ByLanguage[language].Keys;

    private static FrozenDictionary<string, MessageTemplate> Read(CultureInfo culture)
    {
        var resources = new ResourceManager(typeof(Messages).FullName!, typeof(Messages).Assembly);
        var entries =
            resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)
            ?? throw new MissingManifestResourceException($"The messages of '{culture.Name}' are missing.");
        return entries
            .Cast<DictionaryEntry>()
            .ToFrozenDictionary(
                entry => (string)entry.Key,
                entry => MessageTemplate.Parse((string)entry.Value!),
                StringComparer.Ordinal
            );
    }
}
