namespace RevOps.Domain.Analytics.Learning;

/// <summary>Cases as columns of numbers, without the constant.</summary>
/// <param name="Rows">Number of cases.</param>
/// <param name="Columns">Number of columns.</param>
/// <param name="Values">Column by column.</param>
public sealed record DesignMatrix(int Rows, int Columns, double[] Values)
{
    /// <summary>Makes one from rows.</summary>
    public static DesignMatrix FromRows(IReadOnlyList<IReadOnlyList<double>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var columns = rows.Count == 0 ? 0 : rows[0].Count;
        var values = new double[rows.Count * columns];
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                values[(column * rows.Count) + row] = rows[row][column];
            }
        }

        return new(rows.Count, columns, values);
    }
}
