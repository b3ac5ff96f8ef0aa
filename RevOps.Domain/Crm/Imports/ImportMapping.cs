namespace RevOps.Domain.Crm.Imports;

/// <summary>What the columns of a file mean.</summary>
public sealed record ImportMapping
{
    /// <summary>What the rows are.</summary>
    public required ImportKind Kind { get; init; }

    /// <summary>Our field by the file's column; a column that is not here becomes a custom field under its own name.</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init; }

    /// <summary>Columns that are left out.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>ISO 4217 of amounts whose row names no currency; null: the organisation's.</summary>
    public string? Currency { get; init; }

    /// <summary>How days are written where the figures alone do not say.</summary>
    public DayOrder DayOrder { get; init; }

    /// <summary>True where 1.234,5 means one thousand two hundred.</summary>
    public bool DecimalComma { get; init; }
}

/// <summary>The order of day and month in dates such as 03/04/2026.</summary>
public enum DayOrder
{
    /// <summary>Day before month.</summary>
    DayFirst = 0,

    /// <summary>Month before day.</summary>
    MonthFirst = 1,
}
