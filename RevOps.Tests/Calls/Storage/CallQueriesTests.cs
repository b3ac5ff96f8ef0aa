using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Calls;
using RevOps.Infrastructure.Calls.Search;
using RevOps.Tests.Support;

namespace RevOps.Tests.Calls.Storage;

public sealed class CallQueriesTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private readonly CancellationToken _stop = CancellationToken.None;

    [Fact]
    public async Task List_EachRole_SeesTheirsOnly()
    {
        var world = await World.CreateAsync(postgres);
        var mine = await world.AddAsync(new CallBuilder().Of(world.People.Rep).Titled("mine"));
        await world.AddAsync(new CallBuilder().Of(world.People.Colleague).Titled("colleague's"));
        await world.AddAsync(new CallBuilder().Of(world.People.OtherRep).Titled("other team's"));
        await world.AddAsync(new CallBuilder().Titled("nobody's"));

        async Task<string[]> Titles(Viewer viewer) =>
            [.. (await world.Queries.ListAsync(viewer, new CallFilter { Sort = CallSort.Title, Descending = false }, _stop)).Items.Select(x => x.Title)];

        Assert.Equal(["mine"], await Titles(world.People.Rep));
        Assert.Equal(["colleague's", "mine"], await Titles(world.People.Manager));
        Assert.Equal(["other team's"], await Titles(world.People.OtherManager));
        Assert.Equal(["colleague's", "mine", "nobody's", "other team's"], await Titles(world.People.Analyst));
        Assert.NotNull(await world.Queries.FindAsync(world.People.Rep, mine, _stop));
        Assert.Null(await world.Queries.FindAsync(world.People.Colleague, mine, _stop));
        Assert.Null(await world.Queries.FindAsync(world.People.OtherManager, mine, _stop));
    }

    [Fact]
    public async Task List_SearchedWords_FindsInflectionsAndMarksThem()
    {
        var world = await World.CreateAsync(postgres);
        await world.AddAsync(new CallBuilder().Of(world.People.Rep).Titled("hit").Saying("We were comparing the invoices.", "Nothing else."));
        await world.AddAsync(new CallBuilder().Of(world.People.Rep).Titled("miss").Saying("We talked about the weather."));

        var page = await world.Queries.ListAsync(world.People.Rep, new CallFilter { Text = "invoice" }, _stop);

        var call = Assert.Single(page.Items);
        Assert.Equal("hit", call.Title);
        var hit = Assert.Single(call.Hits);
        Assert.Equal(0, hit.Seq);
        Assert.Equal("invoices", Assert.Single(hit.Parts, x => x.Found).Text);
        Assert.Equal("We were comparing the invoices.", string.Concat(hit.Parts.Select(x => x.Text)));
    }

    [Theory]
    [InlineData("\"net price\"", 1)]
    [InlineData("price -net", 1)]
    [InlineData("price", 2)]
    [InlineData("'; drop table \"Calls\"; --", 0)]
    [InlineData("((( & | ! :*", 0)]
    public async Task List_SearchOperators_AreUnderstoodAndHarmless(string text, int expected)
    {
        var world = await World.CreateAsync(postgres);
        await world.AddAsync(new CallBuilder().Of(world.People.Rep).Saying("The net price is fine."));
        await world.AddAsync(new CallBuilder().Of(world.People.Rep).Saying("Which price did you mean?"));

        var page = await world.Queries.ListAsync(world.People.Rep, new CallFilter { Text = text }, _stop);

        Assert.Equal(expected, page.Total);
    }

    [Theory]
    [InlineData(CallSort.Date)]
    [InlineData(CallSort.Title)]
    [InlineData(CallSort.Rep)]
    [InlineData(CallSort.Account)]
    [InlineData(CallSort.Duration)]
    [InlineData(CallSort.TalkRatio)]
    [InlineData(CallSort.Score)]
    public async Task List_AnySortAndPage_ShowsEveryCallOnce(CallSort sort)
    {
        var world = await World.CreateAsync(postgres);
        for (var i = 0; i < 7; i++)
        {
            await world.AddAsync(new CallBuilder().Of(world.People.Rep).Titled($"call {i}").Scored(i % 3 == 0 ? null : 50));
        }

        foreach (var descending in new[] { true, false })
        {
            List<CallId> seen = [];
            for (var page = 0; page < 4; page++)
            {
                var filter = new CallFilter { Sort = sort, Descending = descending, Page = page, PageSize = 2 };
                seen.AddRange((await world.Queries.ListAsync(world.People.Rep, filter, _stop)).Items.Select(x => x.Id));
            }

            Assert.Equal(7, seen.Distinct().Count());
            Assert.Equal(7, seen.Count);
        }
    }

    [Fact]
    public async Task List_SortedByScore_PutsUnscoredLastBothWays()
    {
        var world = await World.CreateAsync(postgres);
        await world.AddAsync(new CallBuilder().Of(world.People.Rep).Titled("none").Scored(null));
        await world.AddAsync(new CallBuilder().Of(world.People.Rep).Titled("high").Scored(90));
        await world.AddAsync(new CallBuilder().Of(world.People.Rep).Titled("low").Scored(10));

        async Task<string[]> Titles(bool descending) => [.. (await world.Queries.ListAsync(
            world.People.Rep, new CallFilter { Sort = CallSort.Score, Descending = descending }, _stop)).Items.Select(x => x.Title)];

        Assert.Equal(["high", "low", "none"], await Titles(true));
        Assert.Equal(["low", "high", "none"], await Titles(false));
    }

    [Fact]
    public async Task List_Filters_NarrowTogether()
    {
        var world = await World.CreateAsync(postgres);
        var day = new DateTimeOffset(2026, 3, 5, 23, 30, 0, TimeSpan.Zero);
        await world.AddAsync(new CallBuilder().Of(world.People.Rep).On(day).Typed(CallType.Demo).Scored(70).Titled("wanted"));
        await world.AddAsync(new CallBuilder().Of(world.People.Rep).On(day.AddHours(1)).Typed(CallType.Demo).Scored(70));
        await world.AddAsync(new CallBuilder().Of(world.People.Rep).On(day).Typed(CallType.ColdCall).Scored(70));
        await world.AddAsync(new CallBuilder().Of(world.People.Rep).On(day).Typed(CallType.Demo).Scored(40));
        var filter = new CallFilter
        {
            From = new DateOnly(2026, 3, 5),
            To = new DateOnly(2026, 3, 5),
            Type = CallType.Demo,
            ScoreFrom = 50,
            ScoreTo = 80,
            Team = world.People.North,
            Rep = world.People.Rep.UserId,
        };

        var page = await world.Queries.ListAsync(world.People.Analyst, filter, _stop);

        Assert.Equal("wanted", Assert.Single(page.Items).Title);
        Assert.Equal(1, page.Total);
    }

    [Fact]
    public async Task Export_Filter_GivesEveryRowInOrder()
    {
        var world = await World.CreateAsync(postgres);
        for (var i = 0; i < 5; i++)
        {
            await world.AddAsync(new CallBuilder().Of(world.People.Rep).Titled($"call {i}").Scored(i * 10));
        }

        List<double?> scores = [];
        await foreach (var row in world.Queries.ExportAsync(world.People.Rep, new CallFilter { Sort = CallSort.Score }, _stop))
        {
            scores.Add(row.Score);
        }

        Assert.Equal([40, 30, 20, 10, 0], scores);
    }

    [Fact]
    public async Task Find_StoredCall_GivesBackWhatWasStored()
    {
        var world = await World.CreateAsync(postgres);
        var built = new CallBuilder().Of(world.People.Rep).Saying("Hello there.", "Hi, \"quoted\" & <b>bold</b>.").Build();
        await world.Calls.AddAsync([built], [], _stop);

        var found = await world.Queries.FindAsync(world.People.Rep, built.Call.Id, _stop);

        Assert.NotNull(found);
        Assert.Equal(built.Analysis.Utterances.Select(x => x.Utterance), found.Analysis.Utterances.Select(x => x.Utterance));
        Assert.Equal(built.Analysis.Speakers, found.Analysis.Speakers);
        Assert.Equal(built.Scorecard.Criteria.Select(x => (x.Key, x.Score)), found.Scorecard!.Criteria.Select(x => (x.Key, x.Score)));
        Assert.True(found.CanDispute);
        Assert.False(found.CanReview);
    }

    private sealed class World
    {
        public required TestPeople People { get; init; }

        public required CallQueries Queries { get; init; }

        public required CallStore Calls { get; init; }

        public static async Task<World> CreateAsync(PostgresFixture postgres)
        {
            var database = await TestDatabase.CreateAsync(postgres);
            return new World
            {
                People = await TestPeople.AddAsync(database),
                Queries = new CallQueries(database, new PostgresTextSearch()),
                Calls = new CallStore(database, TimeProvider.System),
            };
        }

        public async Task<CallId> AddAsync(CallBuilder call)
        {
            var built = call.Build();
            Assert.True(await Calls.AddAsync([built], [], CancellationToken.None));
            return built.Call.Id;
        }
    }
}
