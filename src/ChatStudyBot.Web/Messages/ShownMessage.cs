namespace ChatStudyBot.Web.Messages;

/// <summary>A message as browsers get it.</summary>
internal sealed record ShownMessage(string Channel, string Key, string Html);
