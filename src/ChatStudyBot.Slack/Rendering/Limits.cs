namespace ChatStudyBot.Slack.Rendering;

/// <summary>
/// What a message or a view may hold, counted in UTF-16 units, of which there are never fewer than the characters
/// Slack counts.
/// </summary>
/// <remarks>https://docs.slack.dev/reference/block-kit/blocks</remarks>
internal static class Limits
{
    public const int Blocks = 50;
    public const int ViewBlocks = 100;

    /// <summary>The text of all blocks of a message together: not documented, refused from about 11,000.</summary>
    public const int AllText = 10_000;

    /// <summary>The text beside the blocks: an update takes 4,000.</summary>
    public const int Fallback = 4000;

    public const int Header = 150;
    public const int Text = 3000;
    public const int Fields = 10;
    public const int Field = 2000;
    public const int Elements = 25;
    public const int ActionBlocks = 20;
    public const int ButtonLabel = 75;
    public const int SpokenLabel = 75;
    public const int Address = 3000;
    public const int SelectOptions = 100;
    public const int MenuOptions = 5;
    public const int OptionLabel = 75;
    public const int Placeholder = 150;
    public const int ViewTitle = 24;
    public const int FieldLabel = 2000;
    public const int BoxOptions = 10;
}
