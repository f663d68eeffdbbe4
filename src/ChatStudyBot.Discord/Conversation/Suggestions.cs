using ChatStudyBot.Core;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Daily;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes.Exams;
using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Discord.Reading;
using ChatStudyBot.Discord.Rendering;
using CommandChoice = ChatStudyBot.Discord.Protocol.Payloads.CommandChoice;
using CommandOption = ChatStudyBot.Core.Commands.CommandOption;

namespace ChatStudyBot.Discord.Conversation;

/// <summary>Topics, mock exams and time zones for an option that is being typed.</summary>
internal sealed class Suggestions(IBankSource bank, IExamSource exams)
{
    private const int Most = 25;

    public InteractionResponse.Choices For(Interaction interaction)
    {
        var language = InteractionReader.LanguageOf(interaction);
        return new InteractionResponse.Choices([
            .. InteractionReader.Typing(interaction) switch
            {
                (CommandOption.Words { Means: WordsMeaning.Topic }, var typed) => Topics(typed, language),
                (CommandOption.Words { Means: WordsMeaning.Exam }, var typed) => Exams(typed, language),
                (CommandOption.Words { Means: WordsMeaning.Zone }, var typed) => ZoneNames
                    .Complete(typed)
                    .Take(Most)
                    .Select(zone => Choice(zone, zone)),
                _ => [],
            },
        ]);
    }

    private IEnumerable<CommandChoice> Topics(string typed, Language language) =>
        bank
            .Current.Topics.Complete(typed)
            .DistinctBy(topic => topic.Name)
            .Where(topic => topic.Name.Length <= Limits.OptionLabel)
            .Take(Most)
            .Select(topic =>
                Choice(
                    Say.Text(
                        language,
                        "common.topic_count",
                        ("topic", topic.Name),
                        ("questions", topic.Questions)
                    ),
                    topic.Name
                )
            );

    private IEnumerable<CommandChoice> Exams(string typed, Language language) =>
        ExamNames
            .Fitting(exams.Exams, typed)
            .Where(exam => exam.Code.Length <= Limits.OptionLabel)
            .Take(Most)
            .Select(exam => Choice($"{exam.Code}: {exam.Title.In(language)}", exam.Code));

    private static CommandChoice Choice(string label, string value) =>
        CommandChoice.Of(TextCut.At(label, Limits.OptionLabel), value);
}
