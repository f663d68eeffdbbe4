namespace ChatStudyBot.Core.Answers;

/// <summary>The distinct terms of a short text, in their order.</summary>
internal sealed class TermList : ITermSink
{
    private readonly List<(string Term, TermKind Kind)> _terms = [];

    public static IReadOnlyList<(string Term, TermKind Kind)> Of(string text)
    {
        var list = new TermList();
        Terms.Read(text, list);
        return list._terms;
    }

    public void Take(ReadOnlySpan<char> term, ReadOnlySpan<char> spelt, TermKind kind)
    {
        foreach (var known in _terms)
        {
            if (term.SequenceEqual(known.Term))
            {
                return;
            }
        }

        _terms.Add((term.ToString(), kind));
    }
}
