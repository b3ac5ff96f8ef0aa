namespace RevOps.Infrastructure.Demo.Crm.Hosting;

/// <summary>Where the demo CRM listens. It changes whenever the CRM is started again.</summary>
public sealed class DemoCrmAddress
{
    private readonly Lock _lock = new();
    private TaskCompletionSource<Uri> _address = New();

    /// <summary>The address now; null while it does not run.</summary>
    public Uri? Current
    {
        get
        {
            lock (_lock)
            {
                return _address.Task.IsCompletedSuccessfully ? _address.Task.Result : null;
            }
        }
    }

    /// <summary>The address, as soon as it runs.</summary>
    public Task<Uri> GetAsync(CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            return _address.Task.WaitAsync(cancellationToken);
        }
    }

    internal void Set(Uri address)
    {
        lock (_lock)
        {
            if (!_address.TrySetResult(address))
            {
                _address = New();
                _address.SetResult(address);
            }
        }
    }

    internal void Clear()
    {
        lock (_lock)
        {
            _address = _address.Task.IsCompleted ? New() : _address;
        }
    }

    private static TaskCompletionSource<Uri> New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
