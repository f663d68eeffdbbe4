using System.Reflection;
using ChatStudyBot.Core;
using ChatStudyBot.Discord;
using ChatStudyBot.Slack;
using ChatStudyBot.Storage;
using ChatStudyBot.Tests.Running;
using ChatStudyBot.Web;

namespace ChatStudyBot.Tests.Architecture;

/// <summary>The house as the design draws it, read from what was built.</summary>
public sealed class DependencyTests
{
    private static Assembly[] Platforms => [typeof(DiscordOptions).Assembly, typeof(SlackOptions).Assembly];

    private static readonly Assembly[] Ours =
    [
        typeof(Language).Assembly,
        typeof(StoreFactory).Assembly,
        typeof(LocalChat).Assembly,
        .. Platforms,
        typeof(ChatStudyBot.Hosting.BotHost).Assembly,
    ];

    [Fact]
    public void Core_sees_the_base_library_markdig_and_yamldotnet_alone()
    {
        Assert.All(
            References(typeof(Language).Assembly),
            name =>
                Assert.True(
                    name.StartsWith("System.", StringComparison.Ordinal) || name is "Markdig" or "YamlDotNet",
                    name
                )
        );
    }

    [Fact]
    public void Storage_and_chat_see_core_and_not_each_other()
    {
        Assert.Equal(["ChatStudyBot.Core"], References(typeof(StoreFactory).Assembly).Where(IsOurs));
        Assert.Equal(["ChatStudyBot.Core"], References(typeof(LocalChat).Assembly).Where(IsOurs));
        Assert.All(
            Platforms,
            platform => Assert.Equal(["ChatStudyBot.Core"], References(platform).Where(IsOurs))
        );
    }

    [Fact]
    public void Only_storage_and_the_host_see_a_database()
    {
        Assert.DoesNotContain(
            Platforms.Append(typeof(LocalChat).Assembly).SelectMany(References),
            name => name.Contains("Sqlite", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Every_file_says_the_namespace_of_its_folder()
    {
        var source = Path.Combine(BuiltBot.SourceTree, "src");
        var wrong = Directory
            .EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .Where(file =>
                File.ReadLines(file).FirstOrDefault(IsNamespace) is { } line
                && line
                    != $"namespace {Path.GetRelativePath(source, Path.GetDirectoryName(file)!).Replace('/', '.')};"
            );

        Assert.Empty(wrong);
    }

    [Fact]
    public void No_name_hides_what_a_type_is_for()
    {
        string[] empty = ["Manager", "Helper", "Utils", "Util", "Data", "Info", "Impl"];

        Assert.DoesNotContain(
            Ours.SelectMany(assembly => assembly.GetTypes())
                .Where(type => type.Namespace?.StartsWith("ChatStudyBot", StringComparison.Ordinal) == true)
                .Select(type => type.Name),
            name => empty.Any(word => name.EndsWith(word, StringComparison.Ordinal))
        );
    }

    private static bool IsNamespace(string line) => line.StartsWith("namespace ", StringComparison.Ordinal);

    private static bool IsOurs(string name) => name.StartsWith("ChatStudyBot", StringComparison.Ordinal);

    private static IEnumerable<string> References(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!);
}
