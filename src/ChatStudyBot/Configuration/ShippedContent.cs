namespace ChatStudyBot.Configuration;

/// <summary>
/// The notes that come with the bot, found whatever the working directory is. Run from its source tree it is the
/// folder there, so that an edit of it is live; elsewhere the copy beside the program.
/// </summary>
internal static class ShippedContent
{
    private const string Name = "content";
    private const string MarkOfTheSourceTree = "ChatStudyBot.sln";

    public static string Folder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var folder = Path.Combine(at.FullName, Name);
            if (File.Exists(Path.Combine(at.FullName, MarkOfTheSourceTree)) && Directory.Exists(folder))
            {
                return folder;
            }
        }

        return Path.Combine(AppContext.BaseDirectory, Name);
    }
}
