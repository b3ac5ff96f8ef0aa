using RevOps.Domain.Coaching.CueUse;

namespace RevOps.Web.Components.Coaching.Cues;

/// <summary>Columns of the tables of cue use.</summary>
public enum CueUseColumn
{
    Name,
    Raised,
    Shown,
    Used,
    Met,
    NotNow,
    Muted,
    Ignored,
    Expired,
    Preempted,
    Uncertain,
    Median,
    Late,
}

/// <summary>A row of the tables: a kind or a rep.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Link">Where it leads; null: nowhere.</param>
/// <param name="Figures">What was counted.</param>
public sealed record CueUseRow(string Name, string? Link, CueFigures Figures)
{
    /// <summary>The rows in an order; of equal ones the name decides.</summary>
    public static IReadOnlyList<CueUseRow> Ordered(IEnumerable<CueUseRow> rows, CueUseColumn column, bool ascending)
    {
        var named = rows.OrderBy(x => x.Name, StringComparer.OrdinalIgnoreCase);
        return column == CueUseColumn.Name
            ? [.. ascending ? named : named.Reverse()]
            : [.. ascending ? named.OrderBy(x => x.Value(column)) : named.OrderByDescending(x => x.Value(column))];
    }

    private double Value(CueUseColumn column) => column switch
    {
        CueUseColumn.Raised => Figures.Raised,
        CueUseColumn.Used => Figures.Used,
        CueUseColumn.Met => Figures.Met,
        CueUseColumn.NotNow => Figures.NotNow,
        CueUseColumn.Muted => Figures.Muted,
        CueUseColumn.Ignored => Figures.Ignored,
        CueUseColumn.Expired => Figures.Expired,
        CueUseColumn.Preempted => Figures.Preempted,
        CueUseColumn.Uncertain => Figures.Uncertain,
        CueUseColumn.Median => Figures.Lateness?.Median.TotalSeconds ?? -1,
        CueUseColumn.Late => Figures.Lateness?.Worst20Th.TotalSeconds ?? -1,
        _ => Figures.Shown,
    };
}
