using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Reviews;
using RevOps.Infrastructure.Reviews.Pipeline;
using RevOps.Tests.Support;

namespace RevOps.Tests.Reviews.Pipeline;

public sealed class NoticesTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private TestDatabase _database = null!;
    private TestPeople _people = null!;
    private NoticeSeed _seed = null!;
    private Notices _notices = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(postgres);
        _people = await TestPeople.AddAsync(_database);
        _seed = new NoticeSeed(_database);
        _notices = new Notices(_database);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Newest_EachRole_SeesOwnOrTheirTeams()
    {
        await _seed.NoticeAsync(_people.Rep, "rep's", NoticeSeed.Monday);
        await _seed.NoticeAsync(_people.Colleague, "colleague's", NoticeSeed.Monday.AddMinutes(1));
        await _seed.NoticeAsync(_people.OtherRep, "south's", NoticeSeed.Monday.AddMinutes(2));

        Assert.Equal(["rep's"], await TitlesAsync(_people.Rep));
        Assert.Equal(["colleague's", "rep's"], await TitlesAsync(_people.Manager));
        Assert.Equal(["south's"], await TitlesAsync(_people.OtherManager));
        Assert.Empty(await TitlesAsync(_people.Analyst));
        Assert.Empty(await TitlesAsync(_people.Admin));
    }

    [Fact]
    public async Task Newest_Item_SaysWhatAndWhose()
    {
        var stored = await _seed.NoticeAsync(_people.Rep, "Castellan", NoticeSeed.Monday, 72);

        var item = Assert.Single(await _notices.NewestAsync(_people.Manager, 10, None));

        Assert.Equal((stored.Id, stored.CallId, "Castellan", "Nora North", 72.0), (item.Id, item.CallId, item.Title, item.RepName, item.Score));
        Assert.Equal(("Asked open questions", "Name a day for the next step"), (item.Strength, item.DoNext));
        Assert.Equal((_people.Rep.UserId, (TeamId?)_people.North), (item.RepId, item.TeamId));
        Assert.Null(item.SeenAt);
    }

    [Fact]
    public async Task Newest_CallGivenToAnotherRep_IsToldToNobody()
    {
        var notice = await _seed.NoticeAsync(_people.Rep, "taken", NoticeSeed.Monday);
        await using (var db = _database.CreateDbContext())
        {
            var call = db.Calls.Single(x => x.Id == notice.CallId);
            db.Entry(call).Property(x => x.RepId).CurrentValue = _people.Colleague.UserId;
            await db.SaveChangesAsync();
        }

        Assert.Empty(await TitlesAsync(_people.Rep));
        Assert.Empty(await TitlesAsync(_people.Manager));
        Assert.Equal(0, await _notices.CountUnseenAsync(_people.Rep, None));
    }

    [Fact]
    public async Task See_OneThenACallThenAll_CountsEachOnceAndOnlyOwn()
    {
        var one = await _seed.NoticeAsync(_people.Rep, "one", NoticeSeed.Monday);
        var two = await _seed.NoticeAsync(_people.Rep, "two", NoticeSeed.Monday.AddMinutes(1));
        await _seed.NoticeAsync(_people.Rep, "three", NoticeSeed.Monday.AddMinutes(2));
        await _seed.NoticeAsync(_people.Rep, "four", NoticeSeed.Monday.AddMinutes(3));
        var see = new SeeFeedback(_notices, new ManualTime(NoticeSeed.Monday.AddHours(1)));

        Assert.Equal(0, await see.RunAsync(_people.Manager, new NoticeChoice(one.Id), None));
        Assert.Equal(0, await see.RunAsync(_people.Colleague, NoticeChoice.All, None));
        Assert.Equal(4, await _notices.CountUnseenAsync(_people.Rep, None));
        Assert.Equal(1, await see.RunAsync(_people.Rep, new NoticeChoice(one.Id), None));
        Assert.Equal(0, await see.RunAsync(_people.Rep, new NoticeChoice(one.Id), None));
        Assert.Equal(1, await see.RunAsync(_people.Rep, new NoticeChoice(Call: two.CallId), None));
        Assert.Equal(2, await see.RunAsync(_people.Rep, NoticeChoice.All, None));
        Assert.Equal(0, await _notices.CountUnseenAsync(_people.Rep, None));
        Assert.All(await _notices.NewestAsync(_people.Rep, 10, None), x => Assert.Equal(NoticeSeed.Monday.AddHours(1), x.SeenAt));
    }

    [Fact]
    public async Task FeedbackPage_Unseen_CountsMarksAndNamesTheUnscored()
    {
        var scored = await _seed.NoticeAsync(_people.Rep, "scored", NoticeSeed.Monday);
        var unscored = await _seed.NoticeAsync(_people.Rep, "unscored", NoticeSeed.Monday.AddMinutes(1), score: null);
        var queries = new FeedbackQueries(_database);

        var page = await queries.ListAsync(_people.Rep, FeedbackScope.Mine, null, 0, None);
        var after = page.After(new NoticeChoice(scored.Id, scored.CallId));

        Assert.Equal(2, page.Unseen);
        var inbox = new InboxQueries(_database, TimeProvider.System);
        Assert.Equal(2, (await inbox.CountAsync(_people.Rep, None)).Feedback);
        Assert.Equal(0, (await inbox.CountAsync(_people.Manager, None)).Feedback);
        Assert.Equal(new HashSet<CallId> { scored.CallId, unscored.CallId }, page.NewCalls);
        Assert.Equal(["unscored"], page.NewUnscored.Select(x => x.Title));
        Assert.Equal((1, 1), (after.Unseen, after.NewCalls.Count));
        Assert.Equal(0, page.After(NoticeChoice.All).Waiting);
    }

    private async Task<List<string>> TitlesAsync(Viewer viewer) => [.. (await _notices.NewestAsync(viewer, 10, None)).Select(x => x.Title)];
}
