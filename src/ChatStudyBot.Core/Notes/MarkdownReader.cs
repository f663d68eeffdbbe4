using System.Collections.Immutable;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace ChatStudyBot.Core.Notes;

/// <summary>Reads Markdown: tidied line by line, parsed by Markdig, then folded into sections and blocks.</summary>
internal sealed class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    private readonly TidyMarkdown _tidy;
    private readonly SectionBuilder _sections;
    private readonly BlockReader _blocks;
    private readonly HeadingBlock? _title;
    private int _headings;

    private MarkdownReader(TidyMarkdown tidy, MarkdownDocument document)
    {
        _tidy = tidy;
        _title = TitleOf(document);
        _blocks = new(tidy);
        _sections = _title is null
            ? new(InlineText.Empty, 1)
            : new(_blocks.Heading(_title), tidy.Origin(_title.Line));
    }

    /// <exception cref="NestingException">Quotes or brackets are nested too deep.</exception>
    public static NoteBody Read(SourceText source)
    {
        var tidy = MarkdownTidier.Tidy(source);
        var document = Parse(tidy.Text);
        var reader = new MarkdownReader(tidy, document);
        foreach (var block in document)
        {
            reader.Take(block);
        }

        return reader.Finish();
    }

    private static MarkdownDocument Parse(string text)
    {
        try
        {
            return Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException e)
        {
            throw new NestingException(
                "Marks are nested too deep here: take some of the brackets or quotes out.",
                e
            );
        }
    }

    private NoteBody Finish()
    {
        var root = _sections.Build();
        var title = _title is not null && root.Heading.Value.Length > 0 ? root.Heading.Value : null;
        return new(
            root,
            title,
            _headings,
            _blocks.Tables,
            [.. _tidy.Unused, .. _blocks.Unused],
            [.. _tidy.Problems]
        );
    }

    private void Take(Markdig.Syntax.Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                _headings++;
                if (heading != _title)
                {
                    _sections.Open(_blocks.Heading(heading), heading.Level, _tidy.Origin(heading.Line));
                }

                break;
            case ParagraphBlock paragraph:
                TakeParagraph(paragraph);
                break;
            default:
                foreach (var read in _blocks.Read(block))
                {
                    _sections.Add(read);
                }

                break;
        }
    }

    /// <summary>Bold lines that stand as headings rank below every real heading.</summary>
    private void TakeParagraph(ParagraphBlock paragraph)
    {
        foreach (var line in _blocks.Lines(paragraph))
        {
            if (BoldHeading.Of(line.Text) is { } heading)
            {
                _sections.Open(heading, BoldHeading.Rank, line.Line);
            }
            else if (_blocks.Usable(line))
            {
                _sections.Add(new Block.Paragraph(line.Line, line.Text));
            }
        }
    }

    /// <summary>The only top heading, if nothing but blank lines stands before it.</summary>
    private static HeadingBlock? TitleOf(MarkdownDocument document) =>
        document is [HeadingBlock { Level: 1 } first, ..]
        && document.Count(block => block is HeadingBlock { Level: 1 }) == 1
            ? first
            : null;

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UseCjkFriendlyEmphasis();

        // Blocks of HTML are read as text with tags in it: what is folded or centred with them is still the note.
        builder.BlockParsers.TryRemove<HtmlBlockParser>();
        return builder.Build();
    }
}
