namespace ChatStudyBot.Core;

/// <summary>The languages the bot speaks and notes are written in.</summary>
public enum Language
{
    Japanese,
    English,
}
