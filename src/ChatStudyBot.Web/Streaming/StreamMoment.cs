using System.Collections.Immutable;

namespace ChatStudyBot.Web.Streaming;

/// <param name="Position">The id of the newest event.</param>
/// <param name="News">Of each channel in which something happened since the server started, the id of the newest message.</param>
internal sealed record StreamMoment(string Position, ImmutableDictionary<string, string> News);
