using RevOps.Domain.Deals.List;

namespace RevOps.Web.Components.Deals.List.Table;

/// <summary>A column of the list.</summary>
/// <param name="Key">Its class.</param>
/// <param name="Label">Its head.</param>
/// <param name="Sort">What it sorts by.</param>
/// <param name="DescendingFirst">The direction of the first click: names begin with A, figures with the largest.</param>
internal sealed record DealColumn(string Key, string Label, DealSort Sort, bool DescendingFirst = false)
{
    /// <summary>Ten columns leave no room for a deal's name: what goes with another stands below it in the same cells.</summary>
    public static IReadOnlyList<DealColumn> All { get; } =
    [
        new("name", "Deal", DealSort.Name) { Below = new("account", "Account", DealSort.Account) },
        new("owner", "Owner", DealSort.Owner),
        new("amount", "Amount", DealSort.Amount, DescendingFirst: true),
        new("stage", "Stage", DealSort.Stage),
        new("closes", "Closes", DealSort.Closes) { Below = new("slips", "Put off", DealSort.Slips, DescendingFirst: true) },
        new("health", "Health", DealSort.Health),
        new("chance", "Chance", DealSort.Chance, DescendingFirst: true),
        new("activity", "Last activity", DealSort.Activity),
    ];

    /// <summary>What stands below in the same cells; null for nothing.</summary>
    public DealColumn? Below { get; init; }

    /// <summary>All that its cells show, and the list can be sorted by.</summary>
    public IEnumerable<DealColumn> Parts => Below is null ? [this] : [this, Below];
}
