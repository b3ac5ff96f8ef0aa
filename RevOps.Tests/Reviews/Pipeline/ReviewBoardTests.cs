using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Tests.Support;
using static RevOps.Tests.Reviews.Pipeline.ReviewWorld;

namespace RevOps.Tests.Reviews.Pipeline;

public sealed class ReviewBoardTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private ReviewWorld _world = null!;

    private TestPeople People => _world.People;

    [Fact]
    public async Task Overview_Counts_AreOfWhatTheViewerSees()
    {
        await OpenAsync();
        await _world.DeliveredAsync(People.Rep, "1");
        await _world.ReviewAsync(People.Rep, "2", null, Fail(ReviewFailure.Gone));
        await _world.ReviewAsync(People.OtherRep, "3", null, Fail(ReviewFailure.Gone));
        await _world.ReviewAsync(People.Rep, "4", null, To(ReviewState.AwaitingTranscript), To(ReviewState.AwaitingTranscript));

        var north = await OverviewAsync(People.Manager);
        var all = await OverviewAsync(People.Analyst);

        Assert.Equal(1, Count(north, ReviewState.Failed));
        Assert.Equal(2, Count(all, ReviewState.Failed));
        Assert.Equal(new FailureCount(ReviewFailure.Gone, 2, Start.AddMinutes(1)), Assert.Single(all.Failures));
        Assert.Equal(Start, all.States.Single(x => x.State == ReviewState.AwaitingTranscript).Oldest);
        var hubSpot = all.Connections.Single(x => x.Name == "HubSpot");
        Assert.Equal((1, 1), (hubSpot.Waiting, hubSpot.DeliveredLastHour));
        Assert.Equal(new DeliverySpeed(TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(3), 1), all.Speed);
    }

    [Fact]
    public async Task Overview_HourAndDayLater_HasNoThroughputAndNoSpeed()
    {
        await OpenAsync();
        await _world.DeliveredAsync(People.Rep, "1");
        _world.Time.Advance(TimeSpan.FromDays(2));

        var later = await OverviewAsync(People.Admin);
        Assert.Equal(0, later.Connections.Single(x => x.Name == "HubSpot").DeliveredLastHour);
        Assert.Null(later.Speed);
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(20, 10, 19)]
    [InlineData(100, 50, 95)]
    public void Speed_Durations_AreByNearestRank(int count, int median, int p95)
    {
        var speed = DeliverySpeed.Of([.. Enumerable.Range(1, count).Reverse().Select(x => TimeSpan.FromSeconds(x))])!;

        Assert.Equal((TimeSpan.FromSeconds(median), TimeSpan.FromSeconds(p95), count), (speed.Median, speed.P95, speed.Count));
    }

    [Fact]
    public async Task List_Filters_EachNarrows()
    {
        await OpenAsync();
        var failed = await _world.ReviewAsync(People.Rep, "1", null, Fail(ReviewFailure.Gone));
        var other = _world.New(People.Rep, "2", _world.Other);
        await _world.AddAsync(other);

        Assert.Equal([failed.Id], await IdsAsync(People.Manager, new() { State = ReviewState.Failed }));
        Assert.Equal([failed.Id], await IdsAsync(People.Manager, new() { Failure = ReviewFailure.Gone }));
        Assert.Equal([other.Id], await IdsAsync(People.Manager, new() { Connection = _world.Other.Id }));
        Assert.Equal([other.Id], await IdsAsync(People.Manager, new() { Text = "ALL 2" }));
        Assert.Equal([other.Id], await IdsAsync(People.Manager, new() { Text = "2" }));
        Assert.Equal([failed.Id, other.Id], await IdsAsync(People.Manager, new()));
        Assert.Equal([other.Id, failed.Id], await IdsAsync(People.Manager, new() { OldestFirst = true }));
        Assert.Empty(await IdsAsync(People.Manager, new() { Questions = true }));
        Assert.Empty(await IdsAsync(People.OtherManager, new()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task List_Pages_ShowEachOnceThoughMostHaveOneTime(bool oldestFirst)
    {
        await OpenAsync();
        await _world.AddAsync([.. Enumerable.Range(0, 120).Select(i => _world.New(People.Rep, $"{i}"))]);

        List<ReviewId> all = [];
        ReviewListPage page;
        var filter = new ReviewFilter { OldestFirst = oldestFirst };
        do
        {
            page = await _world.Board.ListAsync(People.Admin, filter, CancellationToken.None);
            all.AddRange(page.Items.Select(x => x.Id));
            filter = filter with { After = page.Next };
        }
        while (page.Next is not null);

        Assert.Equal(120, all.Count);
        Assert.Equal(120, all.Distinct().Count());
    }

    [Fact]
    public async Task Find_Review_HasItsTrailWritesAndRights()
    {
        await OpenAsync();
        var (review, write) = await _world.DeliveredAsync(People.Rep, "1");

        var detail = (await _world.Board.FindAsync(People.Manager, review.Id, CancellationToken.None))!;
        Assert.Equal([ReviewState.Scoring, ReviewState.WritingBack, ReviewState.Delivered], detail.Steps.Select(x => x.To));
        Assert.Equal(TimeSpan.FromMilliseconds(40), detail.Steps[0].Took);
        Assert.Equal(write.Id, Assert.Single(detail.Writes).Id);
        Assert.Equal((false, false), (detail.MayReplay, detail.MayCancel));
        Assert.Null(await _world.Board.FindAsync(People.OtherManager, review.Id, CancellationToken.None));
        Assert.Empty(await _world.Board.ReadAsync(People.OtherManager, [review.Id], CancellationToken.None));
    }

    [Fact]
    public async Task Find_Failed_IsForManagersToStartAgainAndForAnalystsToRead()
    {
        await OpenAsync();
        var review = await _world.ReviewAsync(People.Rep, "1", null, Fail(ReviewFailure.Gone));

        var manager = (await _world.Board.FindAsync(People.Manager, review.Id, CancellationToken.None))!;
        var analyst = (await _world.Board.FindAsync(People.Analyst, review.Id, CancellationToken.None))!;
        Assert.Equal((true, true), (manager.MayReplay, manager.MayCancel));
        Assert.Equal((false, false), (analyst.MayReplay, analyst.MayCancel));
    }

    private async Task OpenAsync() => _world = await CreateAsync(postgres);

    private Task<ReviewOverview> OverviewAsync(Viewer viewer) => _world.Board.OverviewAsync(viewer, CancellationToken.None);

    private static int Count(ReviewOverview overview, ReviewState state) => overview.States.Single(x => x.State == state).Count;

    private async Task<IReadOnlyList<ReviewId>> IdsAsync(Viewer viewer, ReviewFilter filter) =>
        [.. (await _world.Board.ListAsync(viewer, filter, CancellationToken.None)).Items.Select(x => x.Id)];
}
