using Microsoft.Extensions.Logging.Abstractions;
using RevOps.Domain.Analytics;
using RevOps.Domain.Deals;
using RevOps.Infrastructure.Analytics;
using RevOps.Tests.Support;

namespace RevOps.Tests.Analytics;

public sealed class FigureChangesTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Look_DealOrCallChanged_TellsWhoListensToIt()
    {
        var database = await TestDatabase.CreateAsync(postgres);
        var time = new ManualTime(Start);
        using var changes = new FigureChanges(database, time, NullLogger<FigureChanges>.Instance);
        var (deals, calls) = (0, 0);
        await SaveAsync(database, Start.AddDays(-1));
        using var ofDeals = changes.OnChanged(FigureData.Deals, () => deals++);
        using var ofCalls = changes.OnChanged(FigureData.Calls, () => calls++);
        await changes.LookAsync(default);
        await changes.LookAsync(default);
        Assert.Equal((0, 0), (deals, calls));

        await SaveAsync(database, Start.AddSeconds(5));
        await changes.LookAsync(default);
        await changes.LookAsync(default);
        Assert.Equal((1, 0), (deals, calls));

        ofDeals.Dispose();
        await SaveAsync(database, Start.AddSeconds(9));
        await changes.LookAsync(default);
        Assert.Equal(1, deals);
    }

    [Fact]
    public async Task Look_ChangedBeforeTheFirstLook_IsTold()
    {
        var database = await TestDatabase.CreateAsync(postgres);
        using var changes = new FigureChanges(database, new ManualTime(Start), NullLogger<FigureChanges>.Instance);
        var told = 0;
        using var listening = changes.OnChanged(FigureData.Deals | FigureData.Calls, () => told++);
        await SaveAsync(database, Start);
        await changes.LookAsync(default);

        Assert.Equal(1, told);
    }

    private static async Task SaveAsync(TestDatabase database, DateTimeOffset at)
    {
        await using var db = database.CreateDbContext();
        var stage = new DealStage(DealStage.DefaultPipeline, $"{at:O}", 1, DealState.Open, 20, isLate: false);
        db.AddRange(stage, new Deal("Rollout", stage, at));
        await db.SaveChangesAsync();
    }
}
