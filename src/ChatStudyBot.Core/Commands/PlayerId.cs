namespace ChatStudyBot.Core.Commands;

/// <summary>A person as a platform knows them; written <c>platform:team:user</c>.</summary>
public readonly record struct PlayerId(string Platform, string Team, string User)
{
    public static PlayerId? TryParse(string? text) =>
        text?.Split(':', 3) is [{ Length: > 0 } platform, { Length: > 0 } team, { Length: > 0 } user]
            ? new PlayerId(platform, team, user)
            : null;

    public static PlayerId Parse(string text) =>
        TryParse(text) ?? throw new FormatException($"Invalid player id '{text}'.");

    public Account Account => new(Platform, User);

    public override string ToString() => $"{Platform}:{Team}:{User}";
}

/// <summary>A person as a platform knows them, in all of their teams and in direct conversations.</summary>
public readonly record struct Account(string Platform, string User)
{
    public override string ToString() => $"{Platform}:{User}";
}
