using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Analytics.Team;
using RevOps.Infrastructure.Calls;
using RevOps.Infrastructure.Reviews;
using RevOps.Tests.Coaching.Playbooks.Versions;
using RevOps.Tests.Support;

namespace RevOps.Tests.Analytics.Team;

/// <summary>Sums of months say what the calls' own figures say, whatever happened to the calls.</summary>
public sealed class FigureSumsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly JsonSerializerOptions Rounded = new() { Converters = { new RoundedNumbers() } };
    private readonly ManualTime _time = new(new(2026, 6, 10, 9, 0, 0, TimeSpan.Zero));
    private TestDatabase _database = null!;
    private TestPeople _people = null!;

    private TeamFigures Queries => new(_database, _time);

    private CallFigureUpdates Updates => new(_database, new InMemoryPlaybooks(), _time);

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(postgres);
        _people = await TestPeople.AddAsync(_database);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Read_AfterAnyChanges_IsWhatTheFiguresAddUpTo(int seed)
    {
        var random = new Random(seed);
        var node = Updates;
        for (var round = 0; round < 3; round++)
        {
            await StoreAsync(random, 12);
            await ScoreAnewAsync(random);
            await node.RefreshAsync(None);
            _time.Advance(TimeSpan.FromDays(9));
        }

        var summed = await ReportsAsync(seed);
        await CountAsync(x => x.Summed == x.Changes, least: 3);
        await node.RebuildAsync(None);
        Assert.Equal(summed, await ReportsAsync(seed));

        await using var db = _database.CreateDbContext();
        await db.CallFigureMonths.ExecuteDeleteAsync();
        await db.CallMonths.ExecuteDeleteAsync();
        Assert.Equal(summed, await ReportsAsync(seed));
    }

    [Fact]
    public async Task Read_FiguresChangedSinceTheSums_CountsTheFigures()
    {
        await StoreAsync(new Random(3), 20);
        await Updates.RefreshAsync(None);
        var filter = new AnalyticsFilter { From = new(2026, 1, 1), To = new(2026, 6, 30) };
        await using (var db = _database.CreateDbContext())
        {
            var march = new DateOnly(2026, 3, 1);
            await db.CallFigureMonths.Where(x => x.Month == march).ExecuteUpdateAsync(x => x.SetProperty(m => m.Count, 1000));
            Assert.True((await Queries.ReadAsync(_people.Analyst, filter, None)).Calls >= 1000);
            await using var transaction = await db.Database.BeginTransactionAsync();
            await CallFigureSums.ChangedAsync(db, [march], None);
            await transaction.CommitAsync();
        }

        Assert.Equal(20, (await Queries.ReadAsync(_people.Analyst, filter, None)).Calls);
    }

    [Fact]
    public async Task Refresh_CallsDeleted_SumsAreTakenAgainWithTheNextLookThrough()
    {
        await StoreAsync(new Random(4), 20);
        var node = Updates;
        await node.RefreshAsync(None);
        await using (var db = _database.CreateDbContext())
        {
            await db.Calls.Where(x => x.StartedAt < new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero)).ExecuteDeleteAsync();
        }

        _time.Advance(TimeSpan.FromHours(1));
        await node.RefreshAsync(None);

        var summed = await ReportsAsync(4);
        await node.RebuildAsync(None);
        Assert.Equal(await ReportsAsync(4), summed);
    }

    [Fact]
    public async Task Refresh_OnTheSameNode_FindsNewAndScoredCallsAtOnceAndAllOthersWithinTheHour()
    {
        await StoreAsync(new Random(5), 4);
        var node = Updates;
        Assert.Equal(4, await node.RefreshAsync(None));
        _time.Advance(TimeSpan.FromMinutes(20));
        await StoreAsync(new Random(6), 2);
        Assert.Equal(2, await node.RefreshAsync(None));
        await using (var db = _database.CreateDbContext())
        {
            var call = await db.Calls.OrderBy(x => x.CreatedAt).FirstAsync();
            call.Scored(12, null, _time.GetUtcNow());
            await db.SaveChangesAsync();
        }

        Assert.Equal(1, await node.RefreshAsync(None));
        _time.Advance(TimeSpan.FromMinutes(20));
        await using (var db = _database.CreateDbContext())
        {
            var first = await db.Calls.Where(x => x.TeamId == _people.North).OrderBy(x => x.CreatedAt).Select(x => x.Id).FirstAsync();
            await db.Calls.Where(x => x.Id == first).ExecuteUpdateAsync(x => x.SetProperty(c => c.TeamId, _people.South));
        }

        Assert.Equal(0, await node.RefreshAsync(None));
        _time.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(1, await node.RefreshAsync(None));
    }

    private async Task StoreAsync(Random random, int count)
    {
        Viewer[] reps = [_people.Rep, _people.Colleague, _people.OtherRep];
        await using var db = _database.CreateDbContext();
        for (var i = 0; i < count; i++)
        {
            var at = _time.GetUtcNow().AddDays(-random.Next(150)).AddHours(random.Next(24));
            var made = new CallBuilder().Of(reps[random.Next(reps.Length)]).On(at).Scored(random.Next(100)).Saying("What does it cost?", "That is a lot of money.").Build();
            db.Calls.Add(made.Call);
            db.AddAnalysis(made.Call.Id, made.Analysis);
            db.AddScorecard(made.Call.Id, made.Scorecard, at);
            db.Entry(made.Call).Property(x => x.CreatedAt).CurrentValue = _time.GetUtcNow();
            db.Entry(made.Call).Property(x => x.ScoredAt).CurrentValue = _time.GetUtcNow();
        }

        await db.SaveChangesAsync();
    }

    private async Task ScoreAnewAsync(Random random)
    {
        await using var db = _database.CreateDbContext();
        foreach (var call in await db.Calls.OrderBy(x => x.Id).ToListAsync())
        {
            if (random.Next(4) == 0)
            {
                call.Scored(random.Next(100), null, _time.GetUtcNow().AddSeconds(1));
            }
        }

        await db.SaveChangesAsync();
    }

    /// <summary>What the pages read for everybody, in periods that begin and end anywhere.</summary>
    private async Task<string> ReportsAsync(int seed)
    {
        var random = new Random(seed);
        List<object> reports = [];
        foreach (var viewer in new[] { _people.Rep, _people.Manager, _people.Analyst })
        {
            for (var i = 0; i < 4; i++)
            {
                var from = new DateOnly(2026, 1, 1).AddDays(random.Next(120));
                var filter = new AnalyticsFilter { From = from, To = from.AddDays(random.Next(160)), Owner = i == 3 ? _people.Colleague.UserId : null };
                reports.Add(await Queries.ReadAsync(viewer, filter, None));
                reports.Add(await Queries.FocusAsync(viewer, filter, None));
            }
        }

        return JsonSerializer.Serialize(reports, Rounded);
    }

    private async Task CountAsync(System.Linq.Expressions.Expression<Func<CallMonth, bool>> where, int least)
    {
        await using var db = _database.CreateDbContext();
        Assert.InRange(await db.CallMonths.CountAsync(where), least, int.MaxValue);
    }

    /// <summary>Sums in another order differ in their last digits.</summary>
    private sealed class RoundedNumbers : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) => writer.WriteNumberValue(Math.Round(value, 6));
    }
}
