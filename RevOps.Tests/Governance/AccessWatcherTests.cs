using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Governance;
using RevOps.Tests.Support;

namespace RevOps.Tests.Governance;

public sealed class AccessWatcherTests(PostgresFixture postgres) : GovernanceTest(postgres)
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task Look_ChangedPerson_IsToldOnce()
    {
        var admin = await Services.AdminAsync();
        var rep = await Services.JoinAsync(admin, "Rita Rep", UserRole.Rep);
        var watcher = Services.Get<AccessWatcher>();
        await watcher.LookAsync(None);
        var told = new List<UserId>();
        using var subscription = watcher.Subscribe(told.AddRange);

        Services.Time.Advance(Round);
        await Services.Get<ChangeUserAccess>().DisableAsync(admin, rep.UserId, None);
        await watcher.LookAsync(None);
        Services.Time.Advance(Round);
        await watcher.LookAsync(None);

        Assert.Equal([rep.UserId], told);
    }

    [Fact]
    public async Task Look_ChangeOfASlowerClock_IsToldAsWell()
    {
        var admin = await Services.AdminAsync();
        var rep = await Services.JoinAsync(admin, "Rita Rep", UserRole.Rep);
        var watcher = Services.Get<AccessWatcher>();
        await watcher.LookAsync(None);
        var told = new List<UserId>();
        using var subscription = watcher.Subscribe(told.AddRange);

        // The other node's clock, or a transaction that took its time: visible only now, dated a minute ago.
        var late = Services.Time.GetUtcNow() - TimeSpan.FromMinutes(1);
        await using var db = await Services.Databases.CreateDbContextAsync();
        await db.Users.Where(x => x.Id == rep.UserId).ExecuteUpdateAsync(x => x.SetProperty(u => u.AccessChangedAt, late));
        await watcher.LookAsync(None);

        Assert.Equal([rep.UserId], told);
    }

    [Fact]
    public async Task Look_ChangeOfAnotherNode_IsForgottenBeforeItIsTold()
    {
        var admin = await Services.AdminAsync();
        var rep = await Services.JoinAsync(admin, "Rita Rep", UserRole.Rep);
        var (watcher, recent) = (Services.Get<AccessWatcher>(), Services.Get<RecentSessions>());
        await watcher.LookAsync(None);
        recent.Remember((await Services.Get<ISessionAccounts>().FindAsync(rep.UserId, None))!, recent.BeforeReading());
        SessionAccount? known = null;
        var told = false;
        using var subscription = watcher.Subscribe(_ => (told, known) = (true, recent.Find(rep.UserId)));

        var now = Services.Time.GetUtcNow().AddMinutes(1);
        await using var db = await Services.Databases.CreateDbContextAsync();
        await db.Users.Where(x => x.Id == rep.UserId).ExecuteUpdateAsync(x => x.SetProperty(u => u.Disabled, true).SetProperty(u => u.AccessChangedAt, now));
        var before = recent.Find(rep.UserId);
        await watcher.LookAsync(None);

        Assert.NotNull(before);
        Assert.True(told);
        Assert.Null(known);
    }

    [Fact]
    public async Task Subscribe_Disposed_HearsNoMore()
    {
        var admin = await Services.AdminAsync();
        var watcher = Services.Get<AccessWatcher>();
        var told = new List<UserId>();
        watcher.Subscribe(told.AddRange).Dispose();

        await Services.JoinAsync(admin, "Rita Rep", UserRole.Rep);
        await watcher.LookAsync(None);

        Assert.Empty(told);
    }
}
