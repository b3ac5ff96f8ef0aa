using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Leads.Scores;
using RevOps.Tests.Support;

namespace RevOps.Tests.Leads.Workbench;

public sealed class ScoreLeadsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Work_AllLeads_EachHasOneScoreByTheVersion()
    {
        var world = await LeadWorld.CreateAsync(postgres);
        await AddManyAsync(world, 450);

        var run = (await world.Score.StartAsync(world.People.Manager, default)).Value!;
        Assert.True(await world.Score.WorkAsync(default));
        Assert.False(await world.Score.WorkAsync(default));

        var ended = (await world.Score.LatestAsync(default))!;
        Assert.Equal((run.Id, 450, 450), (ended.Id, ended.Done, ended.Total));
        Assert.NotNull(ended.EndedAt);
        Assert.Equal((450, 1), ((await world.StoredScoresAsync()).Count, (await world.StoredScoresAsync()).Max(x => x.ProfileVersion)));
    }

    [Fact]
    public async Task Work_CutOff_GoesOnWhereItWasAndComesToTheSame()
    {
        var world = await LeadWorld.CreateAsync(postgres);
        await AddManyAsync(world, 450);
        await world.Score.StartAsync(world.People.Admin, default);
        var dying = new CutOffAfter(world.Scores, saves: 1);
        await Assert.ThrowsAsync<OperationCanceledException>(() => new ScoreLeads(dying, world.Profiles, world.Time).WorkAsync(default));
        Assert.Equal(200, (await world.Score.LatestAsync(default))!.Done);

        Assert.False(await world.Score.WorkAsync(default));
        world.Time.Advance(TimeSpan.FromMinutes(3));
        Assert.True(await world.Score.WorkAsync(default));

        Assert.Equal(450, (await world.Score.LatestAsync(default))!.Done);
        Assert.Equal(450, (await world.StoredScoresAsync()).Count);
    }

    [Fact]
    public async Task Start_Twice_IsOneRunAndRepsMayNot()
    {
        var world = await LeadWorld.CreateAsync(postgres);
        await AddManyAsync(world, 1);

        var runs = await Task.WhenAll(world.Score.StartAsync(world.People.Manager, default), world.Score.StartAsync(world.People.Admin, default));

        Assert.Equal(runs[0].Value!.Id, runs[1].Value!.Id);
        Assert.False((await world.Score.StartAsync(world.People.Rep, default)).IsSuccess);
        Assert.False((await world.Score.StartAsync(world.People.Analyst, default)).IsSuccess);
    }

    [Fact]
    public async Task Watch_NewLeadAndNewVersion_AreScored()
    {
        var world = await LeadWorld.CreateAsync(postgres);
        await AddManyAsync(world, 2);
        await world.Score.WatchAsync(default);
        await world.Score.WorkAsync(default);
        await AddManyAsync(world, 1);
        await world.Score.WatchAsync(default);
        Assert.Equal(3, (await world.StoredScoresAsync()).Count);
        Assert.Equal(1, await world.ReadAsync(db => db.ScoringRuns.CountAsync()));

        var first = (await world.Profiles.InForceAsync(default)).Id;
        var draft = (await world.Edit.StartAsync(world.People.Admin, first, "Next", default)).Value!;
        await world.Edit.PublishAsync(world.People.Admin, draft.Id, draft.Revision, default);
        await world.Score.WatchAsync(default);
        await world.Score.WorkAsync(default);

        Assert.All(await world.StoredScoresAsync(), x => Assert.Equal(2, x.ProfileVersion));
    }

    private static async Task AddManyAsync(LeadWorld world, int count)
    {
        await using var db = world.Database.CreateDbContext();
        db.AddRange(Enumerable.Range(0, count).Select(x => new Domain.Leads.Lead($"Lead {x}", LeadWorld.Start) { Employees = x }));
        await db.SaveChangesAsync();
    }

    /// <summary>A process that dies after some saves.</summary>
    private sealed class CutOffAfter(ILeadScores inner, int saves) : ILeadScores
    {
        private int _left = saves;

        public Task<ScoringRun> BeginAsync(ScoringRun run, CancellationToken cancellationToken) => inner.BeginAsync(run, cancellationToken);

        public Task<int> CountAsync(CancellationToken cancellationToken) => inner.CountAsync(cancellationToken);

        public Task<ScoringRun?> LatestAsync(CancellationToken cancellationToken) => inner.LatestAsync(cancellationToken);

        public Task<ScoringRun?> ClaimAsync(TimeSpan lease, CancellationToken cancellationToken) => inner.ClaimAsync(lease, cancellationToken);

        public Task<IReadOnlyList<ScoringInput>> NextAsync(Domain.Leads.LeadId? after, int most, CancellationToken cancellationToken) => inner.NextAsync(after, most, cancellationToken);

        public Task<bool> SaveAsync(ScoringRun run, IReadOnlyList<LeadScore> scores, TimeSpan lease, CancellationToken cancellationToken) =>
            _left-- > 0 ? inner.SaveAsync(run, scores, lease, cancellationToken) : throw new OperationCanceledException();

        public Task<IReadOnlyList<ScoringInput>> UnscoredAsync(int profileVersion, int most, CancellationToken cancellationToken) => inner.UnscoredAsync(profileVersion, most, cancellationToken);

        public Task<bool> ImportedSinceAsync(DateTimeOffset moment, CancellationToken cancellationToken) => inner.ImportedSinceAsync(moment, cancellationToken);

        public Task StoreAsync(IReadOnlyList<LeadScore> scores, CancellationToken cancellationToken) => inner.StoreAsync(scores, cancellationToken);
    }
}
