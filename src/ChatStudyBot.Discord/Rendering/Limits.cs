namespace ChatStudyBot.Discord.Rendering;

/// <summary>
/// What a message may hold, counted in UTF-16 units, of which there are never fewer than the characters Discord
/// counts.
/// </summary>
/// <remarks>https://discord.com/developers/docs/resources/message#embed-object-embed-limits</remarks>
internal static class Limits
{
    public const int Content = 2000;
    public const int Title = 256;
    public const int Description = 4096;

    /// <summary>Titles and descriptions of all embeds of a message together.</summary>
    public const int AllEmbeds = 6000;

    public const int Rows = 5;
    public const int RowButtons = 5;
    public const int ButtonLabel = 80;
    public const int Address = 512;
    public const int SelectOptions = 25;
    public const int OptionLabel = 100;
    public const int Placeholder = 150;
    public const int ModalTitle = 45;
    public const int ModalComponents = 5;
    public const int FieldLabel = 45;
    public const int FieldDescription = 100;
    public const int RadioOptions = 10;
    public const int TextDisplay = 4000;
    public const int ThreadName = 100;
}
