using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.Parsers;
using Microsoft.Diagnostics.Tracing.Parsers.Clr;

namespace RevOps.Tests.Benchmarks.LiveLoad;

/// <summary>
/// What lives on another process's heap: its runtime's diagnostics port is asked for a full, blocking collection, as <c>dotnet-gcdump</c> does,
/// and says what survived it. Neither garbage nor gaps between objects count.
/// </summary>
internal static class LiveHeap
{
    private const long Collections = (long)ClrTraceEventParser.Keywords.GC;

    /// <summary>Makes the runtime collect when the session begins.</summary>
    private const long Collect = (long)ClrTraceEventParser.Keywords.GCHeapCollect;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Bytes that survive the second of two collections; the first finds what only waits for its finalizer.</summary>
    public static async Task<long> MeasureAsync(int process)
    {
        await CollectAsync(process);
        await Task.Delay(TimeSpan.FromSeconds(1));
        return await CollectAsync(process);
    }

    private static async Task<long> CollectAsync(int process)
    {
        var survived = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var session = await new DiagnosticsClient(process).StartEventPipeSessionAsync(
            [new EventPipeProvider("Microsoft-Windows-DotNETRuntime", EventLevel.Informational, Collections | Collect)], requestRundown: false, circularBufferMB: 16, CancellationToken.None);
        var reading = Task.Factory.StartNew(() => Read(session, survived), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            return await survived.Task.WaitAsync(Patience);
        }
        finally
        {
            await session.StopAsync(CancellationToken.None);
            await reading;
        }
    }

    private static void Read(EventPipeSession session, TaskCompletionSource<long> survived)
    {
        var full = false;
        using var source = new EventPipeEventSource(session.EventStream);
        source.Clr.GCStart += x => full = x is { Depth: 2, Type: GCType.NonConcurrentGC, Reason: GCReason.Induced or GCReason.InducedNotForced };
        source.Clr.GCHeapStats += x =>
        {
            if (full)
            {
                survived.TrySetResult(x.TotalPromotedSize0 + x.TotalPromotedSize1 + x.TotalPromotedSize2 + x.TotalPromotedSize3 + x.TotalPromotedSize4);
            }
        };
        source.Process();
        survived.TrySetException(new InvalidOperationException("The session ended without a full collection."));
    }
}
