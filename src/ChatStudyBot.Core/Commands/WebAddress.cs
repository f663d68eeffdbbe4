namespace ChatStudyBot.Core.Commands;

/// <summary>An address out of a note may not run anything: only those of the web are made into links.</summary>
public static class WebAddress
{
    public static bool IsOne(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
