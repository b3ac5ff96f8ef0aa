using Microsoft.AspNetCore.Components;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Connections;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Web.Components.Operations.Live;
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
    ILogger<ConnectionsPage> logger) : IDisposable
{
    private IReadOnlyList<ConnectionListItem>? _connections;
    private CrmSettingsError? _error;
    private LiveUpdates? _updates;

    /// <summary>The connection in the drawer.</summary>
    [SupplyParameterFromQuery]
    public string? Id { get; set; }

    /// <summary>The drawer makes a connection.</summary>
    [SupplyParameterFromQuery]
    public string? New { get; set; }

    private bool IsNew => New is not null && Id is null && _connections is not null;

    private ConnectionListItem? Opened => Guid.TryParse(Id, out var id) ? _connections?.FirstOrDefault(x => x.Id.Value == id) : null;

    public void Dispose() => _updates?.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        await ReloadAsync();
        _error = Id is not null && Opened is null ? CrmSettingsError.NoConnection : null;
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _updates = new LiveUpdates(signals, time, () => InvokeAsync(RefreshAsync), _ => Task.CompletedTask, logger);
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
