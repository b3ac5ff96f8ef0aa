using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews;
using RevOps.Infrastructure.Calls;
using RevOps.Infrastructure.Reviews;
using RevOps.Tests.Support;

namespace RevOps.Tests.Reviews.Feedback;

public sealed class FeedbackQueriesTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private TestPeople _people = null!;
    private CallStore _calls = null!;
    private FeedbackQueries _feedback = null!;
    private InboxQueries _inbox = null!;

    [Fact]
    public async Task List_Team_IsNewestFirstAndOfTheTeamOnly()
    {
        await OpenAsync();
        await AddAsync(_people.Rep, "older", 0, 50);
        await AddAsync(_people.Colleague, "newer", 1, 60);
        await AddAsync(_people.OtherRep, "other team's", 2, 60);
        await AddAsync(_people.Rep, "not scored", 3, null);

        Assert.Equal(["newer", "older"], await TitlesAsync(_people.Manager, FeedbackScope.Team));
        Assert.Equal(["older"], await TitlesAsync(_people.Manager, FeedbackScope.Team, _people.Rep.UserId));
        Assert.Empty(await TitlesAsync(_people.Manager, FeedbackScope.Team, _people.OtherRep.UserId));
        Assert.Equal(["older"], await TitlesAsync(_people.Rep, FeedbackScope.Mine));
        Assert.Empty(await TitlesAsync(_people.Rep, FeedbackScope.Mine, _people.Colleague.UserId));
    }

    [Fact]
    public async Task List_Previous_IsTheSameRepsScoreOfTheSameTypeBefore()
    {
        await OpenAsync();
        await AddAsync(_people.Rep, "first demo", 0, 40, CallType.Demo);
        await AddAsync(_people.Rep, "cold call", 1, 90, CallType.ColdCall);
        await AddAsync(_people.Colleague, "colleague's demo", 2, 80, CallType.Demo);
        await AddAsync(_people.Rep, "demo without score", 3, null, CallType.Demo);
        await AddAsync(_people.Rep, "second demo", 4, 70, CallType.Demo);

        var page = await _feedback.ListAsync(_people.Manager, FeedbackScope.Team, null, 0, CancellationToken.None);

        var previous = page.Items.ToDictionary(x => x.Call.Title, x => x.Previous);
        Assert.Equal(40, previous["second demo"]);
        Assert.All(["first demo", "cold call", "colleague's demo"], x => Assert.Null(previous[x]));
    }

    [Fact]
    public async Task List_ManyPages_ShowsEachOnceAndNothingBeyond()
    {
        await OpenAsync();
        for (var i = 0; i < FeedbackPage.Size + 3; i++)
        {
            await AddAsync(_people.Rep, $"call {i}", i, 50);
        }

        var first = await TitlesAsync(_people.Rep, FeedbackScope.Mine);
        var second = await TitlesAsync(_people.Rep, FeedbackScope.Mine, page: 1);

        Assert.Equal((FeedbackPage.Size, 3), (first.Count, second.Count));
        Assert.Empty(first.Intersect(second));
        Assert.Empty(await TitlesAsync(_people.Rep, FeedbackScope.Mine, page: int.MaxValue));
    }

    [Fact]
    public async Task CountWaiting_NothingOpen_IsZero()
    {
        await OpenAsync();

        Assert.Equal(new InboxCounts(0, 0), await _inbox.CountAsync(_people.Manager, CancellationToken.None));
        Assert.Equal(new InboxCounts(0, 0), await _inbox.CountAsync(_people.Rep, CancellationToken.None));
    }

    private async Task OpenAsync()
    {
        var database = await TestDatabase.CreateAsync(postgres);
        _people = await TestPeople.AddAsync(database);
        _calls = new CallStore(database, TimeProvider.System);
        _feedback = new FeedbackQueries(database);
        _inbox = new InboxQueries(database, TimeProvider.System);
    }

    private async Task AddAsync(Viewer rep, string title, int day, double? score, CallType type = CallType.Discovery) => Assert.True(await _calls.AddAsync(
        [new CallBuilder().Of(rep).Titled(title).On(Monday.AddDays(day)).Scored(score).Typed(type).Build()], [], CancellationToken.None));

    private async Task<List<string>> TitlesAsync(Viewer viewer, FeedbackScope scope, UserId? rep = null, int page = 0) =>
        [.. (await _feedback.ListAsync(viewer, scope, rep, page, CancellationToken.None)).Items.Select(x => x.Call.Title)];
}
