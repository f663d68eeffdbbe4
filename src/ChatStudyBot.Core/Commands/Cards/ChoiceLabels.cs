using System.Collections.Immutable;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>What stands on the buttons of choices; see messages.md 3.</summary>
public static class ChoiceLabels
{
    /// <summary>In columns: up to here a choice stands on its button, and all of them in one row.</summary>
    private const int Short = 24;

    /// <summary>With the text when every one of them is short, else the letters alone.</summary>
    public static ImmutableArray<string> Of(ImmutableArray<CardChoice> choices)
    {
        var areShort = choices.All(choice => TextWidth.Of(choice.Text) <= Short);
        return [.. choices.Select(choice => areShort ? WithText(choice) : choice.Letter)];
    }

    public static string WithText(CardChoice choice) => $"{choice.Letter}. {choice.Text}";
}
