namespace ChatStudyBot.Core.Answers;

/// <summary>
/// The few directions that say most about the rows of a matrix, its first right singular vectors, by subspace
/// iteration: what is multiplied with the matrix over and over leans towards them, and is kept at right angles.
/// </summary>
internal static class PrincipalDirections
{
    /// <summary>Enough to rank texts by; the last digits do not matter.</summary>
    private const int Rounds = 3;

    /// <summary>What is left of a square when nothing is left of its column but rounding.</summary>
    private const float Nothing = 1e-8f;

    /// <param name="columns">How many the rows have.</param>
    /// <param name="count">How many directions; those that there are too few rows for are zeros.</param>
    /// <returns>For each of the columns how far it goes in each direction.</returns>
    public static float[][] Of(IReadOnlyList<SparseRow> rows, int columns, int count)
    {
        var ofRows = Dealt(rows.Count, count);
        for (var round = 0; ; round++)
        {
            MakeOrthonormal(ofRows, count);
            var ofColumns = Times(rows, ofRows, columns, count);
            if (round == Rounds)
            {
                MakeOrthonormal(ofColumns, count);
                return ofColumns;
            }

            ofRows = [.. rows.Select(row => Sum(row, ofColumns, count))];
        }
    }

    /// <summary>To begin with, the rows are dealt out to the directions like cards: chance has no part in it.</summary>
    private static float[][] Dealt(int rows, int count)
    {
        var dealt = Zeros(rows, count);
        for (var row = 0; row < rows; row++)
        {
            dealt[row][row % count] = 1;
        }

        return dealt;
    }

    private static float[][] Times(IReadOnlyList<SparseRow> rows, float[][] ofRows, int columns, int count)
    {
        var ofColumns = Zeros(columns, count);
        for (var row = 0; row < rows.Count; row++)
        {
            for (var at = 0; at < rows[row].Columns.Length; at++)
            {
                Vectors.AddScaled(ofRows[row], rows[row].Values[at], ofColumns[rows[row].Columns[at]]);
            }
        }

        return ofColumns;
    }

    private static float[] Sum(SparseRow row, float[][] ofColumns, int count)
    {
        var sum = new float[count];
        for (var at = 0; at < row.Columns.Length; at++)
        {
            Vectors.AddScaled(ofColumns[row.Columns[at]], row.Values[at], sum);
        }

        return sum;
    }

    /// <summary>
    /// Makes each direction one long, and takes out of those after it what they have of it (Gram and Schmidt).
    /// </summary>
    private static void MakeOrthonormal(float[][] rows, int count)
    {
        var squares = new float[count];
        foreach (var row in rows)
        {
            for (var at = 0; at < count; at++)
            {
                squares[at] += row[at] * row[at];
            }
        }

        var shared = new float[count];
        for (var at = 0; at < count; at++)
        {
            Array.Clear(shared);
            foreach (var row in rows)
            {
                Vectors.AddScaled(row.AsSpan(at), row[at], shared.AsSpan(at));
            }

            var scale = shared[at] > squares[at] * Nothing ? 1 / MathF.Sqrt(shared[at]) : 0;
            foreach (var row in rows)
            {
                row[at] *= scale;
                Vectors.AddScaled(shared.AsSpan(at + 1), -row[at] * scale, row.AsSpan(at + 1));
            }
        }
    }

    private static float[][] Zeros(int rows, int count)
    {
        var zeros = new float[rows][];
        for (var row = 0; row < rows; row++)
        {
            zeros[row] = new float[count];
        }

        return zeros;
    }
}
