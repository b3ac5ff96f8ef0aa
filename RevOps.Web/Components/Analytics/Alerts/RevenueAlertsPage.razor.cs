using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using RevOps.Domain.Analytics.Alerts;
using RevOps.Domain.Governance;
using RevOps.Web.Components.Shared;
using RevOps.Web.Components.Shell;

namespace RevOps.Web.Components.Analytics.Alerts;

/// <summary>What a person was told of, as the URL says it. What comes in meanwhile is counted and moves nothing; what is over says so in its place.</summary>
public sealed partial class RevenueAlertsPage(
    IRevenueAlertQueries queries, IRevenueAlertFeed feed, AnswerRevenueAlert answer, FeedbackInbox inbox, Toasts toasts, TimeProvider time)
{
    private RevenueAlertFilter _filter = new();
    private RevenueAlertPage? _page;
    private GovernanceError? _error;
    private IDisposable? _subscription;
    private int _arrivals;
    private bool _quiet;

    protected override string Path => RevenueAlertUrl.Path;

    private TimeProvider Time => time;

    private string Empty => (_filter.Show, _filter.Kind) switch
    {
        (RevenueAlertShow.Waiting, null) => "No alert waits",
        (RevenueAlertShow.Snoozed, null) => "No alert is put off",
        (RevenueAlertShow.Done, null) => "No alert so far",
        _ => "No alert of this kind",
    };

    protected override void Take(string query)
    {
        _filter = RevenueAlertUrl.Parse(query);
        _quiet = QueryHelpers.ParseQuery(query).TryGetValue("quiet", out var open) && open == "True";
    }

    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        var viewer = Viewer!;
        _subscription ??= feed.Subscribe(viewer.UserId, told => _ = InvokeAsync(() => HearAsync(told)));
        var page = await queries.ListAsync(viewer, _filter, cancellationToken);
        if (!cancellationToken.IsCancellationRequested)
        {
            (_page, _arrivals) = (page, 0);
            inbox.SetAlerts(page.Waiting);
        }
    }

    protected override void Dispose(bool disposing)
    {
        _subscription?.Dispose();
        base.Dispose(disposing);
    }

    private void Go(RevenueAlertFilter filter) => Nav.NavigateTo(RevenueAlertUrl.To(filter));

    private async Task HearAsync(RevenueAlertItem told)
    {
        if (_page is not { } page)
        {
            return;
        }

        if (page.Items.Count == 0)
        {
            // Nothing is being read that could move.
            await ReloadAsync();
        }
        else if (page.Items.Any(x => x.Id == told.Id))
        {
            _page = page with { Items = [.. page.Items.Select(x => x.Id == told.Id ? told : x)] };
        }
        else if (_filter.Show == RevenueAlertShow.Waiting && told.Waits(time.GetUtcNow()) && (_filter.Kind ?? told.Kind) == told.Kind)
        {
            _arrivals++;
        }

        StateHasChanged();
    }

    private async Task AcknowledgeAsync(RevenueAlertItem alert)
    {
        _error = await answer.AcknowledgeAsync(Viewer!, alert.Id, CancellationToken.None);
        await ReloadAsync();
    }

    private async Task SnoozeAsync(RevenueAlertItem alert, TimeSpan wait)
    {
        _error = await answer.SnoozeAsync(Viewer!, alert.Id, wait, CancellationToken.None);
        if (_error is null)
        {
            toasts.Done("Put off; it comes back once");
        }

        await ReloadAsync();
    }
}
