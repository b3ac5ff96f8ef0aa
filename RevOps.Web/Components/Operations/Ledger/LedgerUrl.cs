using RevOps.Domain.Calls;
using RevOps.Domain.Crm;
using RevOps.Domain.Governance;
using RevOps.Web.Components.Operations.Live;

namespace RevOps.Web.Components.Operations.Ledger;

/// <summary>What the ledger shows, as its address says it.</summary>
/// <param name="Filter">Which lines.</param>
/// <param name="Write">The one in the drawer.</param>
public sealed record LedgerUrl(LedgerFilter Filter, Guid? Write = null)
{
    /// <summary>Path of the page.</summary>
    public const string Path = "/operations/ledger";

    /// <summary>The page as it opens.</summary>
    public static LedgerUrl All { get; } = new(new LedgerFilter());

    /// <summary>Reads an address; what makes no sense is dropped.</summary>
    public static LedgerUrl Parse(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var parts = UrlParts.Of(address);
        return new LedgerUrl(
            new LedgerFilter
            {
                Connection = parts.Id<ConnectionId>("connection"),
                State = parts.Choice<CrmWriteState>("state"),
                Call = parts.Id<CallId>("call"),
                Rep = parts.Id<UserId>("rep"),
                Text = parts.Text("q"),
                From = parts.Day("from"),
                To = parts.Day("to"),
                OldestFirst = parts.Text("sort") is "oldest",
                After = parts.Place("after"),
            },
            parts.Id<Guid>("write"));
    }

    /// <summary>Another filter, from its first page, nothing opened.</summary>
    public LedgerUrl With(Func<LedgerFilter, LedgerFilter> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new LedgerUrl(change(Filter) with { After = null });
    }

    /// <summary>The address.</summary>
    public override string ToString() => UrlParts.Join(
        Path,
        ("connection", Filter.Connection?.ToString()),
        ("state", UrlParts.Key(Filter.State)),
        ("call", Filter.Call?.ToString()),
        ("rep", Filter.Rep?.ToString()),
        ("q", Filter.Text),
        ("from", UrlParts.Key(Filter.From)),
        ("to", UrlParts.Key(Filter.To)),
        ("sort", Filter.OldestFirst ? "oldest" : null),
        ("after", UrlParts.Key(Filter.After)),
        ("write", Write?.ToString()));
}
