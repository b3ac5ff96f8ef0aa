using RevOps.Domain.Crm.Imports;

namespace RevOps.Infrastructure.Crm.Imports;

/// <inheritdoc />
internal sealed class ImportSignals : IImportSignals
{
    private event Action? HasDue;

    private event Action? HasChanged;

    public void Due() => HasDue?.Invoke();

    public void Changed() => HasChanged?.Invoke();

    public IDisposable OnChanged(Action handler)
    {
        HasChanged += handler;
        return new Subscription(() => HasChanged -= handler);
    }

    public IDisposable OnDue(Action handler)
    {
        HasDue += handler;
        return new Subscription(() => HasDue -= handler);
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
