using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Persistence;
using RevOps.Infrastructure.Reviews.Pipeline;
using RevOps.Tests.Support;

namespace RevOps.Tests.Reviews.Pipeline;

public sealed class NoticeFeedTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime, IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly ManualTime _time = new(NoticeSeed.Monday);
    private readonly ReviewSignals _signals = new(NullLogger<ReviewSignals>.Instance);
    private Switched _database = null!;
    private TestPeople _people = null!;
    private NoticeSeed _seed = null!;
    private NoticeFeed _feed = null!;

    public async Task InitializeAsync()
    {
        var database = await TestDatabase.CreateAsync(postgres);
        _people = await TestPeople.AddAsync(database);
        _seed = new NoticeSeed(database);
        _database = new Switched(database);
        _feed = new NoticeFeed(_database, _signals, _time, NullLogger<NoticeFeed>.Instance);
    }

    public Task DisposeAsync() => _feed.StopAsync(None);

    public void Dispose() => _feed.Dispose();

    [Fact]
    public async Task Look_NewNotice_IsToldOnceToEachWhomItConcerns()
    {
        using var rep = _feed.Subscribe(_people.Rep);
        using var manager = _feed.Subscribe(_people.Manager);
        using var second = _feed.Subscribe(_people.Manager);
        using var other = _feed.Subscribe(_people.OtherManager);
        using var admin = _feed.Subscribe(_people.Admin);
        await LookAsync();
        await AddAsync("first");
        await LookAsync();
        await AddAsync("second");
        await LookAsync();
        await LookAsync();

        Assert.Equal(["first", "second"], Read(rep));
        Assert.Equal(["first", "second"], Read(manager));
        Assert.Equal(["first", "second"], Read(second));
        Assert.Empty(Read(other));
        Assert.Empty(Read(admin));
    }

    [Fact]
    public async Task Look_CommittedLate_IsToldAsWell()
    {
        using var rep = _feed.Subscribe(_people.Rep);
        await AddAsync("in time");
        await LookAsync();
        _time.Advance(TimeSpan.FromSeconds(20));
        await LookAsync();

        // Another node's clock, or a transaction that took its time: visible only now, dated half a minute ago.
        await _seed.NoticeAsync(_people.Rep, "late", _time.GetUtcNow() - TimeSpan.FromSeconds(30));
        await LookAsync();

        Assert.Equal(["in time", "late"], Read(rep));
    }

    [Fact]
    public async Task Look_StoredBeforeAnybodyListened_WaitsInTheInbox()
    {
        await AddAsync("before");
        _time.Advance(TimeSpan.FromSeconds(1));
        using var rep = _feed.Subscribe(_people.Rep);
        await LookAsync();
        await AddAsync("after");
        await LookAsync();

        Assert.Equal(["after"], Read(rep));
    }

    [Fact]
    public async Task Look_AfterASilence_DoesNotTellItAgain()
    {
        using (_feed.Subscribe(_people.Rep))
        {
            await AddAsync("told");
            await LookAsync();
        }

        await LookAsync();
        _time.Advance(TimeSpan.FromSeconds(1));
        using var again = _feed.Subscribe(_people.Rep);
        await LookAsync();

        Assert.Empty(Read(again));
    }

    [Fact]
    public async Task Look_DatabaseDown_TellsWhenItIsBack()
    {
        using var rep = _feed.Subscribe(_people.Rep);
        await LookAsync();
        await AddAsync("meanwhile");
        _database.Down = true;
        await Assert.ThrowsAsync<InvalidOperationException>(LookAsync);
        _time.Advance(TimeSpan.FromMinutes(10));
        await Assert.ThrowsAsync<InvalidOperationException>(LookAsync);
        _database.Down = false;
        await LookAsync();
        await LookAsync();

        Assert.Equal(["meanwhile"], Read(rep));
    }

    [Fact]
    public async Task Look_TeamTakenAway_IsNotToldAnyMore()
    {
        using var manager = _feed.Subscribe(_people.Manager);
        await LookAsync();
        manager.Viewer = _people.Manager with { TeamIds = [] };
        await AddAsync("not theirs");
        await LookAsync();

        Assert.Empty(Read(manager));
    }

    [Fact]
    public async Task Look_PageThatDoesNotRead_KeepsTheNewestOnly()
    {
        using var rep = _feed.Subscribe(_people.Rep);
        for (var i = 0; i < NoticeSubscription.Capacity + 3; i++)
        {
            await AddAsync($"{i}");
            _time.Advance(TimeSpan.FromSeconds(2));
        }

        await LookAsync();
        var kept = Read(rep);
        _time.Advance(TimeSpan.FromMinutes(5));
        await LookAsync();
        await LookAsync();

        Assert.Equal(NoticeSubscription.Capacity, kept.Count);
        Assert.Equal($"{NoticeSubscription.Capacity + 2}", kept[^1]);
        Assert.Equal(0, _feed.Remembered);
    }

    [Fact]
    public async Task Running_SignalAndOutage_DeliversAndGoesOn()
    {
        await _feed.StartAsync(None);
        using var rep = _feed.Subscribe(_people.Rep);
        _database.Down = true;
        _signals.Noticed();
        await Eventually.TrueAsync(() => Task.FromResult(_database.Refused > 1), TimeSpan.FromSeconds(20), "the feed tries again");
        await AddAsync("through");
        _database.Down = false;
        _signals.Noticed();

        await Eventually.TrueAsync(() => Task.FromResult(rep.Arrivals.Count == 1), TimeSpan.FromSeconds(20), "the notice arrives");
        Assert.Equal(["through"], Read(rep));
    }

    [Fact]
    public void Signals_OneListenerFails_OthersHearAndDisposedDoNot()
    {
        var heard = 0;
        using var broken = _signals.OnNoticed(() => throw new InvalidOperationException());
        using var good = _signals.OnNoticed(() => heard++);
        _signals.OnNoticed(() => heard += 100).Dispose();

        _signals.Noticed();
        _signals.Changed();

        Assert.Equal(1, heard);
    }

    private Task LookAsync() => _feed.LookAsync(None);

    private Task<FeedbackNotice> AddAsync(string title) => _seed.NoticeAsync(_people.Rep, title, _time.GetUtcNow());

    private static List<string> Read(INoticeSubscription subscription)
    {
        List<string> titles = [];
        while (subscription.Arrivals.TryRead(out var item))
        {
            titles.Add(item.Title);
        }

        return titles;
    }

    /// <summary>A database that can be switched off.</summary>
    private sealed class Switched(TestDatabase database) : IDbContextFactory<RevOpsDb>
    {
        private int _refused;

        public volatile bool Down;

        public int Refused => Volatile.Read(ref _refused);

        public RevOpsDb CreateDbContext()
        {
            if (!Down)
            {
                return database.CreateDbContext();
            }

            Interlocked.Increment(ref _refused);
            throw new InvalidOperationException("The database is down.");
        }
    }
}
