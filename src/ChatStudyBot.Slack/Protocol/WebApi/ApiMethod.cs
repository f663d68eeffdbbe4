namespace ChatStudyBot.Slack.Protocol.WebApi;

/// <summary>A method of the Web API and how it is called.</summary>
/// <remarks>https://docs.slack.dev/reference/methods</remarks>
internal sealed record ApiMethod(string Name)
{
    public static readonly ApiMethod AuthTest = new("auth.test") { MayRepeat = true };

    public static readonly ApiMethod OpenConnection = new("apps.connections.open")
    {
        Access = ApiAccess.AppToken,
        MayRepeat = true,
    };

    /// <summary>Whoever repeats it after a lost answer may have posted twice.</summary>
    public static readonly ApiMethod PostMessage = new("chat.postMessage")
    {
        Timeout = TimeSpan.FromSeconds(15),
    };

    public static readonly ApiMethod PostEphemeral = new("chat.postEphemeral");

    public static readonly ApiMethod Update = new("chat.update") { MayRepeat = true };

    public static readonly ApiMethod Delete = new("chat.delete") { MayRepeat = true };

    /// <summary>Its trigger id is good for one use.</summary>
    public static readonly ApiMethod OpenView = new("views.open");

    public static readonly ApiMethod PublishView = new("views.publish") { MayRepeat = true };

    public static readonly ApiMethod GetUser = new("users.info") { MayRepeat = true };

    /// <summary>Of a file: what it leads to is one more that nobody has seen.</summary>
    public static readonly ApiMethod OpenUpload = new("files.getUploadURLExternal") { MayRepeat = true };

    public static readonly ApiMethod Upload = new("upload_url")
    {
        Access = ApiAccess.Address,
        MayRepeat = true,
        Timeout = TimeSpan.FromSeconds(50),
    };

    /// <summary>Shares what was uploaded.</summary>
    public static readonly ApiMethod CompleteUpload = new("files.completeUploadExternal");

    /// <summary>A further answer to what somebody did.</summary>
    public static readonly ApiMethod Respond = new("response_url") { Access = ApiAccess.Address };

    /// <summary>As <see cref="Respond"/>, in place of what stands there.</summary>
    public static readonly ApiMethod RespondInPlace = Respond with { MayRepeat = true };

    public ApiAccess Access { get; init; } = ApiAccess.BotToken;

    /// <summary>Whether it does no harm when Slack gets it twice.</summary>
    public bool MayRepeat { get; init; }

    /// <summary>When one try counts as lost.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);
}

/// <summary>What lets a request in.</summary>
internal enum ApiAccess
{
    BotToken,
    AppToken,

    /// <summary>The address it goes to, and no token.</summary>
    Address,
}
