using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ChatStudyBot.Core;
using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Web.Endpoints;

/// <summary>Styles and scripts, and the sentences the scripts say, as one more module.</summary>
internal sealed class AssetFiles
{
    private const string Folder = "assets/";

    private static readonly ImmutableArray<string> Spoken = ["web.", "common.only_you"];

    private readonly FrozenDictionary<string, AssetFile> _files = Read()
        .ToFrozenDictionary(file => file.Name);

    public AssetFiles()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in _files.Values.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file.Name));
            hash.AppendData(file.Content.Span);
        }
        Version = Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    /// <summary>Part of every address, so that browsers may keep files for ever.</summary>
    public string Version { get; }

    public AssetFile? Find(string name) => _files.GetValueOrDefault(name);

    private static IEnumerable<AssetFile> Read()
    {
        var assembly = typeof(AssetFiles).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            if (!resource.StartsWith(Folder, StringComparison.Ordinal))
                continue;
            using var stream = assembly.GetManifestResourceStream(resource)!;
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            yield return new AssetFile(resource[Folder.Length..], memory.ToArray());
        }
        yield return new AssetFile("texts.js", Encoding.UTF8.GetBytes(Texts()));
    }

    private static string Texts()
    {
        var texts = Enum.GetValues<Language>()
            .ToDictionary(
                LanguageTag.Of,
                language =>
                    Core.Commands.Messages.Keys(language)
                        .Where(key => Spoken.Any(start => key.StartsWith(start, StringComparison.Ordinal)))
                        .Order(StringComparer.Ordinal)
                        .ToDictionary(key => key, key => Written(Core.Commands.Messages.Find(language, key)))
            );
        return $"export const texts = {JsonSerializer.Serialize(texts, Json.Options)};\n";
    }

    /// <summary>As it stands in the resource file: the script fills it.</summary>
    private static string Written(MessageTemplate template) =>
        string.Concat(
            template.Parts.Select(part =>
                part switch
                {
                    MessagePart.Literal(var text) => text,
                    MessagePart.Placeholder(var name) => $"{{{name}}}",
                    MessagePart.Plural(var name, var one, var other) => $"{{{name}:{one}/{other}}}",
                    _ => throw new InvalidOperationException($"Unknown part {part}."),
                }
            )
        );
}
