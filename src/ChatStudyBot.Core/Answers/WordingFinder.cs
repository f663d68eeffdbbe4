using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Answers;

/// <summary>How else the notes may write what a question says.</summary>
internal sealed class WordingFinder(
    Vocabulary vocabulary,
    Postings postings,
    Glossary names,
    StudyWords words,
    QuestionTerms terms
)
{
    private const double OtherName = 0.95;
    private const double OneOfSeveralThings = 0.8;

    /// <summary>What is said of all load balancers is said of the classic one too, if nothing nearer is.</summary>
    private const double Family = 0.55;

    /// <summary>AWS Config without its maker is what many a file is called.</summary>
    private const double OrdinaryWord = 0.5;

    private const double Translation = 0.85;
    private const double InLongerWord = 0.95;
    private const double Parts = 0.9;
    private const double Pieces = 0.8;

    /// <summary>A word that no note has says little: another will have been written in its place.</summary>
    private const double OfUnknown = 0.6;

    /// <summary>Of a rare wording among common ones.</summary>
    private const double MostTrust = 1.3;

    private const double Compound = 0.5;

    /// <summary>Less than half: what is of the same concept is not said.</summary>
    private const double SameConcept = 0.45;

    private const int MostEntries = 3;
    private const int MostForms = 14;
    private const int MostTranslations = 12;
    private const int MostCompounds = 6;

    private readonly SlipWordings _slips = new(vocabulary, postings, terms);
    private readonly LoanwordParts _parts = new(vocabulary, postings, words);
    private readonly double _rarest = Math.Log(2 + postings.PassageCount);

    public bool Has(string term) => CountOf(term) > 0;

    /// <summary>Of a term as the index has it.</summary>
    public int CountOf(string term) => vocabulary.Find(term) is { } id ? postings.CountOf(id) : 0;

    public AskedUnit Name(string text, IEnumerable<GlossaryEntry> entries, double factor) =>
        Name(text, entries, factor, meant: null);

    /// <summary>As a name, and whichever of its forms a note has is what the word was read as.</summary>
    /// <param name="meant">See <see cref="NameSlip"/>.</param>
    public AskedUnit MisspeltName(string typed, MeantName meant, double factor)
    {
        var unit = Name(typed, meant.Entries, factor, meant.Form);
        var near = SlipOf(meant.Form);
        return unit with
        {
            Wordings = [.. unit.Wordings.Select(wording => wording with { Slip = wording.Slip ?? near })],
        };
    }

    /// <param name="meant">The form that it was read as; null for what is spelt right.</param>
    private AskedUnit Name(string text, IEnumerable<GlossaryEntry> entries, double factor, string? meant)
    {
        var wordings = new List<Wording> { Whole(text, 1) };
        ImmutableArray<GlossaryEntry> all = [.. entries];
        var trust = all.Length > 1 ? OneOfSeveralThings : OtherName;
        foreach (var form in all.Take(MostEntries).SelectMany(entry => entry.Forms.Take(MostForms)))
        {
            var bare = TextFold.WithoutMaker(form);
            var slip = meant is null ? null : SlipOf(bare);
            AddName(wordings, form, trust, slip);
            AddName(wordings, bare, bare != form && words.Knows(bare) ? OrdinaryWord : trust, slip);
        }

        foreach (
            var form in all.Take(MostEntries)
                .SelectMany(names.FamiliesOf)
                .SelectMany(entry => entry.Forms.Take(MostForms))
        )
        {
            AddName(wordings, form, Family, slip: null);
        }

        AddAll(wordings, _slips.OfName(meant ?? text));
        AddTranslations(wordings, text);

        return Unit(text, UnitKind.Name, factor, wordings) with
        {
            IsProper = text.Any(char.IsAsciiLetter) || all.Any(entry => entry.IsDeclared),
        };
    }

    /// <summary>A Latin word, or several that are one; by its stem or joined.</summary>
    public AskedUnit Latin(string word, UnitKind kind, double factor)
    {
        var lower = word.ToLowerInvariant();
        var stem = LatinStem.Of(lower).ToString();
        var wordings = new List<Wording> { Whole(word, 1) };
        AddJoined(wordings, lower, 1);
        AddTranslations(wordings, lower);
        if (kind == UnitKind.Name || !words.Knows(lower) && !EnglishWords.Has(lower))
        {
            AddAll(wordings, _slips.Of(stem));
        }

        AddAll(wordings, _slips.Sounding(lower.Replace(" ", "", StringComparison.Ordinal)));
        return Unit(word, kind, factor, wordings) with { IsProper = kind == UnitKind.Name };
    }

    public AskedUnit Loanword(string word, double factor)
    {
        var whole = Terms.WithoutLastMark(word).ToString();
        var wordings = new List<Wording> { new(terms.AddWhole(whole), 1, true) };
        AddTranslations(wordings, whole);
        if (_parts.Of(whole) is { Count: > 1 } parts)
        {
            var set = parts.Aggregate(default(TermSet), (set, part) => set | terms.AddWhole(part));
            wordings.Add(new(set, Parts, true));
        }

        if (whole.Length > 2)
        {
            wordings.Add(new(terms.Add(whole), InLongerWord, true));
            wordings.Add(new(terms.Add(whole), Pieces, false));
        }

        AddAll(wordings, _slips.Of(whole));
        AddAll(wordings, _slips.Sounding(whole));
        return Unit(word, UnitKind.Loanword, factor, wordings);
    }

    /// <param name="text">Kanji with the kana that belong to them.</param>
    public AskedUnit Phrase(string text, double factor)
    {
        var wordings = new List<Wording> { new(terms.Add(text), 1, false) };
        AddTranslations(wordings, text);
        AddCompounds(wordings, text);
        return Unit(text, UnitKind.Phrase, factor, wordings);
    }

    /// <summary>Last, when there is room for no more: a unit's own words matter more than another's concepts.</summary>
    public AskedUnit WithConcepts(AskedUnit unit)
    {
        var wordings = unit.Wordings.ToList();
        AddConcepts(wordings, unit.Text);
        return unit with { Wordings = [.. wordings.OrderByDescending(wording => wording.Trust)] };
    }

    /// <summary>Something that has no words of its own to look for; null where no note has a concept of it.</summary>
    public AskedUnit? Concept(string text, double factor)
    {
        var wordings = new List<Wording>();
        AddConcepts(wordings, text);
        return wordings is []
            ? null
            : new AskedUnit(
                text,
                UnitKind.Concept,
                factor * Rarity(wordings.Max(CountOf)),
                [.. wordings],
                IsKnown: true,
                IsBound: false
            );
    }

    /// <summary>See <see cref="LoanwordParts.Of"/>.</summary>
    public IReadOnlyList<string> PartsOf(string loanword) => _parts.Of(loanword);

    /// <summary>See <see cref="LoanwordParts.KnownEdgeOf"/>.</summary>
    public int? KnownEdgeOf(string loanword) => _parts.KnownEdgeOf(loanword);

    private AskedUnit Unit(string text, UnitKind kind, double factor, List<Wording> wordings)
    {
        var count = wordings.Where(wording => wording.Trust >= SlipWordings.OfKnown).Max(CountOf);
        var known =
            kind == UnitKind.Name ? wordings : [.. wordings.Select(wording => ByRarity(wording, count))];
        return new AskedUnit(
            text,
            kind,
            factor * (count > 0 || kind == UnitKind.Name ? 1 : OfUnknown) * Rarity(count),
            [.. known.Where(wording => !wording.Terms.IsEmpty).OrderByDescending(wording => wording.Trust)],
            count > 0,
            ValueWords.IsBound(text)
        );
    }

    /// <summary>A unit weighs as its commonest wording does; one that is rarer says more when it is there.</summary>
    /// <param name="most">Passages that have the commonest one.</param>
    private Wording ByRarity(Wording wording, int most) =>
        wording.Trust >= Translation && CountOf(wording) is > 0 and var count
            ? wording with
            {
                Trust = Math.Min(MostTrust, wording.Trust * Math.Sqrt(Rarity(count) / Rarity(most))),
            }
            : wording;

    private int CountOf(Wording wording) => wording.Terms.IsEmpty ? 0 : terms.MostPassages(wording.Terms);

    /// <summary>From 0 to 1.</summary>
    private double Rarity(int count) => Math.Log(1 + ((1.0 + postings.PassageCount) / (1 + count))) / _rarest;

    /// <summary>Whether some note has all its terms, if not side by side.</summary>
    private bool IsAnywhere(string text) =>
        TermList
            .Of(text)
            .All(term => term.Kind is TermKind.Loanword && term.Term.Length > 2 || Has(term.Term));

    private static string SlipOf(string form) => LatinStem.Of(TextFold.Name(form)).ToString();

    private Wording Whole(string text, double trust) => new(terms.Add(text), trust, true);

    private void AddName(List<Wording> wordings, string form, double trust, string? slip)
    {
        Add(wordings, Whole(form, trust) with { Slip = slip });
        AddJoined(wordings, form.ToLowerInvariant(), trust, slip);
    }

    /// <summary>「Auto Scaling」 is also written autoscaling.</summary>
    private void AddJoined(List<Wording> wordings, string lower, double trust, string? slip = null)
    {
        if (lower.Contains(' ') && lower.All(c => char.IsAsciiLetterOrDigit(c) || c == ' '))
        {
            var joined = LatinStem.Of(lower.Replace(" ", "", StringComparison.Ordinal)).ToString();
            if (Has(joined))
            {
                Add(wordings, new(terms.AddWhole(joined), trust, true) { Slip = slip });
            }
        }
    }

    private void AddTranslations(List<Wording> wordings, string word)
    {
        foreach (
            var other in words
                .Others(word)
                .Concat(names.Translations(word))
                .Select(other => JapaneseVerb.StemOf(other) ?? other)
                .Distinct(StringComparer.Ordinal)
                .Where(IsAnywhere)
                .Take(MostTranslations)
        )
        {
            var wording = Whole(other, Translation);
            if (wording.Terms.Count > 1 || other.Length <= 2 || char.IsAscii(other[0]))
            {
                // Of a longer Japanese word more must be left than one character.
                Add(wordings, wording);
            }
        }
    }

    /// <summary>移す is written 移行 and 移動: the verb's kanji opens the word of two that notes prefer.</summary>
    private void AddCompounds(List<Wording> wordings, string text)
    {
        if (text.Length < 2 || !Script.IsKanji(text[0]) || Script.IsKanji(text[1]))
        {
            return;
        }

        foreach (var compound in vocabulary.OpenedBy(text[0]).OrderByDescending(CountOf).Take(MostCompounds))
        {
            Add(wordings, new(terms.AddWhole(compound), Compound, true));
        }
    }

    /// <summary>The less of the text is about it, the less it says.</summary>
    private void AddConcepts(List<Wording> wordings, string text)
    {
        var normal = TextFold.Normal(text);
        foreach (var place in Concepts.In(normal))
        {
            foreach (var concept in place.Terms.Where(Has))
            {
                Add(wordings, new(terms.AddWhole(concept), SameConcept * place.Length / normal.Length, true));
            }
        }
    }

    private static void AddAll(List<Wording> wordings, IEnumerable<Wording> others)
    {
        foreach (var other in others)
        {
            Add(wordings, other);
        }
    }

    private static void Add(List<Wording> wordings, Wording wording)
    {
        if (!wording.Terms.IsEmpty && !wordings.Any(known => known.Terms == wording.Terms))
        {
            wordings.Add(wording);
        }
    }
}
