namespace ChatStudyBot.Core.Commands;

/// <summary>A choice that is left out or made.</summary>
public enum YesNo
{
    No,
    Yes,
}
