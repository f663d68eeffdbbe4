using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>What all notes together say of each name: so that no distractor is true after all.</summary>
public sealed class Knowledge
{
    /// <summary>A gloss is short: half of it in a statement is the statement's own matter.</summary>
    private const double SameGloss = 0.5;

    private readonly Dictionary<string, Sayings> _byName = new(StringComparer.Ordinal);

    /// <summary>Every line that names it or stands below it.</summary>
    private readonly Dictionary<GlossaryEntry, Sayings> _lines = new(ReferenceEqualityComparer.Instance);

    /// <summary>What the glossary says to be true of a name besides what it is.</summary>
    private readonly Dictionary<string, Sayings> _also = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<ServiceFact>> _byCategory = new(StringComparer.Ordinal);
    private readonly HashSet<string> _defined = new(StringComparer.Ordinal);

    private readonly Dictionary<(GlossaryKind, string), int> _kindStamps = [];

    public static Knowledge Of(IReadOnlyCollection<NoteFacts> notes, Glossary glossary)
    {
        var knowledge = new Knowledge { Ground = Grounds.OfMost(notes) };
        knowledge._byName.EnsureCapacity(notes.Sum(note => note.Families.Sum(family => family.Terms.Length)));
        foreach (var note in notes)
        {
            foreach (var term in note.Families.SelectMany(family => family.Terms))
            {
                knowledge.About(term.Identity).Add(term.Statements.Concat(term.Heard));
            }

            foreach (var fact in note.Services)
            {
                knowledge.Add(fact);
            }

            foreach (var (entry, line) in note.Lines)
            {
                knowledge.AddLine(entry, line);
            }
        }

        foreach (var entry in glossary.Entries.Where(entry => !entry.Also.IsEmpty || !entry.Own.IsEmpty))
        {
            knowledge._also[TextFold.Name(entry.Name)] = new Sayings(
                entry.Also.Concat(entry.Own).Select(text => new Statement(text, text, entry.Line, false))
            );
        }

        knowledge.StampKinds(glossary);
        return knowledge;
    }

    /// <summary>On what most of the notes stand.</summary>
    public Ground Ground { get; private init; }

    /// <summary>The first thing that a note says of it; null when none does.</summary>
    public string? WhatIs(string identity) =>
        _byName.TryGetValue(identity, out var known) ? known.First : null;

    /// <summary>Changes when anything that is known of a name of the entry's sort does.</summary>
    public int KindStamp(GlossaryEntry entry) => _kindStamps.GetValueOrDefault((entry.Kind, entry.Category));

    private void StampKinds(Glossary glossary)
    {
        foreach (var (entry, known) in _lines)
        {
            var kind = (entry.Kind, entry.Category);
            _kindStamps[kind] = HashCode.Combine(
                _kindStamps.GetValueOrDefault(kind),
                entry.Name,
                known.Stamp
            );
        }

        foreach (var (identity, known) in _byName)
        {
            foreach (var entry in glossary.FindAll(identity))
            {
                var kind = (entry.Kind, entry.Category);
                _kindStamps[kind] = HashCode.Combine(
                    _kindStamps.GetValueOrDefault(kind),
                    identity,
                    known.Stamp
                );
            }
        }
    }

    /// <summary>Do the notes speak of it at all?</summary>
    public bool Knows(string identity) => _byName.ContainsKey(identity);

    /// <summary>What the notes define in a category of services: one definition each.</summary>
    public IReadOnlyList<ServiceFact> Services(string category) =>
        _byCategory.GetValueOrDefault(category, []);

    /// <summary>Changes with the services that are defined in the category.</summary>
    public int CategoryStamp(string category) =>
        Services(category).Aggregate(17, (sum, fact) => HashCode.Combine(sum, fact.Definition.Text));

    private void Add(ServiceFact fact)
    {
        About(TextFold.Name(fact.Service.Name)).Add([fact.Definition]);
        if (_defined.Add(fact.Service.Name))
        {
            if (!_byCategory.TryGetValue(fact.Service.Category, out var facts))
            {
                _byCategory[fact.Service.Category] = facts = [];
            }

            facts.Add(fact);
        }
    }

    private void AddLine(GlossaryEntry entry, Statement line)
    {
        if (!_lines.TryGetValue(entry, out var known))
        {
            _lines[entry] = known = new Sayings();
        }

        known.Add([line]);
    }

    /// <summary>Does a line that has to do with the name say what the statement says, asked or not?</summary>
    public bool Ties(GlossaryEntry entry, Statement statement, double share) =>
        _lines.TryGetValue(entry, out var known) && known.Says(statement, share, besides: null)
        || IsAlso(TextFold.Name(entry.Name), statement, share);

    private Sayings About(string identity)
    {
        if (!_byName.TryGetValue(identity, out var known))
        {
            _byName[identity] = known = new Sayings();
        }

        return known;
    }

    /// <summary>Changes when anything that is known of the name does.</summary>
    public int Stamp(string identity) => _byName.TryGetValue(identity, out var known) ? known.Stamp : 0;

    /// <summary>Does a note say, in about these words, of that name what the statement says?</summary>
    /// <param name="share">The share of content words from which it is the same.</param>
    /// <param name="besides">What is known to be something else, however alike.</param>
    public bool Says(Term term, Statement statement, double share, Statement? besides = null) =>
        term.Statements.Concat(term.Heard)
            .Any(own =>
                own != besides
                && (IsSame(statement, own, share) || own.Line == 0 && IsSame(own, statement, SameGloss))
            ) || Says(term.Identity, statement, share, besides);

    public bool Says(string identity, Statement statement, double share, Statement? besides = null) =>
        _byName.TryGetValue(identity, out var known) && known.Says(statement, share, besides)
        || IsAlso(identity, statement, share);

    private bool IsAlso(string identity, Statement statement, double share) =>
        _also.TryGetValue(identity, out var known) && known.Says(statement, share, besides: null);

    /// <summary>Is the opposite said of the term, in about these words?</summary>
    public static bool Denies(Term term, Statement statement) =>
        term.Statements.Any(own => Sayings.IsDenial(statement, own));

    private static bool IsSame(Statement statement, Statement other, double share) =>
        Tokens.Overlap(statement.Content, other.Content) >= share && !Sayings.IsContrary(statement, other);
}
