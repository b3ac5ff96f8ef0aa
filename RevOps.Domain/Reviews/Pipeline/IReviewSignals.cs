namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>
/// Tells this process's workers and pages that something changed. A hint and nothing more: whoever listens reads the database, and looks
/// there from time to time without being told, since another node's changes come without a signal.
/// </summary>
public interface IReviewSignals
{
    /// <summary>A review became due, or a write waits.</summary>
    void Due();

    /// <summary>A review or a write changed.</summary>
    void Changed();

    /// <summary>A notice was stored.</summary>
    void Noticed();

    /// <summary>Calls <paramref name="handler"/> on each change, on any thread; it must not block or throw.</summary>
    IDisposable OnChanged(Action handler);

    /// <summary>Calls <paramref name="handler"/> on each notice, on any thread; it must not block or throw.</summary>
    IDisposable OnNoticed(Action handler);
}
