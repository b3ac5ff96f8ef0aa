using System.Globalization;
using Microsoft.AspNetCore.Components;
using RevOps.Domain;
using RevOps.Domain.Demo;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Web.Components.Operations.Live;
using RevOps.Web.Components.Shared;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Crm.Demo;

public sealed partial class DemoCrmPage(
    IEnumerable<DriveDemoCrm> demos, ICurrentViewer viewers, IReviewSignals signals, Toasts toasts, TimeProvider time, ILogger<DemoCrmPage> logger)
    : IDisposable
{
    // What happens in the CRM comes without a signal.
    private static readonly TimeSpan Unasked = TimeSpan.FromSeconds(2);

    private readonly DriveDemoCrm? _demo = demos.FirstOrDefault();
    private readonly CancellationTokenSource _gone = new();
    private DemoCrmView? _view;
    private DemoCrmError? _error;
    private LiveUpdates? _updates;
    private string? _ended;
    private bool _busy;

    // What was chosen last, until the CRM has it: the next choice builds on it, however quickly it comes
    private DemoFaults? _chosen;
    private Task _setting = Task.CompletedTask;

    /// <summary>The request while the page is drawn for the first time; null within the circuit.</summary>
    [CascadingParameter]
    private HttpContext? Http { get; set; }

    public void Dispose()
    {
        _updates?.Dispose();
        _gone.Cancel();
        _gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        if (_demo is null && Http is { Response.HasStarted: false } http)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        }

        if (RendererInfo.IsInteractive)
        {
            await LookAsync();
        }
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender && _demo is not null)
        {
            _updates = new LiveUpdates(signals, time, () => InvokeAsync(RefreshAsync), _ => Task.CompletedTask, logger, Unasked);
        }
    }

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Pace(int seconds) => seconds switch
    {
        60 => "minute",
        _ when seconds % 60 == 0 => $"{seconds / 60} minutes",
        _ => $"{seconds} seconds",
    };

    private static string Offset(TimeSpan offset) => Math.Abs(offset.TotalSeconds) < 1
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $", {Math.Abs(offset.TotalSeconds):0} s {(offset > TimeSpan.Zero ? "ahead" : "behind")}");

    private async Task RefreshAsync()
    {
        await LookAsync();
        StateHasChanged();
    }

    private async Task LookAsync()
    {
        if (_demo is null || await viewers.GetAsync() is not { } viewer)
        {
            return;
        }

        var looked = await _demo.LookAsync(viewer, null, _gone.Token);
        (_view, _error) = (looked.Value ?? _view, looked.Error);
    }

    private async Task EndAsync(DemoCallOrder order)
    {
        _busy = true;
        _ended = await DoAsync((demo, viewer) => demo.EndCallAsync(viewer, order, _gone.Token)) ?? _ended;
        _busy = false;
    }

    private Task SetFaultsAsync(DemoFaults faults)
    {
        var before = (_chosen ?? _view?.Faults)?.Count ?? 0;
        _chosen = faults;
        return _setting = SetAfterAsync(_setting, faults, before);
    }

    private async Task SetAfterAsync(Task earlier, DemoFaults faults, int before)
    {
        await Task.WhenAny(earlier);
        if (faults != _chosen)
        {
            return;
        }

        if (await DoAsync((demo, viewer) => demo.SetFaultsAsync(viewer, faults, _gone.Token)) is { Count: 0 } && before > 0)
        {
            toasts.Done("All faults are off");
        }

        _chosen = faults == _chosen ? null : _chosen;
    }

    private async Task ExpireAsync()
    {
        if (await DoAsync((demo, viewer) => demo.ExpireTokensAsync(viewer, _gone.Token)) is not null)
        {
            toasts.Done("Every access token has expired");
        }
    }

    private async Task MoveAsync((DemoCrmDeal Deal, string Stage) move)
    {
        if (await DoAsync((demo, viewer) => demo.MoveDealAsync(viewer, move.Deal.Id, move.Stage, _gone.Token)) is not null)
        {
            toasts.Done($"{move.Deal.Name} was moved in the CRM. The board shows it after the next poll");
        }
    }

    private async Task EditAsync((DemoCrmCall Call, string Property, string? Value) edit)
    {
        if (await DoAsync((demo, viewer) => demo.EditCallAsync(viewer, edit.Call.Id, edit.Property, edit.Value, _gone.Token)) is not null)
        {
            toasts.Done("Changed in the CRM. If the product is to write this property again, it finds a conflict");
        }
    }

    private async Task<T?> DoAsync<T>(Func<DriveDemoCrm, Viewer, Task<Result<T, DemoCrmError>>> act)
        where T : class
    {
        if (_demo is null || await viewers.GetAsync() is not { } viewer)
        {
            return null;
        }

        var done = await act(_demo, viewer);
        if (done.Error is { } error)
        {
            toasts.Failed(error.Problem, error.Remedy);
        }

        await LookAsync();
        return done.Value;
    }
}
