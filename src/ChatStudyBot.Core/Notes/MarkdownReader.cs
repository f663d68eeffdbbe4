using System.Collections.Immutable;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace ChatStudyBot.Core.Notes;

/// <summary>Reads Markdown: tidied line by line, parsed by Markdig, then folded into sections and blocks.</summary>
internal sealed class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    private readonly SectionBuilder _sections;
    private readonly BlockReader _blocks;
    private readonly HeadingBlock? _title;
    private int _headings;

    private MarkdownReader(TidyMarkdown tidy, MarkdownDocument document, string? title)
    {
        _blocks = new(tidy);
        var first = TitleOf(document);
        var heading = first is null ? InlineText.Empty : _blocks.Heading(first);
        _title = title is null || title == heading.Value ? first : null;
        _sections = _title is null
            ? new(title is null ? InlineText.Empty : InlineText.Plain(title), 1)
            : new(heading, _blocks.LineOf(_title));
    }

    /// <param name="title">The note's title from its front matter; without it a single top heading is the title.</param>
    /// <exception cref="NestingException">Quotes or brackets are nested too deep.</exception>
    public static NoteBody Read(SourceText source, string? title)
    {
        var tidy = MarkdownTidier.Tidy(source);
        var document = Parse(tidy.Text);
        var reader = new MarkdownReader(tidy, document, title);
        foreach (var block in document)
        {
            reader.Take(block);
        }

        return new(
            reader._sections.Build(),
            reader._headings,
            reader._blocks.Tables,
            [.. tidy.Unused, .. reader._blocks.Unused],
            [.. tidy.Problems]
        );
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

    private void Take(Markdig.Syntax.Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                _headings++;
                if (heading != _title)
                {
                    _sections.Open(_blocks.Heading(heading), heading.Level, _blocks.LineOf(heading));
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
