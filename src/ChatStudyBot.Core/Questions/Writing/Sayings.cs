using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>What the notes say of one name. Filled by one thread, then asked by many.</summary>
internal sealed class Sayings
{
    /// <summary>Enough to know a name by; keeps copies of one note from costing their square.</summary>
    private const int MostStatements = 48;
    private const double Alike = 0.8;

    private readonly List<Statement> _statements = [];

    /// <summary>Made when it is first needed: after an edit, a few names out of all are asked about.</summary>
    private Dictionary<string, List<int>>? _byWord;

    public Sayings() { }

    public Sayings(IEnumerable<Statement> statements) => Add(statements);

    public int Stamp { get; private set; } = 17;

    public string? First => _statements.Find(statement => statement.IsFirst)?.Text;

    public void Add(IEnumerable<Statement> statements)
    {
        foreach (var statement in statements)
        {
            if (
                _statements.Count < MostStatements
                && !_statements.Exists(known => known.Text == statement.Text)
            )
            {
                _statements.Add(statement);
                Stamp = HashCode.Combine(Stamp, statement.Text);
            }
        }
    }

    /// <summary>Does one of them say, in about these words, what the statement says?</summary>
    /// <param name="share">The share of content words from which it is the same.</param>
    /// <param name="besides">What is known to be something else, however alike.</param>
    public bool Says(Statement statement, double share, Statement? besides)
    {
        var byWord = Volatile.Read(ref _byWord) ?? ByWord();
        Span<byte> hits = stackalloc byte[MostStatements];
        hits.Clear();
        var needed = statement.Content.Count * share;
        foreach (var word in statement.Content)
        {
            if (byWord.TryGetValue(word, out var places))
            {
                foreach (var place in places)
                {
                    hits[place]++;
                }
            }
        }

        for (var at = 0; at < _statements.Count; at++)
        {
            if (
                hits[at] > 0
                && hits[at] >= needed
                && _statements[at].Text != besides?.Text
                && !IsContrary(statement, _statements[at])
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Does the other deny the statement, or affirm in a longer sentence what the statement denies?</summary>
    public static bool IsContrary(Statement statement, Statement other) =>
        IsDenial(statement, other)
        || Polarity.IsNegative(statement.Text)
            && !Polarity.IsNegative(other.Text)
            && Tokens.Overlap(statement.Content, other.Content) >= Alike;

    /// <summary>The same words with the opposite ending: the best of distractors.</summary>
    public static bool IsDenial(Statement statement, Statement other) =>
        Polarity.IsNegative(statement.Text) != Polarity.IsNegative(other.Text)
        && Tokens.Overlap(statement.Content, other.Content) >= Alike
        && Tokens.Overlap(other.Content, statement.Content) >= Alike;

    private Dictionary<string, List<int>> ByWord()
    {
        var byWord = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var at = 0; at < _statements.Count; at++)
        {
            foreach (var word in _statements[at].Content)
            {
                if (!byWord.TryGetValue(word, out var places))
                {
                    byWord[word] = places = [];
                }

                places.Add(at);
            }
        }

        Volatile.Write(ref _byWord, byWord);
        return byWord;
    }
}
