namespace ChatStudyBot.Web.Streaming;

/// <param name="Id">Position in the stream of this process: <c>EPOCH-NUMBER</c>.</param>
/// <param name="Payload">UTF-8; the same bytes go to every browser.</param>
internal sealed record StreamEvent(string Id, string Kind, byte[] Payload);
