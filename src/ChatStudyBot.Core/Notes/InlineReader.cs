using System.Collections.Immutable;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ChatStudyBot.Core.Notes;

/// <summary>Reduces Markdig's inlines to what a reader sees, one <see cref="TextLine"/> for each line of the file.</summary>
internal sealed class InlineReader
{
    private static readonly MarkdownPipeline OneParagraph = BuildOneParagraph();

    private readonly ImmutableArray<TextLine>.Builder _lines = ImmutableArray.CreateBuilder<TextLine>();
    private readonly TidyMarkdown _tidy;
    private readonly bool _isShown;
    private readonly List<MarkKind> _open = [];
    private readonly List<(MarkKind Kind, TextLineBuilder Line, int Start)> _tags = [];
    private TextLineBuilder _line = new();
    private int _tidyLine;
    private bool _hasAddress;

    private InlineReader(LeafBlock block, TidyMarkdown tidy, bool isShown)
    {
        _tidy = tidy;
        _isShown = isShown;
        _tidyLine = tidy.LineAt(block.Span.Start);
    }

    public static ImmutableArray<TextLine> Lines(LeafBlock block, TidyMarkdown tidy) =>
        Lines(block, tidy, isShown: false);

    /// <summary>
    /// A line by itself for people to read: pictures become their description; addresses and tags that stand in the
    /// text stay.
    /// </summary>
    /// <returns>The line as it is when nothing would be left of it, or when it cannot be read by itself.</returns>
    public static InlineText Shown(string line)
    {
        var tidy = new TidyMarkdown();
        tidy.Add(1, 0, line);
        try
        {
            return
                Markdown.Parse(tidy.Text, OneParagraph) is [ParagraphBlock { Inline: not null } block, ..]
                && Lines(block, tidy, isShown: true) is [{ IsBlank: false, Text: var text }, ..]
                ? text
                : InlineText.Plain(line);
        }
        catch (ArgumentException)
        {
            // Markdig counts how deep brackets are nested, and the reader does not see comments.
            return InlineText.Plain(line);
        }
    }

    private static ImmutableArray<TextLine> Lines(LeafBlock block, TidyMarkdown tidy, bool isShown)
    {
        var reader = new InlineReader(block, tidy, isShown);
        reader.ReadAll(block.Inline);
        reader.EndLine();
        return reader._lines.ToImmutable();
    }

    private static MarkdownPipeline BuildOneParagraph()
    {
        var builder = new MarkdownPipelineBuilder().UseCjkFriendlyEmphasis();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser());
        return builder.Build();
    }

    private void ReadAll(ContainerInline? container)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Read(inline);
        }
    }

    private void Read(Inline inline)
    {
        switch (inline)
        {
            case LineBreakInline end:
                EndLine();
                _tidyLine = _tidy.LineAt(end.Span.Start) + 1;
                break;
            case LiteralInline literal:
                _line.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                Marked(MarkKind.Code, code.Content);
                break;
            case HtmlEntityInline entity:
                _line.Append(entity.Transcoded.AsSpan());
                break;
            case HtmlInline { Tag: var tag }:
                ReadTag(tag);
                break;
            case AutolinkInline link:
                Marked(MarkKind.Link, link.Url);
                break;
            case LinkInline { IsImage: true } when !_isShown:
                _hasAddress = true;
                break;
            case LinkInline link:
                ReadMarked(MarkKind.Link, link);
                break;
            case EmphasisInline { DelimiterCount: >= 2, DelimiterChar: not '~' } bold:
                ReadMarked(MarkKind.Bold, bold);
                break;
            case DelimiterInline delimiter:
                _line.Append(delimiter.ToLiteral());
                ReadAll(delimiter);
                break;
            case ContainerInline container:
                ReadAll(container);
                break;
        }
    }

    private void Marked(MarkKind kind, string text)
    {
        var start = _line.Length;
        _line.Append(text);
        _line.Mark(kind, start);
    }

    /// <summary>A mark that runs over the end of a line is closed there and opened again on the next.</summary>
    private void ReadMarked(MarkKind kind, ContainerInline container)
    {
        var line = _line;
        var start = _line.Length;
        _open.Add(kind);
        ReadAll(container);
        _open.RemoveAt(_open.Count - 1);
        _line.Mark(kind, ReferenceEquals(line, _line) ? start : 0);
    }

    /// <summary>Tags go, but a break or a new cell keeps two words apart, and what they make bold stays so.</summary>
    private void ReadTag(string tag)
    {
        var name = HtmlTag.NameOf(tag);
        if (_isShown && name is not ("br" or "b" or "strong" or "code"))
        {
            _line.Append(tag);
            return;
        }

        _hasAddress |= name == "img";
        if (name is "br" or "td" or "th" or "li" or "p" or "div")
        {
            _line.Separate();
        }

        if (name is not ("b" or "strong" or "code"))
        {
            return;
        }

        var kind = name == "code" ? MarkKind.Code : MarkKind.Bold;
        if (HtmlTag.IsClosing(tag))
        {
            _tags.RemoveAll(open => open.Kind == kind && Close(open));
        }
        else
        {
            _tags.Add((kind, _line, _line.Length));
        }
    }

    private bool Close((MarkKind Kind, TextLineBuilder Line, int Start) open)
    {
        _line.Mark(open.Kind, ReferenceEquals(open.Line, _line) ? open.Start : 0);
        return true;
    }

    private void EndLine()
    {
        foreach (var kind in _open)
        {
            _line.Mark(kind, 0);
        }

        var read = _line.Build();
        var text = _isShown ? read : BareAddress.Drop(read);
        _lines.Add(new(_tidy.Origin(_tidyLine), text, _hasAddress || text.Value.Length < read.Value.Length));
        _line = new();
        _hasAddress = false;
    }
}
