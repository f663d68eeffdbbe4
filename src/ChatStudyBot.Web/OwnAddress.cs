namespace ChatStudyBot.Web;

/// <summary>Addresses of this site, from its root.</summary>
internal static class OwnAddress
{
    /// <summary>
    /// Whether a browser that is sent there stays here: two slashes would begin the name of another site, also when
    /// one of them is written as a browser mends it.
    /// </summary>
    public static bool Is(string address) =>
        address is "/" or ['/', not ('/' or '\\'), ..] && !address.Any(char.IsControl);
}
