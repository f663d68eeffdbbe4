using System.Collections.Immutable;

namespace ChatStudyBot.Core.Notes;

/// <summary>Builds the tree of sections from headings and blocks in the order they stand in the file.</summary>
internal sealed class SectionBuilder(InlineText title, int titleLine)
{
    private readonly Stack<OpenSection> _open = new([new OpenSection(title, Rank: 0, titleLine)]);

    /// <param name="rank">The writer's level, 1 or more; skipped ones are closed up.</param>
    public void Open(InlineText heading, int rank, int line)
    {
        CloseFrom(rank);
        _open.Push(new(heading, rank, line));
    }

    private void CloseFrom(int rank)
    {
        while (_open.Count > 1 && _open.Peek().Rank >= rank)
        {
            Close();
        }
    }

    public void Add(Block block) => _open.Peek().Blocks.Add(block);

    public Section Build()
    {
        CloseFrom(0);
        return _open.Peek().Build(level: 0);
    }

    private void Close()
    {
        var section = _open.Pop();
        _open.Peek().Sections.Add(section.Build(level: _open.Count));
    }

    private sealed record OpenSection(InlineText Heading, int Rank, int Line)
    {
        public ImmutableArray<Block>.Builder Blocks { get; } = ImmutableArray.CreateBuilder<Block>();

        public ImmutableArray<Section>.Builder Sections { get; } = ImmutableArray.CreateBuilder<Section>();

        public Section Build(int level) =>
            new(Heading, level, Line, Blocks.ToImmutable(), Sections.ToImmutable());
    }
}
