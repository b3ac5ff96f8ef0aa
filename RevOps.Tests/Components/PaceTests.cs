using RevOps.Tests.Support;
using RevOps.Web.Components.Shared;

namespace RevOps.Tests.Components;

public sealed class PaceTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Ask_StreamOfChanges_ReadsFewTimesAndTheLastStateAlways()
    {
        var (state, read, reads) = (0, -1, 0);
        using var pace = new Pace(TimeProvider.System, () =>
        {
            Volatile.Write(ref read, Volatile.Read(ref state));
            Interlocked.Increment(ref reads);
            return Task.CompletedTask;
        });

        for (var i = 1; i <= 10_000; i++)
        {
            Volatile.Write(ref state, i);
            pace.Ask();
        }

        await Eventually.TrueAsync(() => Task.FromResult(Volatile.Read(ref read) == 10_000), Patience, "the last state is read");
        Assert.InRange(Volatile.Read(ref reads), 1, 10);
    }

    [Fact]
    public async Task Ask_WhileReading_NeverReadsTwiceAtATime()
    {
        var (at, most, reads) = (0, 0, 0);
        using var gate = new SemaphoreSlim(0);
        using var pace = new Pace(TimeProvider.System, async () =>
        {
            most = Math.Max(most, Interlocked.Increment(ref at));
            await gate.WaitAsync();
            Interlocked.Decrement(ref at);
            Interlocked.Increment(ref reads);
        });

        pace.Ask();
        pace.Ask();
        pace.Ask();
        gate.Release(5);

        await Eventually.TrueAsync(() => Task.FromResult(Volatile.Read(ref reads) == 2), Patience, "one read and one more after it");
        Assert.Equal(1, most);
    }

    [Fact]
    public void Ask_AfterTheEnd_ReadsNothing()
    {
        var reads = 0;
        var pace = new Pace(TimeProvider.System, () => Task.FromResult(reads++));
        pace.Dispose();
        pace.Ask();

        Assert.Equal(0, reads);
    }
}
