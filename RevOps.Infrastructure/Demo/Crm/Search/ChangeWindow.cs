using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Search;

/// <summary>The span of changes, in milliseconds, that a query's results must lie in; both ends belong to it.</summary>
/// <param name="From">The first millisecond.</param>
/// <param name="To">The last.</param>
/// <param name="IsWholeFilter">True where nothing else is asked of the results.</param>
internal readonly record struct ChangeWindow(long From, long To, bool IsWholeFilter)
{
    public static ChangeWindow Of(string type, SearchQuery query)
    {
        var all = new ChangeWindow(long.MinValue, long.MaxValue, query.Groups.Count == 0);

        // Several groups are alternatives: none of them alone narrows the result
        return query.Groups is [var only]
            ? only.Aggregate(all with { IsWholeFilter = true }, (window, filter) => filter.Property == CrmTypes.Modified(type)
                ? window.Narrow(filter)
                : window with { IsWholeFilter = false })
            : all;
    }

    private ChangeWindow Narrow(SearchFilter filter)
    {
        var at = filter.Value is { } value ? (long)value.Number : 0;
        return filter.Operator switch
        {
            "EQ" => this with { From = Math.Max(From, at), To = Math.Min(To, at) },
            "GTE" => this with { From = Math.Max(From, at) },
            "GT" => this with { From = Math.Max(From, at + 1) },
            "LTE" => this with { To = Math.Min(To, at) },
            "LT" => this with { To = Math.Min(To, at - 1) },
            _ => this with { IsWholeFilter = false },
        };
    }
}
