namespace ChatStudyBot.Web.Access;

/// <summary>Marks endpoints that need no access key: the page that asks for it and what it is made of.</summary>
internal sealed class OpenToAll;
