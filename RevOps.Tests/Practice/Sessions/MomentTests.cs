using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Domain.Practice.Engine;
using RevOps.Domain.Practice.Sessions;
using RevOps.Tests.Support;

namespace RevOps.Tests.Practice.Sessions;

/// <summary>A moment of a real call, practised, and followed in the calls after it.</summary>
public sealed class MomentTests(PostgresFixture postgres) : PracticeTest(postgres)
{
    private static readonly string[] Words =
    [
        "Thanks for the time. How do you write your quotes today?", "By hand, and it takes us two hours for each of them.",
        "I see. Let me show you our price list then.", "Honestly, that is too expensive for us. We have a budget of ten thousand.",
        "We can talk about a discount.", "Send me something by e-mail.",
    ];

    [Fact]
    public async Task Moment_OfACall_BeginsWithTheCustomersWordsThere()
    {
        var call = await AddCallAsync(People.Rep, DateTimeOffset.UnixEpoch.AddYears(56));

        var practice = (await StartMomentAsync(People.Rep, call, 3, "questioning")).Value!;

        var view = await ReadAsync(practice);
        Assert.Contains("too expensive", view.Lines[0].Words, StringComparison.Ordinal);
        Assert.Equal(Words[..3], view.Script!.Before.Select(x => x.Words));
        Assert.Equal((call, "questioning", "discovery"), (practice.CallId!.Value, practice.CriterionKey, practice.RubricKey));
    }

    [Fact]
    public async Task Moment_OfAForeignCall_IsNotThere()
    {
        var call = await AddCallAsync(People.Rep, DateTimeOffset.UnixEpoch.AddYears(56));

        Assert.Equal(PracticeErrorKind.Invalid, (await StartMomentAsync(People.OtherRep, call, 3, null)).Error?.Kind);
        Assert.Null(await App.Get<FindScript>().OfMomentAsync(People.OtherManager, call, 3, null, None));
        Assert.NotNull(await App.Get<FindScript>().OfMomentAsync(People.Manager, call, 3, null, None));
    }

    [Fact]
    public async Task Moment_Practised_IsScoredByTheCallsRubricAndFollowed()
    {
        var now = TimeProvider.System.GetUtcNow();
        var call = await AddCallAsync(People.Rep, now.AddDays(-2));
        var practice = (await StartMomentAsync(People.Rep, call, 3, "questioning")).Value!;
        var view = await PractiseAsync(practice);
        var later = await AddCallAsync(People.Rep, now.AddDays(2));

        Assert.Equal("discovery", view.Practice.Scorecard!.Rubric);
        var progress = await App.Get<IPracticeQueries>().ProgressAsync(People.Manager, People.Rep.UserId, None);
        var followed = Assert.Single(progress!.Followed);
        Assert.Equal(("questioning", (double?)3, (double?)3), (followed.Key, followed.Before, followed.After));
        Assert.Equal([call, later], followed.Calls.Select(x => x.Call));
        Assert.Null(await App.Get<IPracticeQueries>().ProgressAsync(People.OtherManager, People.Rep.UserId, None));
        Assert.Null(await App.Get<IPracticeQueries>().ProgressAsync(People.Colleague, People.Rep.UserId, None));
    }

    [Fact]
    public async Task Moment_CallDeleted_GoesWithItsWords()
    {
        var call = await AddCallAsync(People.Rep, DateTimeOffset.UnixEpoch.AddYears(56));
        await StartMomentAsync(People.Rep, call, 3, null);

        await App.Get<ICallStore>().DeleteAsync(call, AuditEntry.By(People.Manager, TimeProvider.System, "test", "test", "test"), None);

        await using var db = await DatabaseAsync();
        Assert.Equal((0, 0), (await db.Practices.CountAsync(), await db.PracticeLines.CountAsync()));
    }

    private Task<Domain.Result<PracticeSession, PracticeError>> StartMomentAsync(Viewer viewer, CallId call, int line, string? criterion) =>
        App.Get<StartPractice>().RunAsync(
            viewer, new StartPracticeRequest { Key = Guid.NewGuid(), Difficulty = Difficulty.Easy, Call = call, Line = line, Criterion = criterion }, None);

    private async Task<CallId> AddCallAsync(Viewer rep, DateTimeOffset at)
    {
        var call = new CallBuilder().Of(rep).On(at).Saying(Words).Build();
        await App.Get<ICallStore>().AddAsync([call], [], None);
        return call.Call.Id;
    }
}
