using System.Globalization;
using System.Reflection;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>One step of the schema, from the version before it.</summary>
/// <param name="Version">From 1, without gaps.</param>
internal sealed record Migration(int Version, string Name, string Sql)
{
    private const string Folder = "migrations/";

    /// <summary>The files of <c>Migrations/</c>: <c>0001-what-it-does.sql</c>. Those that were released never change.</summary>
    public static IReadOnlyList<Migration> All { get; } =
    [
        .. Assembly
            .GetExecutingAssembly()
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ];

    private static Migration Read(string resource)
    {
        var name = resource[Folder.Length..];
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The migration {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return new Migration(
            int.Parse(name[..4], CultureInfo.InvariantCulture),
            name[5..],
            reader.ReadToEnd()
        );
    }
}
