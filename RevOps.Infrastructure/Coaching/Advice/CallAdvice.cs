using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using RevOps.Domain.Coaching.Advice;
using RevOps.Domain.Coaching.LiveCalls;

namespace RevOps.Infrastructure.Coaching.Advice;

/// <summary>
/// Asks the adviser of one call, one question at a time and never on the call's own thread. Of words that come meanwhile only the newest are
/// asked about.
/// </summary>
internal sealed partial class CallAdvice : IDisposable
{
    private readonly Channel<CallExcerpt> _questions =
        Channel.CreateBounded<CallExcerpt>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    private readonly CancellationTokenSource _end = new();
    private readonly CancellationToken _over;
    private readonly LiveCallId _call;
    private readonly ICueAdviser _adviser;
    private readonly TimeSpan _within;
    private readonly AdviceCounts _counts;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private Func<CallExcerpt, IReadOnlyList<SuggestedCue>, bool>? _take;
    private int _asked = -1;

    public CallAdvice(LiveCallId call, ICueAdviser adviser, TimeSpan within, AdviceCounts counts, TimeProvider time, ILogger logger)
    {
        (_call, _adviser, _within, _counts, _time, _logger) = (call, adviser, within, counts, time, logger);
        _over = _end.Token;
    }

    /// <summary>Begins.</summary>
    /// <param name="take">Takes an answer over to the call's own thread; false where the call takes nothing more.</param>
    public void Start(Func<CallExcerpt, IReadOnlyList<SuggestedCue>, bool> take)
    {
        _take = take;
        _ = Task.Run(AnswerAllAsync);
    }

    /// <summary>Asks about words that are new; returns at once.</summary>
    public void Ask(CallExcerpt? excerpt)
    {
        if (excerpt is not null && excerpt.Lines[^1].Sequence > _asked)
        {
            _asked = excerpt.Lines[^1].Sequence;
            _questions.Writer.TryWrite(excerpt);
        }
    }

    /// <summary>What became of the cues of an answer.</summary>
    public void Count(IEnumerable<AdviceOutcome> outcomes)
    {
        foreach (var outcome in outcomes)
        {
            _counts.Count(outcome);
        }
    }

    /// <summary>The call is over: nothing more is asked, and the answer under way is not wanted any more.</summary>
    public void Dispose()
    {
        _questions.Writer.TryComplete();
        if (!_over.IsCancellationRequested)
        {
            _end.Cancel();
        }

        _end.Dispose();
    }

    private async Task AnswerAllAsync()
    {
        await foreach (var excerpt in _questions.Reader.ReadAllAsync())
        {
            if (!_over.IsCancellationRequested)
            {
                await AnswerAsync(excerpt);
            }
        }
    }

    private async Task AnswerAsync(CallExcerpt excerpt)
    {
        using var deadline = new CancellationTokenSource(_within, _time);
        using var late = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, _over);
        var answer = Task.Run(() => _adviser.AdviseAsync(excerpt, late.Token), CancellationToken.None);
        try
        {
            var suggested = await answer.WaitAsync(late.Token);
            late.Token.ThrowIfCancellationRequested();
            if (!_take!(excerpt, suggested ?? []))
            {
                _counts.Count(AdviceOutcome.Over);
            }
        }
        catch (Exception) when (late.IsCancellationRequested)
        {
            _counts.Count(_over.IsCancellationRequested ? AdviceOutcome.Over : AdviceOutcome.Late);

            // One that does not heed its cancellation is not asked a second question on top
            await answer.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
        catch (Exception problem)
        {
            _counts.Count(AdviceOutcome.Failed);
            AdviserFailed(_logger, _call.Value, problem);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Live call {Call}: the model that may add cues failed; the rules go on without it.")]
    private static partial void AdviserFailed(ILogger logger, Guid call, Exception problem);
}
