using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ChatStudyBot.Core.Facts;

/// <summary>
/// Refuses YAML that is nested deeper than a glossary can be: the tree is built by recursion, and a stack that
/// overflows ends the process.
/// </summary>
internal sealed class GlossaryNesting(IParser parser) : IParser
{
    private const int Deepest = 16;

    private int _depth;

    public ParsingEvent? Current => parser.Current;

    public bool MoveNext()
    {
        if (!parser.MoveNext())
        {
            return false;
        }

        _depth += parser.Current?.NestingIncrease ?? 0;
        return _depth <= Deepest
            ? true
            : throw new YamlException(parser.Current!.Start, parser.Current.End, "Nested too deep.");
    }
}
