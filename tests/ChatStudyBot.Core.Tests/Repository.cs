namespace ChatStudyBot.Core.Tests;

/// <summary>The source files, for tests that read them.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    /// <param name="extensions">With the dot.</param>
    public static IEnumerable<(string Path, string Text)> Sources(params string[] extensions) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, "src"), "*", SearchOption.AllDirectories)
            .Where(path => extensions.Contains(Path.GetExtension(path)))
            .Select(path => (Path: Path.GetRelativePath(Root, path), path))
            .Where(file => !file.Path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Select(file => (file.Path, File.ReadAllText(file.path)));

    private static string FindRoot(DirectoryInfo? directory) =>
        directory switch
        {
            null => throw new DirectoryNotFoundException("No ChatStudyBot.sln above the tests."),
            _ when File.Exists(Path.Combine(directory.FullName, "ChatStudyBot.sln")) => directory.FullName,
            _ => FindRoot(directory.Parent),
        };
}
