using System.Globalization;

namespace ChatStudyBot.Core.Commands.Codes;

/// <summary>What codes are made of: members of enumerations, numbers, and what is left out.</summary>
internal static class CodeWords
{
    /// <summary>Stands for what is left out.</summary>
    public const string None = "-";

    public static string Word<T>(T member)
        where T : struct, Enum => member.ToString().ToLowerInvariant();

    public static T? Member<T>(string word)
        where T : struct, Enum =>
        Enum.GetValues<T>().Cast<T?>().FirstOrDefault(member => Word(member!.Value) == word);

    /// <summary>From 0.</summary>
    public static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
