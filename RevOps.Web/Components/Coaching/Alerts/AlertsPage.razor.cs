using Microsoft.AspNetCore.Components;
using RevOps.Domain.Coaching.Alerts;
using RevOps.Domain.Governance;
using RevOps.Web.Components.Shared;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Coaching.Alerts;

public sealed partial class AlertsPage(
    ICurrentViewer viewers, IAlertQueries queries, IAlertFeed feed, AcknowledgeAlert acknowledge, NavigationManager nav) : IDisposable
{
    private const int Most = 100;

    private IReadOnlyList<AlertItem>? _alerts;
    private IReadOnlyList<AlertScope> _scopes = [];
    private IReadOnlyList<TabItem> _tabs = [new("open", "Waiting"), new("all", "All")];
    private Viewer? _viewer;
    private GovernanceError? _error;
    private IDisposable? _subscription;

    /// <summary>open or all.</summary>
    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    /// <summary>The drawer with the rules is open.</summary>
    [SupplyParameterFromQuery]
    public bool Rules { get; set; }

    private NavigationManager Nav => nav;

    private bool IsAll => Show == "all";

    public void Dispose() => _subscription?.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        _viewer = await viewers.GetAsync();
        if (_viewer is { } viewer)
        {
            _scopes = await queries.ScopesAsync(viewer, CancellationToken.None);
            await ReadAsync();
        }
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _subscription = feed.Subscribe(changed => _ = InvokeAsync(async () =>
            {
                await ReadAsync();
                StateHasChanged();
            }));
        }
    }

    private async Task ReadAsync()
    {
        if (_viewer is { } viewer)
        {
            _alerts = await queries.ListAsync(viewer, open: !IsAll, Most, CancellationToken.None);
            _tabs = [new("open", "Waiting", await queries.CountOpenAsync(viewer, CancellationToken.None)), new("all", "All")];
        }
    }

    private async Task AcknowledgeAsync(AlertItem alert)
    {
        if (_viewer is { } viewer)
        {
            _error = await acknowledge.RunAsync(viewer, alert.Id, CancellationToken.None);
            await ReadAsync();
        }
    }
}
