namespace ChatStudyBot.Core.Answers;

/// <summary>What the notes have that is a word misspelt, on either side, or sounds like it in the other script.</summary>
internal sealed class SlipWordings(Vocabulary vocabulary, Postings postings, QuestionTerms terms)
{
    /// <summary>Trust in a slip of a word that notes have as it stands; see <see cref="Wording"/>.</summary>
    public const double OfKnown = 0.7;

    private const double OfUnknown = 0.85;
    private const double SameSound = 0.8;
    private const int MostAlike = 3;

    /// <summary>Of the words of a name; half a name mended is another name.</summary>
    public IEnumerable<Wording> OfName(string name) =>
        name.Contains(' ')
            ? []
            : TermList
                .Of(name)
                .Where(term => term.Kind is TermKind.Word or TermKind.Loanword)
                .SelectMany(term => Of(term.Term, isName: true).Concat(Sounding(term.Term)));

    /// <param name="isName">Of the glossary: where it is spelt otherwise, the slip is the note's.</param>
    public IEnumerable<Wording> Of(string term, bool isName = false)
    {
        var isKnown = CountOf(term) > 0;
        return vocabulary
            .Misspelt(term)
            .OrderByDescending(CountOf)
            .Take(MostAlike)
            .Select(other => new Wording(terms.AddWhole(other), isKnown ? OfKnown : OfUnknown, true)
            {
                Slip = isKnown || isName ? null : other,
            });
    }

    public IEnumerable<Wording> Sounding(string word) =>
        vocabulary
            .SoundingLike(word)
            .Take(MostAlike)
            .Select(other => new Wording(terms.AddWhole(other), SameSound, true));

    private int CountOf(string term) => vocabulary.Find(term) is { } id ? postings.CountOf(id) : 0;
}
