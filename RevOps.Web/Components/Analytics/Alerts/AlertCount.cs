using Microsoft.AspNetCore.Components;
using RevOps.Domain.Analytics.Alerts;
using RevOps.Domain.Governance;
using RevOps.Web.Components.Shared;
using RevOps.Web.Components.Shell;

namespace RevOps.Web.Components.Analytics.Alerts;

/// <summary>Keeps the figure of alerts on the inbox button right: counted whenever one comes in, goes or is over; WaitingCount
/// counts them with all that waits when a session begins. Draws nothing.</summary>
public sealed class AlertCount(IRevenueAlertQueries queries, IRevenueAlertFeed feed, FeedbackInbox inbox, TimeProvider time) : ComponentBase, IDisposable
{
    private IDisposable? _subscription;
    private Pace? _pace;

    [Parameter, EditorRequired]
    public Viewer Viewer { get; set; } = null!;

    public void Dispose()
    {
        _subscription?.Dispose();
        _pace?.Dispose();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            // Many may come together, as after an import
            _pace = new Pace(time, () => InvokeAsync(CountAsync));
            _subscription = feed.Subscribe(Viewer.UserId, _ => _pace.Ask());
        }
    }

    private async Task CountAsync()
    {
        try
        {
            inbox.SetAlerts(await queries.CountWaitingAsync(Viewer, CancellationToken.None));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await DispatchExceptionAsync(failure);
        }
    }
}
