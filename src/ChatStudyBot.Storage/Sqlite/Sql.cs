namespace ChatStudyBot.Storage.Sqlite;

/// <summary>What the writer says to the database again and again: one statement, its values as <c>@0</c>, <c>@1</c> and so on.</summary>
internal sealed class Sql(string text)
{
    public string Text { get; } = text;
}
