using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>What all notes together say of each name: so that no distractor is true after all.</summary>
public sealed class Knowledge
{
    /// <summary>Enough to know a name by; keeps copies of one note from costing their square.</summary>
    private const int MostStatements = 48;

    private readonly Dictionary<string, Subjects> _byName = new(StringComparer.Ordinal);

    public void Add(IEnumerable<Term> terms)
    {
        foreach (var term in terms)
        {
            if (!_byName.TryGetValue(term.Identity, out var known))
            {
                _byName[term.Identity] = known = new Subjects();
            }

            known.Add(term.Statements);
        }
    }

    /// <summary>Changes when anything that is known of the name does.</summary>
    public int Stamp(string identity) => _byName.TryGetValue(identity, out var known) ? known.Stamp : 0;

    /// <summary>Does a note say, in about these words, of that name what the statement says?</summary>
    /// <param name="share">The share of content words from which it is the same.</param>
    public bool Says(Term term, Statement statement, double share) =>
        term.Statements.Any(own => IsSame(statement, own, share))
        || _byName.TryGetValue(term.Identity, out var known)
            && known.Statements.Any(other => IsSame(statement, other, share));

    private static bool IsSame(Statement statement, Statement other, double share) =>
        Tokens.Overlap(statement.Content, other.Content) >= share
        && Polarity.IsNegative(statement.Text) == Polarity.IsNegative(other.Text);

    private sealed class Subjects
    {
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

        public List<Statement> Statements { get; } = [];

        public int Stamp { get; private set; } = 17;

        public void Add(IEnumerable<Statement> statements)
        {
            foreach (var statement in statements)
            {
                if (Statements.Count < MostStatements && _seen.Add(statement.Text))
                {
                    Statements.Add(statement);
                    Stamp = HashCode.Combine(Stamp, statement.Text);
                }
            }
        }
    }
}
