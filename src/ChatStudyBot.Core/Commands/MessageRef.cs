namespace ChatStudyBot.Core.Commands;

/// <summary>A value that is itself an entry of the resource files: the name of a period, of an option.</summary>
public readonly record struct MessageRef(string Key);
