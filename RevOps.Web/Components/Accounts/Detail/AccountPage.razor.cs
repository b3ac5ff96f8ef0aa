using Microsoft.AspNetCore.Components;
using RevOps.Domain.Accounts;
using RevOps.Domain.Accounts.Overview;
using RevOps.Domain.Accounts.Usage;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Accounts.Detail;

/// <summary>One account: what it uses, whether it stays, what to do about it.</summary>
public sealed partial class AccountPage(ICurrentViewer viewers, SeeAccount see)
{
    private AccountView? _view;
    private UsageChoice _choice = new(UsageGrain.Month, null, null, UsageSplit.None);
    private Guid? _loaded;
    private bool _missing;

    /// <summary>The account.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <summary>Length of a period.</summary>
    [SupplyParameterFromQuery]
    public string? Grain { get; set; }

    /// <summary>Only this product.</summary>
    [SupplyParameterFromQuery]
    public string? Product { get; set; }

    /// <summary>Only this region.</summary>
    [SupplyParameterFromQuery]
    public string? Region { get; set; }

    /// <summary>Taken apart by.</summary>
    [SupplyParameterFromQuery]
    public string? Split { get; set; }

    /// <summary>The request while the page is drawn for the first time; null within the circuit.</summary>
    [CascadingParameter]
    private HttpContext? Http { get; set; }

    private string? Subtitle => string.Join(" · ", new[] { _view!.Record.Account.Industry, _view.Record.Account.Region, _view.Record.Account.Country }.Where(x => !string.IsNullOrEmpty(x)));

    protected override async Task OnParametersSetAsync()
    {
        _choice = UsageUrl.Parse(Grain, Product, Region, Split);
        if (_loaded == Id)
        {
            return;
        }

        _loaded = Id;
        _view = await viewers.GetAsync() is { } viewer ? await see.RunAsync(viewer, new AccountId(Id), CancellationToken.None) : null;
        _missing = _view is null;
        if (_missing && Http is { Response.HasStarted: false } http)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
