using Microsoft.Extensions.Logging.Abstractions;
using RevOps.Infrastructure;

namespace RevOps.Tests.Coaching.Alerts;

public sealed class RowFeedTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Subscribe_WhileOthersListen_AsksNothing()
    {
        using var feed = new Feed();
        await feed.StartAsync(CancellationToken.None);
        using var first = feed.Subscribe(_ => { });
        await feed.First.WaitAsync(Soon);

        // While the first round is still under way, after which a listener's wake would make another follow
        var others = Enumerable.Range(0, 20).Select(_ => feed.Subscribe(_ => { })).ToList();
        feed.Answer.SetResult();

        // Sooner than the round that comes by itself
        Assert.NotSame(feed.Second, await Task.WhenAny(feed.Second, Task.Delay(TimeSpan.FromSeconds(1))));
        await feed.Second.WaitAsync(Soon);
        others.ForEach(x => x.Dispose());
        await feed.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Subscribe_AfterAllHaveLeft_AsksAgain()
    {
        using var feed = new Feed();
        feed.Answer.SetResult();
        await feed.StartAsync(CancellationToken.None);
        var before = feed.Subscribe(_ => { });
        await feed.First.WaitAsync(Soon);
        before.Dispose();

        using var next = feed.Subscribe(_ => { });

        await feed.Second.WaitAsync(Soon);
        await feed.StopAsync(CancellationToken.None);
    }

    private sealed class Feed() : RowFeed<string>(_ => new MemoryStream(), TimeProvider.System, NullLogger.Instance)
    {
        private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _second = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task First => _first.Task;

        public Task Second => _second.Task;

        protected override async Task<IReadOnlyList<string>> SinceAsync(DateTimeOffset from, DateTimeOffset now, CancellationToken cancellationToken)
        {
            if (!_first.TrySetResult())
            {
                _second.TrySetResult();
            }

            await Answer.Task.WaitAsync(cancellationToken);
            return [];
        }

        protected override (object Key, DateTimeOffset At) StateOf(string item) => (item, DateTimeOffset.UnixEpoch);
    }
}
