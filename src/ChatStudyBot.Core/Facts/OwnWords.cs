namespace ChatStudyBot.Core.Facts;

/// <summary>Does the glossary say the same of a name, as something that is its own?</summary>
public static class OwnWords
{
    /// <summary>Fewer words in common are chance.</summary>
    private const int FewestWords = 2;

    /// <summary>Of what the glossary says so much stands in the line: else the line leaves out what matters.</summary>
    private const double OfGlossary = 0.6;

    /// <summary>Of what the line says so much stands in the glossary: else it says something else as well.</summary>
    private const double OfLine = 0.4;

    public static bool Is(GlossaryEntry name, Statement said) =>
        name.Own.Any(own => Says(new Statement(own, own, name.Line, false), said));

    private static bool Says(Statement own, Statement said)
    {
        string[] known = [.. Tokens.All(own.Text)];
        string[] words = [.. Tokens.All(said.Text)];
        var shared = Tokens.Overlap(known, words);
        return shared * known.Length >= FewestWords
            && shared >= OfGlossary
            && Tokens.Overlap(words, known) >= OfLine
            && Tokens.Overlap(own.Content, said.Content) > 0
            && Polarity(own.Text) == Polarity(said.Text);
    }

    private static bool Polarity(string text) => Questions.Writing.Polarity.IsNegative(text);
}
