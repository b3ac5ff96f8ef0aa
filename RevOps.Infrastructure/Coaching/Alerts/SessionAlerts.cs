using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.Alerts;
using RevOps.Domain.Coaching.LiveCalls;

namespace RevOps.Infrastructure.Coaching.Alerts;

/// <summary>Which alerts of one call are kept: each once, however often the coach concludes it anew.</summary>
internal sealed class SessionAlerts(LiveCall call, AlertStore store, IEnumerable<(CoachAlertKind Kind, string Key)> past)
{
    private readonly HashSet<(CoachAlertKind Kind, string Key)> _known = [.. past];

    /// <summary>Stores those that are new; returns what was kept of them.</summary>
    /// <param name="view">What the coach knows.</param>
    /// <param name="spoken">The lines that alerts point at.</param>
    /// <param name="now">When.</param>
    public async Task<IReadOnlyList<LiveAlert>> KeepAsync(CoachView view, SpokenSoFar spoken, DateTimeOffset now)
    {
        var fresh = view.Alerts.Where(x => !_known.Contains(LiveAlert.IdentityOf(x))).ToList();
        if (fresh.Count == 0)
        {
            return [];
        }

        var kept = await store.KeepAsync(fresh.ConvertAll(x => new LiveAlert(call, x, SecondsOf(x.Sequence), now)), CancellationToken.None);
        _known.UnionWith(fresh.Select(LiveAlert.IdentityOf));
        return kept;

        double SecondsOf(int? sequence) =>
            sequence is { } said && spoken.Find(said) is { } heard ? heard.Start.TotalSeconds : view.DurationSeconds;
    }
}
