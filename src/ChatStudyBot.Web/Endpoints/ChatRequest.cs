namespace ChatStudyBot.Web.Endpoints;

/// <summary>What the script sends: a typed command (<see cref="Text"/>) or a pressed button (<see cref="Code"/>).</summary>
/// <param name="Name">Of the person, as chosen in that tab.</param>
/// <param name="Delivery">Made once for each click or command; a retry repeats it.</param>
/// <param name="Language">Of the page.</param>
/// <param name="Values">What a form held.</param>
internal sealed record ChatRequest(
    string? Name,
    string? Delivery,
    string? Language,
    string? Text,
    string? Code,
    Dictionary<string, string?>? Values
);
