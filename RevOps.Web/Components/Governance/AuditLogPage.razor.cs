using System.Globalization;
using Microsoft.AspNetCore.Components;
using RevOps.Domain.Governance;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Governance;

public sealed partial class AuditLogPage(ICurrentViewer viewers, IAuditQueries queries, NavigationManager nav)
{
    private AuditPage? _page;
    private AuditOptions _options = new([], []);

    [SupplyParameterFromQuery]
    public Guid? Person { get; set; }

    [SupplyParameterFromQuery]
    public string? Action { get; set; }

    [SupplyParameterFromQuery]
    public string? Subject { get; set; }

    [SupplyParameterFromQuery]
    public DateOnly? From { get; set; }

    [SupplyParameterFromQuery]
    public DateOnly? To { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? PageIndex { get; set; }

    private bool IsFiltered => Person is not null || Action is not null || Subject is not null || From is not null || To is not null;

    protected override async Task OnParametersSetAsync()
    {
        if (await viewers.GetAsync() is not { } viewer)
        {
            return;
        }

        _options = await queries.OptionsAsync(viewer, CancellationToken.None);
        var filter = new AuditFilter
        {
            Actor = Person is { } person ? new UserId(person) : null,
            Action = Action,
            Subject = Subject,
            From = From,
            To = To,
            Page = PageIndex ?? 0,
        };
        _page = await queries.ListAsync(viewer, filter, CancellationToken.None);
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // Another filter begins at its own first page.
    private void Go(string parameter, object? value) => nav.NavigateTo(nav.GetUriWithQueryParameters(
        new Dictionary<string, object?> { [parameter] = value is string { Length: > 0 } text ? text : null, ["page"] = null }));
}
