namespace RevOps.Web.Components.Shared.Charts;

/// <summary>How a series is drawn.</summary>
public enum ChartShape
{
    /// <summary>Columns from zero; several stand on each other.</summary>
    Columns = 0,

    /// <summary>A line.</summary>
    Line = 1,

    /// <summary>The range between two values.</summary>
    Range = 2,
}

/// <summary>A series of a chart.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Values">One for each label; null where nothing is known.</param>
/// <param name="Shape">How it is drawn.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<double?> Values, ChartShape Shape = ChartShape.Columns)
{
    /// <summary>The upper ends of a range, whose lower ends are the values.</summary>
    public IReadOnlyList<double?>? Upper { get; init; }

    /// <summary>Place among the chart colours, 0 to 5: the same thing has the same colour in every chart. Null: by its place in the chart.</summary>
    public int? Color { get; init; }
}

/// <summary>A point that was clicked.</summary>
/// <param name="Series">Place of the series.</param>
/// <param name="Index">Place of the label.</param>
public sealed record ChartPoint(int Series, int Index);

/// <summary>A place of the chart that something is said of.</summary>
/// <param name="Index">Place of the label.</param>
/// <param name="Text">What is said.</param>
public sealed record ChartMark(int Index, string Text);
