using Microsoft.AspNetCore.Components;
using RevOps.Domain.Analytics.Learning.Leads;
using RevOps.Domain.Analytics.Learning.Versions;
using RevOps.Domain.Governance;
using RevOps.Domain.Leads;
using RevOps.Domain.Leads.Assessment;
using RevOps.Domain.Leads.Decisions;
using RevOps.Web.Components.Shared;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Leads.Detail;

/// <summary>One lead: is it worth it, why, and what to say first.</summary>
public sealed partial class LeadPage(ICurrentViewer viewers, SeeLead see, SeeLeadChance chances, DisqualifyLead disqualify, NavigationManager nav, Toasts toasts)
{
    private Viewer? _viewer;
    private LeadView? _view;
    private Chance? _chance;
    private Guid? _loaded;
    private bool _missing;

    /// <summary>The lead.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <summary>The drawer that asks for the reason.</summary>
    [SupplyParameterFromQuery]
    public bool Disqualify { get; set; }

    /// <summary>The request while the page is drawn for the first time; null within the circuit.</summary>
    [CascadingParameter]
    private HttpContext? Http { get; set; }

    private string? Subtitle
    {
        get
        {
            var lead = _view!.Record.Lead;
            var words = string.Join(" at ", new[] { lead.Title, lead.Company }.OfType<string>());
            return words.Length == 0 ? null : words;
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_loaded == Id)
        {
            return;
        }

        _loaded = Id;
        _view = null;
        _viewer = await viewers.GetAsync();
        await LoadAsync();
        if (_missing && Http is { Response.HasStarted: false } http)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private async Task LoadAsync()
    {
        _view = _viewer is null ? null : await see.RunAsync(_viewer, new LeadId(Id), CancellationToken.None);
        _chance = _view is { Record.Lead.State: LeadState.Open } ? await chances.RunAsync(_viewer!, new LeadId(Id), CancellationToken.None) : null;
        _missing = _view is null;
    }

    private async Task DisqualifiedAsync()
    {
        await LoadAsync();
        nav.NavigateTo($"/leads/{Id}");
        toasts.Done("Lead put aside", UndoAsync, about: Id);
    }

    private Task UndoAsync() => InvokeAsync(async () =>
    {
        var done = await disqualify.UndoAsync(_viewer!, new LeadId(Id), CancellationToken.None);
        toasts.Drop(Id);
        if (done.IsSuccess)
        {
            toasts.Done("Lead taken up again");
        }
        else
        {
            toasts.Failed(done.Error.Problem, done.Error.Remedy);
        }

        await LoadAsync();
        StateHasChanged();
    });
}
