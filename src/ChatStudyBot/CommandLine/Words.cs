using System.Text.Json;

namespace ChatStudyBot.CommandLine;

/// <summary>The words of enumerations in formats that programs read: <c>true_false</c>; and for people.</summary>
internal static class Words
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    public static string Reason<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static string Count(int count, string one) => count == 1 ? $"1 {one}" : $"{count} {one}s";
}
