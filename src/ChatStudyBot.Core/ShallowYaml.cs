using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace ChatStudyBot.Core;

/// <summary>
/// Loads the YAML files that people write beside their notes. Nesting deeper than such a file can need is refused:
/// the tree is built by recursion, and a stack that overflows ends the process.
/// </summary>
internal static class ShallowYaml
{
    private const int Deepest = 16;

    /// <returns>The root of the first document; null when there is none.</returns>
    /// <exception cref="YamlException">The YAML is broken or nested too deep.</exception>
    public static YamlNode? Load(string text)
    {
        var stream = new YamlStream();
        stream.Load(new Shallow(new Parser(new StringReader(text))));
        return stream.Documents.Count > 0 ? stream.Documents[0].RootNode : null;
    }

    private sealed class Shallow(IParser parser) : IParser
    {
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
}
