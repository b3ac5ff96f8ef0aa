using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Pipeline;
using RevOps.Domain.Governance;
using RevOps.Web.Components.Operations.Live;

namespace RevOps.Web.Analytics;

/// <summary>What all pages of figures keep in their address: days, team, owner, and by what the figures are told apart.</summary>
public sealed record AnalyticsUrl
{
    /// <summary>First day; null: the page's usual days.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Team.</summary>
    public TeamId? Team { get; init; }

    /// <summary>Owner or rep.</summary>
    public UserId? Owner { get; init; }

    /// <summary>By what win rates are told apart.</summary>
    public DealDimension By { get; init; } = DealDimension.Industry;

    /// <summary>What the page of criteria and mentions looks at; null: all of it.</summary>
    public string? Key { get; init; }

    /// <summary>Something is left out that the page would show as it opens.</summary>
    public bool IsFiltered => From is not null || To is not null || Team is not null || Owner is not null;

    /// <summary>Reads an address; what makes no sense is dropped.</summary>
    public static AnalyticsUrl Parse(Uri address)
    {
        var parts = UrlParts.Of(address);
        return new AnalyticsUrl
        {
            From = parts.Day("from"),
            To = parts.Day("to"),
            Team = parts.Id<TeamId>("team"),
            Owner = parts.Id<UserId>("owner"),
            By = parts.Choice<DealDimension>("by") ?? DealDimension.Industry,
            Key = parts.Text("key") is { Length: <= 100 } key ? key : null,
        };
    }

    /// <summary>The filter as it stands.</summary>
    /// <param name="usual">The days where the address names none.</param>
    public AnalyticsFilter On(FiscalPeriod usual)
    {
        ArgumentNullException.ThrowIfNull(usual);
        var (from, to) = (From ?? usual.From, To ?? usual.To);
        return new AnalyticsFilter { From = from <= to ? from : to, To = from <= to ? to : from, Team = Team, Owner = Owner };
    }

    /// <summary>The address of a page with this filter.</summary>
    public string At(string path) => UrlParts.Join(
        path,
        ("from", UrlParts.Key(From)),
        ("to", UrlParts.Key(To)),
        ("team", Team?.ToString()),
        ("owner", Owner?.ToString()),
        ("by", By == DealDimension.Industry ? null : UrlParts.Key<DealDimension>(By)),
        ("key", Key));
}
