using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.Parsers;
using Microsoft.Diagnostics.Tracing.Parsers.Clr;

namespace RevOps.Tests.Benchmarks.LiveLoad;

/// <summary>Listens to the garbage collector of another process: how long it held everything up, and what it left on the heap.</summary>
internal sealed class GcWatch : IAsyncDisposable
{
    private const long Collections = (long)ClrTraceEventParser.Keywords.GC;

    private readonly EventPipeSession _session;
    private readonly Task _reading;
    private readonly ConcurrentQueue<(double At, double Milliseconds)> _pauses = new();
    private readonly ConcurrentQueue<(int Generation, long Heap)> _heaps = new();
    private double _suspended;
    private int _generation;

    private GcWatch(EventPipeSession session) =>
        (_session, _reading) = (session, Task.Factory.StartNew(Read, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));

    /// <summary>Begins to listen.</summary>
    public static GcWatch Start(int process) => new(new DiagnosticsClient(process).StartEventPipeSession(
        [new EventPipeProvider("Microsoft-Windows-DotNETRuntime", System.Diagnostics.Tracing.EventLevel.Informational, Collections)], requestRundown: false));

    /// <summary>When it held everything up: second and milliseconds.</summary>
    public string Pauses() => string.Join("; ", _pauses.Select(x => string.Create(CultureInfo.InvariantCulture, $"{x.At / 1000:0.00}: {x.Milliseconds:0}")));

    /// <summary>Said as a line: collections, the share of time, and percentiles of what one took.</summary>
    public string Summary(TimeSpan during)
    {
        var all = _pauses.Select(x => x.Milliseconds).Order().ToList();
        if (all.Count == 0)
        {
            return "collector: no pause";
        }

        var kinds = string.Join(", ", _heaps.GroupBy(x => x.Generation).OrderBy(x => x.Key).Select(x => $"{x.Count()} of generation {x.Key}"));
        var (middle, high, heap) = (all[all.Count / 2], all[(int)(all.Count * 0.95)], _heaps.LastOrDefault().Heap / 1048576);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"collector: {kinds}; {all.Count} pauses, {all.Sum() / during.TotalMilliseconds:0.0 %} of the time, p50 {middle:0.0}, p95 {high:0.0}, max {all[^1]:0.0} ms; heap {heap} MB");
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _session.StopAsync(CancellationToken.None);
        }
        catch (Exception e) when (e is ServerNotAvailableException or IOException or EndOfStreamException)
        {
            // The process has ended before
        }

        await _reading;
        _session.Dispose();
    }

    private void Read()
    {
        using var source = new EventPipeEventSource(_session.EventStream);
        source.Clr.GCSuspendEEStart += x => _suspended = x.TimeStampRelativeMSec;
        source.Clr.GCRestartEEStop += x => _pauses.Enqueue((x.TimeStampRelativeMSec, x.TimeStampRelativeMSec - _suspended));
        source.Clr.GCStart += x => _generation = x.Depth;
        source.Clr.GCHeapStats += Note;
        try
        {
            source.Process();
        }
        catch (Exception e) when (e is IOException or EndOfStreamException or ObjectDisposedException)
        {
            // The process has ended
        }
    }

    private void Note(GCHeapStatsTraceData x)
    {
        var heap = x.GenerationSize0 + x.GenerationSize1 + x.GenerationSize2 + x.GenerationSize3 + x.GenerationSize4;
        _heaps.Enqueue((_generation, heap));
    }
}
