using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Discord.Reading;
using ChatStudyBot.Discord.Rendering;
using CommandChoice = ChatStudyBot.Discord.Protocol.Payloads.CommandChoice;
using CommandOption = ChatStudyBot.Core.Commands.CommandOption;

namespace ChatStudyBot.Discord.Conversation;

/// <summary>Topics for an option that is being typed.</summary>
internal sealed class Suggestions(IBankSource bank)
{
    private const int Most = 25;

    public InteractionResponse.Choices For(Interaction interaction)
    {
        if (
            InteractionReader.Typing(interaction)
            is not
            (CommandOption.Words { Means: WordsMeaning.Topic }, var typed)
        )
            return new InteractionResponse.Choices([]);
        var language = InteractionReader.LanguageOf(interaction);
        return new InteractionResponse.Choices([
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
}
