using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Team;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Analytics.Team;
using RevOps.Infrastructure.Calls;
using RevOps.Infrastructure.Reviews;
using RevOps.Tests.Coaching.Playbooks.Versions;
using RevOps.Tests.Support;

namespace RevOps.Tests.Analytics.Team;

public sealed class TeamFiguresTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly AnalyticsFilter Spring = new() { From = new(2026, 3, 1), To = new(2026, 5, 31) };

    private TestDatabase _database = null!;
    private readonly ManualTime _time = new(new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero));
    private TestPeople _people = null!;

    private CallFigureUpdates Updates => new(_database, new InMemoryPlaybooks(), _time);

    private TeamFigures Queries => new(_database, _time);

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(postgres);
        _people = await TestPeople.AddAsync(_database);
        for (var i = 0; i < 6; i++)
        {
            await StoreAsync(_people.Rep, Start.AddDays(i * 9), 40 + i, i % 2 == 0 ? UtteranceLabels.ObjectionPrice : null);
            await StoreAsync(_people.Colleague, Start.AddDays(i * 9), 80, null);
        }

        await StoreAsync(_people.OtherRep, Start, 70, UtteranceLabels.Competitor);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Refresh_AfterChanges_IsWhatARebuildCounts()
    {
        Assert.Equal(13, await Updates.RefreshAsync(None));
        Assert.Equal(0, await Updates.RefreshAsync(None));
        await using (var db = _database.CreateDbContext())
        {
            var call = await db.Calls.OrderBy(x => x.Id).FirstAsync();
            call.Scored(12, null, Start.AddDays(99));
            db.Remove(await db.Calls.OrderBy(x => x.Id).LastAsync());
            await db.SaveChangesAsync();
        }

        Assert.Equal(1, await Updates.RefreshAsync(None));
        var refreshed = await FiguresAsync();
        await Updates.RebuildAsync(None);

        Assert.Equal(await FiguresAsync(), refreshed);
        Assert.Contains(refreshed, x => x is { Kind: CallFigureKind.Score, Value: 12 });
    }

    [Fact]
    public async Task Read_Scopes_AreARepsOwnAManagersTeamAndAll()
    {
        await Updates.RefreshAsync(None);

        var rep = await Queries.ReadAsync(_people.Rep, Spring, None);
        var team = await Queries.ReadAsync(_people.Manager, Spring, None);
        var all = await Queries.ReadAsync(_people.Analyst, Spring, None);

        Assert.Equal(_people.Rep.UserId, Assert.Single(rep.Reps).Rep);
        Assert.Equal(["Colin North", "Nora North"], team.Reps.Select(x => x.Name));
        Assert.Equal((6, 12, 13), (rep.Calls, team.Calls, all.Calls));
        Assert.Equal(all.Calls, all.Reps.Sum(x => x.Calls));
        Assert.True(team.Reps[0].IsTop);
        Assert.Equal((6, 42.5), (rep.Reps[0].Score.Count, rep.Reps[0].Score.Mean));
        Assert.All(team.Criteria, x => Assert.Equal(x.All.Count, x.Top.Count + x.Others.Count));
        Assert.Equal("discovery/next-step", team.Criteria[0].Key);
        Assert.Equal(0, (await Queries.ReadAsync(_people.Manager, Spring with { Owner = _people.OtherRep.UserId }, None)).Calls);
    }

    [Fact]
    public async Task Mentions_Shares_AreOfTheCallsThatTheViewerSees()
    {
        await Updates.RefreshAsync(None);

        var report = await Queries.MentionsAsync(_people.Manager, Spring, None);
        var price = report.Rows.Single(x => x.Key == UtteranceLabels.ObjectionPrice);
        var moments = await Queries.MomentsAsync(_people.Manager, Spring, UtteranceLabels.ObjectionPrice, None);

        Assert.Equal((3, 12), (price.All.Yes, price.All.Count));
        Assert.Equal(price.All.Yes, price.ByMonth.Sum(x => x.Yes));
        Assert.Equal(0, report.Rows.Single(x => x.Key == UtteranceLabels.Competitor).All.Yes);
        Assert.Equal(3, moments.Count);
        Assert.All(moments, x => Assert.Equal((1, "That is a lot of money."), (x.Line, x.Words)));
        Assert.Empty(await Queries.MomentsAsync(_people.Colleague, Spring, UtteranceLabels.ObjectionPrice, None));
    }

    [Fact]
    public async Task Focus_OfEachRep_IsTheCriterionWithTheMostToWin()
    {
        await Updates.RefreshAsync(None);

        var focus = await Queries.FocusAsync(_people.Manager, Spring, None);

        Assert.Equal(2, focus.Count);
        Assert.All(focus, x => Assert.Equal(("next-step", 37.5, 3), (x.Criterion, x.ToWin, x.Moments.Count)));
    }

    private async Task StoreAsync(Viewer rep, DateTimeOffset at, double score, string? label)
    {
        var made = new CallBuilder().Of(rep).On(at).Scored(score).Saying("What does it cost?", "That is a lot of money.").Build();
        var lines = made.Analysis.Utterances.Select(x => x.Utterance.Seq == 1 && label is not null ? x with { Labels = [label] } : x).ToList();
        await using var db = _database.CreateDbContext();
        db.Calls.Add(made.Call);
        db.AddAnalysis(made.Call.Id, made.Analysis with { Utterances = lines });
        db.AddScorecard(made.Call.Id, made.Scorecard, at);
        await db.SaveChangesAsync();
    }

    private async Task<List<(Guid Call, CallFigureKind Kind, string Key, double Value, double Weight)>> FiguresAsync()
    {
        await using var db = _database.CreateDbContext();
        var figures = await db.CallFigures.AsNoTracking().ToListAsync();
        return [.. figures.OrderBy(x => x.CallId.Value).ThenBy(x => x.Kind).ThenBy(x => x.Key, StringComparer.Ordinal).Select(x => (x.CallId.Value, x.Kind, x.Key, x.Value, x.Weight))];
    }
}
