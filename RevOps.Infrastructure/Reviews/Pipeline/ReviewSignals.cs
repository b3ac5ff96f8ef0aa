using Microsoft.Extensions.Logging;
using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Infrastructure.Reviews.Pipeline;

/// <summary>Carries hints within this process.</summary>
internal sealed class ReviewSignals(ILogger<ReviewSignals> logger) : IReviewSignals
{
    private readonly Listeners _due = new(logger);

    private readonly Listeners _changed = new(logger);

    private readonly Listeners _noticed = new(logger);

    public void Due() => _due.Tell();

    public void Changed() => _changed.Tell();

    public void Noticed() => _noticed.Tell();

    public IDisposable OnChanged(Action handler) => _changed.Add(handler);

    public IDisposable OnNoticed(Action handler) => _noticed.Add(handler);

    /// <summary>Calls <paramref name="handler"/> when work became due.</summary>
    public IDisposable OnDue(Action handler) => _due.Add(handler);
}
