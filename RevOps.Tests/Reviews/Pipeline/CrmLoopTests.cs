using RevOps.Tests.Benchmarks.CrmLoop;

namespace RevOps.Tests.Reviews.Pipeline;

/// <summary>
/// The loop with the CRM, real at every end: the product as a process, PostgreSQL and the demo CRM on sockets. The harness in
/// <c>Benchmarks/CrmLoop</c> does the same hundreds of times and with every fault.
/// </summary>
public sealed class CrmLoopTests(CrmLoopTests.Loop loop) : IClassFixture<CrmLoopTests.Loop>
{
    [Theory]
    [InlineData("kill -9 at notes.create, after it took effect")]
    [InlineData("kill -9 at objects.update, before it took effect")]
    [InlineData("reply to COMMIT lost")]
    [InlineData("PostgreSQL restarted, fast")]
    [InlineData("30 % of replies to writes dropped")]
    [InlineData("announcements three times more and shuffled")]
    public async Task Loop_SomethingFails_LosesNothingAndWritesNothingTwice(string fault)
    {
        var run = new LoopRun(loop.World, new Random(fault.Length), callsOfEach: 3, reps: 3);

        await LoopFault.All.Single(x => x.Name == fault).RunAsync(run);
        var open = await run.SettleAsync();

        var verdict = await LoopCheck.RunAsync(loop.World.Database, loop.World.Connection, loop.World.ExportOf(run.Ids), run.Ids);
        Assert.Empty(open);
        Assert.Empty(verdict.Problems);
        Assert.Equal((9, 0, 0), (verdict.Calls, verdict.Lost, verdict.Twice));
    }

    /// <summary>One world for all of them.</summary>
    public sealed class Loop : IAsyncLifetime
    {
        private LoopWorld? _world;

        internal LoopWorld World => _world!;

        public async Task InitializeAsync()
        {
            _world = await LoopWorld.CreateAsync();
            await _world.StartProductAsync();
            await _world.AnnounceAsync();
        }

        public async Task DisposeAsync() => await _world!.DisposeAsync();
    }
}
