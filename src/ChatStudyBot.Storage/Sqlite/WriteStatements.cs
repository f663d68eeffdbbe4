using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>Says to the database what the writer has to say, each statement compiled once for its connection.</summary>
internal sealed class WriteStatements(SqliteConnection connection) : IDisposable
{
    /// <summary>An <see cref="Sql"/> is itself alone, whatever its text.</summary>
    private readonly Dictionary<Sql, Statement> _compiled = [];

    public SqliteConnection Connection { get; } = connection;

    /// <returns>How many rows changed.</returns>
    public int Run(Sql sql, params ReadOnlySpan<object?> values) => Compiled(sql, values.Length).Run(values);

    /// <summary>Hands the first row that comes back to <paramref name="read"/>.</summary>
    public T RunForRow<T>(Sql sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values) =>
        Compiled(sql, values.Length).RunForRow(read, values);

    public void Dispose()
    {
        foreach (var statement in _compiled.Values)
        {
            statement.Dispose();
        }
    }

    private Statement Compiled(Sql sql, int values)
    {
        if (!_compiled.TryGetValue(sql, out var statement))
        {
            _compiled[sql] = statement = new Statement(Connection, sql.Text, values);
        }

        return statement;
    }
}
