using ChatStudyBot.Slack.Protocol.Blocks;

namespace ChatStudyBot.Slack.Rendering;

/// <summary>What counts towards the text of all blocks of a message, in UTF-16 units.</summary>
internal static class TextLength
{
    public static int Of(IEnumerable<Block> blocks) => blocks.Sum(Of);

    public static int Of(RichTextLeaf leaf) =>
        leaf switch
        {
            RichTextLeaf.Text(var text) => text.Length,
            RichTextLeaf.Link(_, var label) => label.Length,
            RichTextLeaf.Date date => date.Fallback.Length,
            _ => 0,
        };

    private static int Of(Block block) =>
        block switch
        {
            Block.Header(var text) => Of(text),
            Block.Section section => Of(section.Text) + (section.Fields ?? []).Sum(Of),
            Block.Context(var elements) => elements.Sum(Of),
            Block.Actions(var elements) => elements.Sum(Of),
            Block.Input input => Of(input.Label) + Of(input.Hint) + Of(input.Element),
            Block.RichText(var parts) => parts.Sum(Of),
            _ => 0,
        };

    private static int Of(RichTextPart part) =>
        part switch
        {
            RichTextPart.Paragraph(var leaves) => leaves.Sum(Of),
            RichTextPart.Quote(var leaves) => leaves.Sum(Of),
            RichTextPart.Preformatted(var leaves) => leaves.Sum(Of),
            _ => 0,
        };

    private static int Of(Element element) =>
        element switch
        {
            Element.Button button => Of(button.Text),
            Element.StaticSelect select => Of(select.Placeholder)
                + Of(select.Options)
                + (select.InitialOption is { } initial ? Of([initial]) : 0),
            Element.Overflow menu => Of(menu.Options),
            Element.RadioButtons radios => Of(radios.Options),
            Element.Checkboxes boxes => Of(boxes.Options),
            _ => 0,
        };

    private static int Of(IEnumerable<Option> options) =>
        options.Sum(option => Of(option.Text) + Of(option.Description));

    private static int Of(TextObject? text) => text?.Text.Length ?? 0;
}
