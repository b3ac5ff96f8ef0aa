namespace RevOps.Infrastructure.Demo.Crm.Search;

/// <summary>A search as it was asked for, already checked against HubSpot's limits.</summary>
/// <param name="After">How many results to pass over.</param>
/// <param name="Limit">How many to return.</param>
/// <param name="Properties">What to return of each; empty = the defaults.</param>
/// <param name="Groups">Filters: all of a group hold, for one group at least; no group = everything.</param>
/// <param name="SortBy">The property to sort by; null = by age.</param>
/// <param name="Descending">True for the largest first.</param>
internal sealed record SearchQuery(
    int After,
    int Limit,
    IReadOnlyList<string> Properties,
    IReadOnlyList<IReadOnlyList<SearchFilter>> Groups,
    SearchSort? SortBy,
    bool Descending);

/// <summary>What to sort by, and how its values compare.</summary>
internal sealed record SearchSort(string Property, string ValueType);

/// <summary>One part of what was found.</summary>
internal sealed record SearchPage(int Total, IReadOnlyList<Storage.CrmRecord> Results, int? Next);
