using System.Collections.Immutable;
using System.Globalization;
using ChatStudyBot.Core.Commands.Codes;

namespace ChatStudyBot.Core.Commands;

/// <summary>
/// The text a button carries through a platform and back: at most 100 characters (Discord's custom_id), never
/// anybody's words. A letter tells what it is about; those that know the rest write it and read it. Two are known
/// here: <c>h</c> for help, <c>t:PAGE</c> for topics.
/// </summary>
public static class ActionCode
{
    public const string Help = "h";

    public static string Topics(int page) => string.Create(CultureInfo.InvariantCulture, $"t:{page}");

    /// <param name="values">What a form held; empty for a button.</param>
    /// <returns><see cref="StudyCommand.Stale"/> for what cannot be read.</returns>
    public static StudyCommand Parse(string? code, ImmutableDictionary<string, string> values) =>
        Read(code?.Split(':') ?? [], values) ?? new StudyCommand.Stale();

    private static StudyCommand? Read(string[] words, ImmutableDictionary<string, string> values) =>
        words switch
        {
            [RoundCode.Letter, .. var rest] => RoundCode.Read(rest, values),
            [QuizCode.Letter, .. var rest] => QuizCode.Read(rest),
            [StartCode.Letter, .. var rest] => StartCode.Read(rest),
            [StartCode.LetterInstead, .. var rest] => StartCode.ReadInstead(
                rest,
                start => Read(start, values)
            ),
            [BoardCode.Letter, .. var rest] => BoardCode.Read(rest),
            [ReviewCode.Letter, .. var rest] => ReviewCode.Read(rest),
            [ReviewCode.LetterLeave, .. var rest] => ReviewCode.ReadLeave(rest),
            [BankCode.Letter, .. var rest] => BankCode.Read(rest),
            [DailyCode.Letter, .. var rest] => DailyCode.Read(rest, values),
            [AnswerCode.Letter, .. var rest] => AnswerCode.Read(rest),
            [SettingCode.Letter, .. var rest] => SettingCode.Read(rest, values),
            [ExamCode.Letter, .. var rest] => ExamCode.Read(rest),
            [ExamCode.LetterInside, .. var rest] => ExamCode.ReadInside(rest),
            [PrivacyCode.Letter, .. var rest] => PrivacyCode.Read(rest, values),
            [Help] => new StudyCommand.ShowHelp(),
            ["t", var page] when CodeWords.Number(page) is { } number => new StudyCommand.ShowTopics(number),
            _ => null,
        };
}
