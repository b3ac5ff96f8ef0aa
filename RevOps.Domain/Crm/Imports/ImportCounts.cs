namespace RevOps.Domain.Crm.Imports;

/// <summary>What became, or would become, of the rows.</summary>
/// <param name="New">Stored for the first time.</param>
/// <param name="Changed">Known, with other values.</param>
/// <param name="Unchanged">Known and the same.</param>
/// <param name="Refused">Not stored; each has a reason.</param>
public sealed record ImportCounts(int New, int Changed, int Unchanged, int Refused)
{
    /// <summary>Before the first row.</summary>
    public static ImportCounts None { get; } = new(0, 0, 0, 0);

    /// <summary>Rows that were looked at.</summary>
    public int Rows => New + Changed + Unchanged + Refused;

    /// <summary>Both together.</summary>
    public static ImportCounts operator +(ImportCounts left, ImportCounts right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(left.New + right.New, left.Changed + right.Changed, left.Unchanged + right.Unchanged, left.Refused + right.Refused);
    }

    /// <summary>Both together.</summary>
    public static ImportCounts Add(ImportCounts left, ImportCounts right) => left + right;
}
