using Microsoft.AspNetCore.Components;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Connections;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Web.Components.Shared;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Crm.Connections;

public sealed partial class ConnectionsPage(
    ICurrentViewer viewers,
    IConnectionQueries queries,
    EditConnections edit,
    ICrmConnectors connectors,
    IReviewSignals signals,
    Toasts toasts,
    TimeProvider time,
    ILogger<ConnectionsPage> logger) : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AtLatest = TimeSpan.FromSeconds(10);

    private IReadOnlyList<ConnectionListItem>? _connections;
    private CrmSettingsError? _error;
    private Refresher? _refresher;
    private IDisposable? _listening;

    /// <summary>The connection in the drawer.</summary>
    [SupplyParameterFromQuery]
    public string? Id { get; set; }

    /// <summary>The drawer makes a connection.</summary>
    [SupplyParameterFromQuery]
    public string? New { get; set; }

    private bool IsNew => New is not null && Id is null && _connections is not null;

    private ConnectionListItem? Opened => Guid.TryParse(Id, out var id) ? _connections?.FirstOrDefault(x => x.Id.Value == id) : null;

    public async ValueTask DisposeAsync()
    {
        _listening?.Dispose();
        if (_refresher is not null)
        {
            await _refresher.DisposeAsync();
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        await ReloadAsync();
        _error = Id is not null && Opened is null ? CrmSettingsError.NoConnection : null;
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _refresher = new Refresher(() => InvokeAsync(RefreshAsync), Pause, AtLatest, time, logger);
            _listening = signals.OnChanged(_refresher.Tell);
            _refresher.Start();
        }
    }

    private async Task RefreshAsync()
    {
        await ReloadAsync();
        StateHasChanged();
    }

    private async Task ReloadAsync()
    {
        if (await viewers.GetAsync() is { } viewer)
        {
            _connections = await queries.ListAsync(viewer, CancellationToken.None);
        }
    }

    private string KindName(ConnectionListItem item) => connectors.Kinds.FirstOrDefault(x => x.Key == item.Kind)?.Name ?? item.Kind;

    private Task PauseAsync(ConnectionListItem item) => PauseAsync(item, !item.Paused, undo: true);

    private async Task PauseAsync(ConnectionListItem item, bool paused, bool undo)
    {
        if (await viewers.GetAsync() is not { } viewer)
        {
            return;
        }

        var changed = await edit.PauseAsync(viewer, item.Id, paused, CancellationToken.None);
        _error = changed.Error;
        if (changed.IsSuccess)
        {
            var done = paused ? $"{item.Settings.Name} is paused" : $"{item.Settings.Name} goes on";
            toasts.Done(done, undo ? () => InvokeAsync(() => PauseAsync(item, !paused, undo: false)) : null);
        }

        await RefreshAsync();
    }
}
