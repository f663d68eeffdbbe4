namespace ChatStudyBot.Web.Endpoints;

internal sealed record AssetFile(string Name, ReadOnlyMemory<byte> Content)
{
    public string ContentType =>
        Path.GetExtension(Name) switch
        {
            ".js" => "text/javascript; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".svg" => "image/svg+xml",
            var other => throw new InvalidOperationException($"No content type for {other}."),
        };
}
