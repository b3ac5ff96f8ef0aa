using RevOps.Domain.Analytics.Alerts;
using RevOps.Domain.Governance;
using RevOps.Web.Governance;

namespace RevOps.Tests.Analytics.Alerts;

/// <summary>Alerts that a test tells, and what pages did with them.</summary>
internal sealed class ScriptedAlerts : IRevenueAlertQueries, IRevenueAlertStore, IRevenueAlertFeed, ICurrentViewer
{
    private readonly List<Action<RevenueAlertItem>> _told = [];

    public static Viewer Rep { get; } = new(UserId.New(), "Nora North", UserRole.Rep, [TeamId.New()]);

    public Viewer? Viewer { get; set; } = Rep;

    public List<RevenueAlertItem> Items { get; } = [];

    public List<RevenueAlertFilter> Asked { get; } = [];

    public List<(Guid Id, TimeSpan? Wait)> Answered { get; } = [];

    public List<RevenueAlertRule> Saved { get; } = [];

    public static RevenueAlertItem Alert(string name = "Rollout", AlertSeverity severity = AlertSeverity.High) => new()
    {
        Id = Guid.NewGuid(),
        UserId = Rep.UserId,
        Kind = RevenueAlertKind.DealTurned,
        Severity = severity,
        SubjectName = name,
        DealId = Domain.Deals.DealId.New(),
        OwnerName = "Nora North",
        Title = "Health fell from good to at risk",
        Do = "Call the champion",
        Evidence = [new AlertEvidence("Champion silent", "We <b>wait</b>", $"call:{Guid.Empty}", 7)],
        At = DateTimeOffset.UnixEpoch,
        ShowAt = DateTimeOffset.UnixEpoch,
    };

    public void Tell(RevenueAlertItem alert) => _told.ToList().ForEach(x => x(alert));

    public IDisposable Subscribe(UserId person, Action<RevenueAlertItem> told)
    {
        _told.Add(told);
        return new Subscription(() => _told.Remove(told));
    }

    public ValueTask<Viewer?> GetAsync() => ValueTask.FromResult(Viewer);

    public Task<RevenueAlertPage> ListAsync(Viewer viewer, RevenueAlertFilter filter, CancellationToken cancellationToken)
    {
        Asked.Add(filter);
        return Task.FromResult(new RevenueAlertPage([.. Items], Items.Count, Items.Count, 0));
    }

    public Task<int> CountWaitingAsync(Viewer viewer, CancellationToken cancellationToken) => Task.FromResult(Items.Count);

    public Task<IReadOnlyList<RevenueAlertRule>> RulesAsync(CancellationToken cancellationToken) => Task.FromResult(RevenueAlertRules.Usual);

    public Task SaveAsync(RevenueAlertRule rule, AuditEntry audit, CancellationToken cancellationToken)
    {
        Saved.Add(rule);
        return Task.CompletedTask;
    }

    public Task<QuietHours?> QuietAsync(UserId? person, CancellationToken cancellationToken) => Task.FromResult<QuietHours?>(null);

    public Task SaveAsync(UserId? person, QuietHours? hours, AuditEntry audit, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<bool> AcknowledgeAsync(UserId person, Guid alert, DateTimeOffset at, CancellationToken cancellationToken)
    {
        Answered.Add((alert, null));
        return Task.FromResult(Items.RemoveAll(x => x.Id == alert) > 0);
    }

    public Task<bool> SnoozeAsync(UserId person, Guid alert, DateTimeOffset at, DateTimeOffset until, CancellationToken cancellationToken)
    {
        Answered.Add((alert, until - at));
        return Task.FromResult(Items.RemoveAll(x => x.Id == alert) > 0);
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
