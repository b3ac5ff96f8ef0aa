namespace RevOps.Infrastructure.Demo.Crm.Faults;

/// <summary>Stops requests of one kind, before or after they take effect, until they are let go.</summary>
internal sealed class HoldGate
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _release = New();
    private string? _route;
    private HoldMoment _moment;
    private int _armed;
    private int _held;

    /// <summary>The next <paramref name="count"/> requests of the route will wait; 0 disarms.</summary>
    public void Arm(string route, HoldMoment moment, int count)
    {
        lock (_lock)
        {
            (_route, _moment, _armed) = (route, moment, count);
        }
    }

    /// <summary>Lets go what waits; what is still armed stays so.</summary>
    public void Release()
    {
        lock (_lock)
        {
            _release.TrySetResult();
            (_release, _held) = (New(), 0);
        }
    }

    public (bool Held, string? Route, HoldMoment Moment) State()
    {
        lock (_lock)
        {
            return (_held > 0, _route, _moment);
        }
    }

    /// <summary>Returns when the request may go on; at once where it is none of those to wait.</summary>
    /// <param name="route">Its kind.</param>
    /// <param name="moment">Where it stands.</param>
    /// <param name="cancellationToken">Ends the waiting: the client has gone, or the CRM stops.</param>
    public async Task PassAsync(string route, HoldMoment moment, CancellationToken cancellationToken)
    {
        TaskCompletionSource release;
        lock (_lock)
        {
            if (_armed == 0 || _route != route || _moment != moment)
            {
                return;
            }

            _armed--;
            _held++;
            release = _release;
        }

        try
        {
            await release.Task.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            lock (_lock)
            {
                _held -= ReferenceEquals(release, _release) ? 1 : 0;
            }

            throw;
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>Where a request is stopped.</summary>
internal enum HoldMoment
{
    Before,
    After,
}
