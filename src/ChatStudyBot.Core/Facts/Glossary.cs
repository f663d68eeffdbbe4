using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ChatStudyBot.Core.Facts;

/// <summary>
/// The names of the field with their sort and their other spellings, and the words of the two languages that
/// mean the same. A name is found in any width, case and kana, with or without its maker's name.
/// </summary>
public sealed class Glossary
{
    private readonly GlossaryForms _forms;
    private readonly NameIndex _names;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _japanese;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _english;
    private readonly ImmutableArray<(string Loanword, ImmutableArray<string> Others)> _loanwords;
    private readonly ILookup<(GlossaryKind, string), GlossaryEntry> _byKind;
    private readonly ILookup<string, GlossaryEntry> _byGroup;
    private readonly ImmutableDictionary<string, string> _groups;
    private readonly Lazy<Spelling> _spelling;

    /// <param name="groups">What a closed list is called in Japanese, by the key of its name.</param>
    public Glossary(
        ImmutableArray<GlossaryEntry> entries,
        ImmutableArray<GlossaryWords> words,
        ImmutableDictionary<string, string>? groups = null
    )
    {
        _groups = groups ?? ImmutableDictionary<string, string>.Empty;
        Entries = entries;
        Words = words;
        Services = [.. entries.Where(entry => entry.Kind == GlossaryKind.Service)];
        _forms = new GlossaryForms(entries);
        _names = new NameIndex(_forms, entries);
        _japanese = Index(words, pair => pair.English, pair => pair.Japanese);
        _english = Index(words, pair => pair.Japanese, pair => pair.English);
        _loanwords = [.. LoanwordsOf(words)];
        _byKind = entries.ToLookup(entry => (entry.Kind, TextFold.Key(entry.Category)));
        _byGroup = entries
            .Where(entry => entry.Group.Length > 0)
            .ToLookup(entry => TextFold.Key(entry.Group));
        _spelling = new Lazy<Spelling>(() => new Spelling(entries, words));
    }

    public static Glossary Empty { get; } = new([], []);

    /// <summary><c>content/glossary.yaml</c> as it was when the program was built.</summary>
    public static Glossary Shipped { get; } = ReadShipped();

    public ImmutableArray<GlossaryEntry> Entries { get; }

    public ImmutableArray<GlossaryWords> Words { get; }

    public ImmutableArray<GlossaryEntry> Services { get; }

    /// <summary>How its words are written, and what is one letter away from them.</summary>
    public Spelling Spelling => _spelling.Value;

    /// <summary>Entries with a problem are left out, one problem each; a broken file gives what is whole in it.</summary>
    public static GlossaryReading Read(string text) => GlossaryReader.Read(text);

    /// <summary>The first entry of that name; see <see cref="FindAll"/> for names that several share.</summary>
    public GlossaryEntry? Find(string name) => _forms.For(name) is [var first, ..] ? first : null;

    public ImmutableArray<GlossaryEntry> FindAll(string name) => _forms.For(name);

    /// <summary>Those that cover it: what it is a sort or a part of.</summary>
    public IEnumerable<GlossaryEntry> FamiliesOf(GlossaryEntry entry) =>
        Entries.Where(other => other.Covers.Contains(entry.Name, StringComparer.Ordinal));

    /// <summary>
    /// Of several things that go by one name the one that is at home with the service: see <see cref="OwnerOf"/>, or
    /// else it is of the same category. Null when none or more than one is.
    /// </summary>
    public GlossaryEntry? Meant(ImmutableArray<GlossaryEntry> entries, string service)
    {
        if (entries is [] or [_])
        {
            return entries.FirstOrDefault();
        }

        if (Service(service) is not { } owner)
        {
            return null;
        }

        return Only(entries.Where(entry => OwnerOf(entry) == owner))
            ?? Only(entries.Where(entry => entry.Category == owner.Category));
    }

    /// <summary>The service that its closed list is of; null where it is in none, or in one of several services or of none.</summary>
    public GlossaryEntry? OwnerOf(GlossaryEntry entry) =>
        entry.Group.Contains(" and ", StringComparison.Ordinal)
            ? null
            : entry
                .Group.Select((letter, at) => letter == ' ' ? Service(entry.Group[..at]) : null)
                .LastOrDefault(service => service is not null);

    /// <summary>What its closed list is called; null where it is in none, or that has no name in the language.</summary>
    public string? GroupOf(GlossaryEntry entry, Language language) =>
        entry.Group.Length == 0 ? null
        : language == Language.English ? entry.Group
        : _groups.GetValueOrDefault(TextFold.Key(entry.Group));

    private static GlossaryEntry? Only(IEnumerable<GlossaryEntry> entries) =>
        entries.Take(2).ToList() is [var only] ? only : null;

    /// <summary>The names in running text, in their order; none lies in another.</summary>
    public IEnumerable<Mention> NamesIn(string text) => _names.In(text);

    public GlossaryEntry? Service(string name) =>
        _forms.For(name).FirstOrDefault(entry => entry.Kind == GlossaryKind.Service);

    /// <summary>The key under which all names of the same thing meet.</summary>
    public string Identity(string name) => TextFold.Name(Find(name)?.Name ?? name);

    /// <summary>Two names of one thing. A name that several things share is the same as each of them.</summary>
    public bool AreSame(string one, string other) =>
        TextFold.Name(one) == TextFold.Name(other) || _forms.For(one).Intersect(_forms.For(other)).Any();

    public IEnumerable<GlossaryEntry> Of(GlossaryKind kind, string category) =>
        _byKind[(kind, TextFold.Key(category))];

    public IEnumerable<GlossaryEntry> InGroup(string group) => _byGroup[TextFold.Key(group)];

    /// <summary>What may stand beside it as a wrong choice, the likeliest mistake first; never itself.</summary>
    public IEnumerable<GlossaryEntry> Rivals(GlossaryEntry entry) =>
        entry
            .Confused.SelectMany(name => FindAll(name))
            .Where(other => other.Kind == entry.Kind)
            .Concat(InGroup(entry.Group))
            .Concat(Of(entry.Kind, entry.Category))
            .Distinct()
            .Where(other => other != entry && !AreKin(other, entry));

    /// <summary>Whole and part: what is said of the part is true of the whole.</summary>
    public bool AreKin(GlossaryEntry one, GlossaryEntry other) => Covers(one, other) || Covers(other, one);

    private bool Covers(GlossaryEntry whole, GlossaryEntry part) =>
        whole.Covers.Any(name => Find(name) == part);

    /// <summary>What says the same in the other language: from the word pairs, and the names of that thing.</summary>
    public ImmutableArray<string> Translations(string word)
    {
        var key = TextFold.Key(word);
        var isJapanese = Script.LanguageOf(word) == Language.Japanese;
        var names = _forms
            .For(word)
            .SelectMany(entry => entry.Forms)
            .Where(form => Script.LanguageOf(form) == Language.Japanese != isJapanese);
        var pairs = (isJapanese ? _english : _japanese).GetValueOrDefault(key, []);
        return [.. pairs.Concat(names).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Japanese words that say what the English one says; empty when the table has none.</summary>
    public ImmutableArray<string> JapaneseFor(string englishLowerCase) =>
        _japanese.TryGetValue(englishLowerCase, out var words) ? words : [];

    /// <summary>Other Japanese words for the loanwords that a run of katakana is made of: 「ロケーション」, 「場所」.</summary>
    public IEnumerable<string> SynonymsIn(string katakana) =>
        _loanwords
            .Where(pair => katakana.Contains(pair.Loanword, StringComparison.Ordinal))
            .SelectMany(pair => pair.Others);

    /// <summary>A team's own glossary laid over this one: its word counts where both know a name.</summary>
    public Glossary With(Glossary own)
    {
        var entries = Entries.ToList();
        var added = new List<GlossaryEntry>();
        foreach (var entry in own.Entries)
        {
            var known = Bearer(entry.Name);
            added.Add(known is not null && entries.Remove(known) ? known.OverriddenBy(entry) : entry);
        }

        return new Glossary([.. added, .. entries], [.. own.Words, .. Words], _groups.SetItems(own._groups));
    }

    /// <summary>Of several that go by this name the one whose own it is, or else the first.</summary>
    private GlossaryEntry? Bearer(string name) =>
        FindAll(name)
            .MinBy(entry =>
                entry.Name == name ? 0
                : TextFold.Name(entry.Name) == TextFold.Name(name) ? 1
                : 2
            );

    private static Glossary ReadShipped()
    {
        using var stream =
            typeof(Glossary).Assembly.GetManifestResourceStream("glossary.yaml")
            ?? throw new InvalidOperationException("The glossary is not in the assembly.");
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd()).Glossary;
    }

    private static IEnumerable<(string Loanword, ImmutableArray<string> Others)> LoanwordsOf(
        ImmutableArray<GlossaryWords> words
    ) =>
        from pair in words
        from word in pair.Japanese
        where word.Length > 2 && word.All(Script.IsKatakana)
        select (word.TrimEnd('ー'), pair.Japanese.RemoveAll(other => !IsTelling(other)));

    /// <summary>Long enough to be one word of its own: 「数」 and 「同じ」 stand anywhere.</summary>
    private static bool IsTelling(string word) =>
        !word.All(Script.IsKatakana)
        && (word.Length > 2 || word.Length == 2 && word.All(Script.IsKanji))
        && !Tokens.IsCommon(word);

    private static FrozenDictionary<string, ImmutableArray<string>> Index(
        ImmutableArray<GlossaryWords> words,
        Func<GlossaryWords, ImmutableArray<string>> from,
        Func<GlossaryWords, ImmutableArray<string>> to
    ) =>
        words
            .SelectMany(pair => from(pair).Select(word => (Key: TextFold.Key(word), To: to(pair))))
            .GroupBy(pair => pair.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(
                same => same.Key,
                same => same.SelectMany(pair => pair.To).Distinct(StringComparer.Ordinal).ToImmutableArray(),
                StringComparer.Ordinal
            );
}
