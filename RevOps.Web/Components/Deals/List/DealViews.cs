using RevOps.Domain.Deals.List;
using RevOps.Domain.Governance;
using RevOps.Web.Components.Calls.List.Views;
using RevOps.Web.Deals;

namespace RevOps.Web.Components.Deals.List;

/// <summary>The views of deals that everybody has. They stay a list or a board, whichever is shown.</summary>
internal static class DealViews
{
    public static IReadOnlyList<StandardView> Of(DealView shown, Viewer? viewer, DealFilterOptions options)
    {
        List<(string Name, DealFilter Filter)> views =
        [
            ("Closing this month", new DealFilter { Closes = CloseWindow.ThisMonth }),
            ("At risk", new DealFilter { AtRisk = true }),
            ("Stale", new DealFilter { Stale = true }),
        ];

        // Who sees no deals but their own has them as the list itself.
        if (viewer is not null && options.Owners.Count > 1 && options.Owners.Any(x => x.Id == viewer.UserId.ToString()))
        {
            views.Add(("Mine", new DealFilter { Owner = viewer.UserId }));
        }

        if (viewer is { Role: not UserRole.Analyst })
        {
            views.Add(("Steps for me", new DealFilter { StepsFor = viewer.UserId }));
        }

        return [.. views.Select(x => new StandardView(x.Name, DealFilterUrl.ToQuery(shown with { Filter = x.Filter })))];
    }
}
