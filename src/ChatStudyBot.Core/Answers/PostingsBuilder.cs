namespace ChatStudyBot.Core.Answers;

/// <summary>Reads passages into postings, one after the other.</summary>
internal sealed class PostingsBuilder : ITermSink
{
    private const float OwnLine = 2f;
    private const float OtherLine = 1f;
    private const float LineAbove = 0.7f;
    private const float NearestHeading = 1.2f;
    private const float FurtherHeading = 0.6f;
    private const float Title = 0.3f;
    private const float Gloss = 0.7f;

    private const float Saturation = 1.2f;
    private const float LengthWeight = 0.5f;

    /// <summary>Terms of a passage of middling length; a constant, so that one passage's weight depends on no other.</summary>
    private const float MiddlingLength = 120f;

    private readonly Vocabulary.Builder _vocabulary = new();
    private readonly List<int> _terms = [];
    private readonly List<byte> _impacts = [];
    private readonly List<int> _ends = [];
    private float[] _weights = new float[1024];
    private readonly List<int> _touched = [];
    private float _field;
    private int _words;

    /// <param name="gloss">What the glossary says of what the passage is about.</param>
    public void Add(Passage passage, string gloss)
    {
        var length = 0f;
        for (var at = 0; at < passage.Lines.Length; at++)
        {
            length += Read(passage.Lines[at].Text, at == 0 ? OwnLine : OtherLine);
        }

        foreach (var line in passage.Above)
        {
            Read(line.Text, LineAbove);
        }

        for (var at = 0; at < passage.Heading.Length; at++)
        {
            Read(passage.Heading[at], at == passage.Heading.Length - 1 ? NearestHeading : FurtherHeading);
        }

        Read(passage.Title, Title);
        Read(gloss, Gloss);
        Close(1 - LengthWeight + (LengthWeight * length / MiddlingLength));
    }

    public (Vocabulary Vocabulary, Postings Postings) Build()
    {
        var starts = new int[_vocabulary.Count + 1];
        foreach (var term in _terms)
        {
            starts[term + 1]++;
        }

        for (var term = 0; term < _vocabulary.Count; term++)
        {
            starts[term + 1] += starts[term];
        }

        var free = starts.AsSpan(0, _vocabulary.Count).ToArray();
        var passages = new int[_terms.Count];
        var impacts = new byte[_terms.Count];
        var from = 0;
        for (var passage = 0; passage < _ends.Count; passage++)
        {
            for (var at = from; at < _ends[passage]; at++)
            {
                var place = free[_terms[at]]++;
                passages[place] = passage;
                impacts[place] = _impacts[at];
            }

            from = _ends[passage];
        }

        return (_vocabulary.Build(), new Postings(starts, passages, impacts, _ends.Count));
    }

    public void Take(ReadOnlySpan<char> term, ReadOnlySpan<char> spelt, TermKind kind)
    {
        var id = _vocabulary.Number(term, spelt, kind);
        if (id >= _weights.Length)
        {
            Array.Resize(ref _weights, Math.Max(id + 1, _weights.Length * 2));
        }

        if (_weights[id] == 0)
        {
            _touched.Add(id);
            _words += kind == TermKind.Concept ? 0 : 1;
        }

        _weights[id] += _field;
    }

    /// <returns>How many new terms there were, concepts apart: what is said twice makes nothing longer.</returns>
    private int Read(string text, float field)
    {
        var before = _words;
        _field = field;
        Terms.ReadWithConcepts(text, this);
        return _words - before;
    }

    private void Close(float length)
    {
        foreach (var term in _touched)
        {
            var weight = _weights[term] / length;
            _terms.Add(term);
            _impacts.Add((byte)Math.Max(1, 255 * weight / (weight + Saturation)));
            _weights[term] = 0;
        }

        _touched.Clear();
        _ends.Add(_terms.Count);
    }
}
