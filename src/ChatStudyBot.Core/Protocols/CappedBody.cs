namespace ChatStudyBot.Core.Protocols;

/// <summary>What a stranger sends, to the last byte and no further than a limit.</summary>
public static class CappedBody
{
    /// <param name="announced">The length it says it has, if it does.</param>
    /// <param name="most">Bytes.</param>
    /// <returns>Null: it is too large.</returns>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(
        Stream body,
        long? announced,
        int most,
        CancellationToken cancellationToken
    )
    {
        if (announced > most)
        {
            return null;
        }

        using var read = new MemoryStream();
        var part = new byte[16 * 1024];
        int count;
        while ((count = await body.ReadAsync(part, cancellationToken)) > 0)
        {
            if (read.Length + count > most)
            {
                return null;
            }

            read.Write(part, 0, count);
        }

        return read.ToArray();
    }
}
