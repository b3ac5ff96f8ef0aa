using RevOps.Domain.Crm;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Web.Components.Operations.Live;

namespace RevOps.Web.Components.Operations.Board;

/// <summary>What the page Operations shows, as its address says it.</summary>
/// <param name="Filter">Which reviews.</param>
/// <param name="Review">The one in the drawer.</param>
public sealed record OperationsUrl(ReviewFilter Filter, ReviewId? Review = null)
{
    /// <summary>Path of the page.</summary>
    public const string Path = "/operations";

    /// <summary>The page as it opens.</summary>
    public static OperationsUrl All { get; } = new(new ReviewFilter());

    /// <summary>Reads an address; what makes no sense is dropped.</summary>
    public static OperationsUrl Parse(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var parts = UrlParts.Of(address);
        return new OperationsUrl(
            new ReviewFilter
            {
                State = parts.Choice<ReviewState>("state"),
                Questions = parts.Text("asks") is "1",
                Failure = parts.Choice<ReviewFailure>("reason"),
                Connection = parts.Id<ConnectionId>("connection"),
                Text = parts.Text("q"),
                OldestFirst = parts.Text("sort") is "oldest",
                After = parts.Place("after"),
            },
            parts.Id<ReviewId>("review"));
    }

    /// <summary>Another filter, from its first page, nothing opened.</summary>
    public OperationsUrl With(Func<ReviewFilter, ReviewFilter> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new OperationsUrl(change(Filter) with { After = null });
    }

    /// <summary>The address.</summary>
    public override string ToString() => UrlParts.Join(
        Path,
        ("state", UrlParts.Key(Filter.State)),
        ("asks", Filter.Questions ? "1" : null),
        ("reason", UrlParts.Key(Filter.Failure)),
        ("connection", Filter.Connection?.ToString()),
        ("q", Filter.Text),
        ("sort", Filter.OldestFirst ? "oldest" : null),
        ("after", UrlParts.Key(Filter.After)),
        ("review", Review?.ToString()));
}
