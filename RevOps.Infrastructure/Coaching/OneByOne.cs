using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace RevOps.Infrastructure.Coaching;

/// <summary>Does what is handed in one after the other, in its order. What fails is logged and holds up nothing.</summary>
internal sealed partial class OneByOne : IAsyncDisposable
{
    private const int MostWaiting = 1_000;

    private readonly Channel<Func<Task>> _work =
        Channel.CreateBounded<Func<Task>>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    private readonly Guid _call;
    private readonly ILogger _logger;
    private readonly Task _reader;

    /// <summary>Begins.</summary>
    /// <param name="call">The live call, for the log.</param>
    /// <param name="logger">Where failures go.</param>
    public OneByOne(Guid call, ILogger logger)
    {
        (_call, _logger) = (call, logger);
        _reader = Task.Run(ReadAsync);
    }

    /// <summary>False where too much waits, or it has ended.</summary>
    public bool TryAdd(Func<Task> work) => _work.Writer.TryWrite(work);

    /// <summary>Waits until it is done; fails as the work fails.</summary>
    public async Task DoAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await _work.Writer.WriteAsync(
            async () =>
            {
                try
                {
                    await work();
                    done.SetResult();
                }
                catch (Exception problem)
                {
                    done.SetException(problem);
                }
            },
            cancellationToken);
        await done.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Takes nothing more and ends when all is done.</summary>
    public async ValueTask DisposeAsync()
    {
        _work.Writer.TryComplete();
        await _reader;
    }

    private async Task ReadAsync()
    {
        await foreach (var work in _work.Reader.ReadAllAsync())
        {
            try
            {
                await work();
            }
            catch (Exception problem)
            {
                WorkFailed(_logger, _call, problem);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Live call {Call}: something failed; the call goes on.")]
    private static partial void WorkFailed(ILogger logger, Guid call, Exception problem);
}
