using ChatStudyBot.Core;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Daily;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Discord.Reading;
using ChatStudyBot.Discord.Rendering;
using CommandChoice = ChatStudyBot.Discord.Protocol.Payloads.CommandChoice;
using CommandOption = ChatStudyBot.Core.Commands.CommandOption;

namespace ChatStudyBot.Discord.Conversation;

/// <summary>Topics, or time zones, for an option that is being typed.</summary>
internal sealed class Suggestions(IBankSource bank)
{
    private const int Most = 25;

    public InteractionResponse.Choices For(Interaction interaction)
    {
        if (InteractionReader.Typing(interaction) is not (CommandOption.Words option, var typed))
            return new InteractionResponse.Choices([]);
        return option.Means switch
        {
            WordsMeaning.Topic => Topics(typed, InteractionReader.LanguageOf(interaction)),
            WordsMeaning.Zone => new InteractionResponse.Choices([
                .. ZoneNames.Complete(typed).Take(Most).Select(zone => CommandChoice.Of(zone, zone)),
            ]),
            _ => new InteractionResponse.Choices([]),
        };
    }

    private InteractionResponse.Choices Topics(string typed, Language language) =>
        new([
            .. bank
                .Current.Topics.Complete(typed)
                .DistinctBy(topic => topic.Name)
                .Where(topic => topic.Name.Length <= Limits.OptionLabel)
                .Take(Most)
                .Select(topic =>
                    CommandChoice.Of(
                        TextCut.At(
                            Say.Text(
                                language,
                                "common.topic_count",
                                ("topic", topic.Name),
                                ("questions", topic.Questions)
                            ),
                            Limits.OptionLabel
                        ),
                        topic.Name
                    )
                ),
        ]);
}
