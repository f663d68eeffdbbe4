using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ChatStudyBot.Core.Questions.Authored.Pages;

/// <summary>
/// What people wrote in Markdown as the plain text that a card shows. Unlike the reading of a note nothing is left
/// out: addresses, tags that are no HTML, and the words of pictures stay.
/// </summary>
internal static class MarkdownText
{
    private static readonly MarkdownPipeline s_inlines = Build();
    private static readonly SearchValues<char> s_marks = SearchValues.Create("*_`[]<&\\~!");

    /// <summary>The text of one line.</summary>
    public static string Plain(string text)
    {
        text = text.Trim();
        if (text.AsSpan().IndexOfAny(s_marks) < 0)
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var block in Markdown.Parse(text, s_inlines).OfType<LeafBlock>())
        {
            Write(block.Inline, plain);
        }

        return plain.ToString().Trim();
    }

    /// <summary>Lines as they stand below each other: code as it is, what an editor wrapped joined again.</summary>
    public static string Plain(Page page, int from, int end)
    {
        var text = new StringBuilder();
        var joins = false;
        for (var at = from; at < end; at++)
        {
            if (page.IsCode(at))
            {
                if (!IsFenceLine(page, at))
                {
                    text.Append('\n').Append(page[at].TrimEnd());
                }

                joins = false;
                continue;
            }

            var line = Plain(page[at]);
            if (line.Length > 0)
            {
                Append(text, line, joins && !StartsItem(line));
            }

            joins = line.Length > 0 && !page[at].EndsWith("  ", StringComparison.Ordinal);
        }

        return text.ToString().Trim('\n').TrimEnd();
    }

    public static void Append(StringBuilder text, string line, bool joins)
    {
        if (text.Length > 0)
        {
            text.Append(
                !joins ? "\n"
                : text[^1] < '\u2E80' && line[0] < '\u2E80' ? " "
                : ""
            );
        }

        text.Append(line);
    }

    private static bool StartsItem(string line) =>
        line.Length > 1
        && (
            line[0] is '-' or '*' or '+' or '・' or '•' || char.IsAsciiDigit(line[0]) && line[1] is '.' or ')'
        );

    private static bool IsFenceLine(Page page, int at) =>
        page[at].AsSpan().Trim() is ['`', '`', '`', ..] or ['~', '~', '~', ..]
        && (
            at == 0
            || at + 1 == page.Count
            || !page.IsCode(at - 1)
            || !page.IsCode(at + 1)
            || IsClosing(page, at)
        );

    /// <summary>Two fences one below the other: the first ends, the next begins.</summary>
    private static bool IsClosing(Page page, int at) => page[at].AsSpan().Trim().Trim("`~").IsEmpty;

    private static void Write(ContainerInline? container, StringBuilder plain)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Write(inline, plain);
        }
    }

    private static void Write(Inline inline, StringBuilder plain)
    {
        switch (inline)
        {
            case LiteralInline literal:
                plain.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                plain.Append(code.Content);
                break;
            case HtmlEntityInline entity:
                plain.Append(entity.Transcoded.AsSpan());
                break;
            case LineBreakInline:
                plain.Append('\n');
                break;
            case AutolinkInline address:
                plain.Append(address.Url);
                break;
            case HtmlInline { Tag: var tag }:
                WriteTag(tag, plain);
                break;
            case LinkInline { IsImage: true } picture:
                plain.Append('[');
                Write((ContainerInline)picture, plain);
                plain.Append(']');
                break;
            case LinkInline link:
                WriteLink(link, plain);
                break;
            case DelimiterInline delimiter:
                plain.Append(delimiter.ToLiteral());
                Write((ContainerInline)delimiter, plain);
                break;
            case ContainerInline container:
                Write(container, plain);
                break;
        }
    }

    /// <summary>A link within the page leads nowhere in a chat.</summary>
    private static void WriteLink(LinkInline link, StringBuilder plain)
    {
        var start = plain.Length;
        Write((ContainerInline)link, plain);
        if (
            link.Url is { } url
            && url.Contains("://", StringComparison.Ordinal)
            && !plain.ToString(start, plain.Length - start).Contains("://", StringComparison.Ordinal)
        )
        {
            plain.Append(plain.Length > start ? $" ({url})" : url);
        }
    }

    /// <summary>Tags that shape text go; <c>&lt;bucket-name&gt;</c> is what the writer means to say.</summary>
    private static void WriteTag(string tag, StringBuilder plain)
    {
        var name = Notes.HtmlTag.NameOf(tag);
        if (name is "br" or "p" or "li" or "tr" or "div")
        {
            plain.Append(plain.Length > 0 && plain[^1] != '\n' ? "\n" : "");
        }
        else if (!s_shaping.Contains(name))
        {
            plain.Append(tag);
        }
    }

    private static readonly FrozenSet<string> s_shaping = FrozenSet.ToFrozenSet(
        [
            "b",
            "strong",
            "i",
            "em",
            "u",
            "s",
            "del",
            "ins",
            "mark",
            "small",
            "big",
            "sub",
            "sup",
            "span",
            "font",
            "code",
            "kbd",
            "samp",
            "var",
            "pre",
            "a",
            "img",
            "ul",
            "ol",
            "table",
            "tbody",
            "thead",
            "td",
            "th",
            "details",
            "summary",
            "center",
            "hr",
            "blockquote",
            "ruby",
            "rt",
            "rp",
        ],
        StringComparer.Ordinal
    );

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().UseCjkFriendlyEmphasis();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser());
        return builder.Build();
    }
}
