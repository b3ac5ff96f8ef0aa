using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Accounts;
using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Reviews;
using RevOps.Domain.Reviews.Context;
using RevOps.Infrastructure.Calls;
using RevOps.Infrastructure.Reviews;
using RevOps.Infrastructure.Reviews.Context;
using RevOps.Tests.Support;
using static RevOps.Tests.Reviews.Context.History;

namespace RevOps.Tests.Reviews.Context;

public sealed class CustomerHistoryTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly string[] Said =
    [
        "Nora North: Shall we begin?", "Graham Tully: Go ahead.", "Nora North: It is forty a month.", "Graham Tully: That's too expensive, we have no budget for that.",
        "Nora North: I'll send you the pricing sheet.", "Graham Tully: Perfect.", "Graham Tully: I'll send you the fleet list.", "Nora North: Great.",
    ];

    [Fact]
    public async Task Find_OfAnAccount_IsItsNewestThreeBeforeTheCall()
    {
        var (history, store, account, other) = await OpenAsync();
        for (var day = 0; day < 6; day++)
        {
            await AddAsync(store, LastTime.AddDays(day), account, $"call {day}");
        }

        await AddAsync(store, LastTime.AddDays(3).AddHours(1), other, "other customer's");
        var itself = await AddAsync(store, LastTime.AddDays(4), account, "itself");

        var found = await history.FindAsync(account, [], LastTime.AddDays(4).AddMinutes(1), itself, CancellationToken.None);

        Assert.Equal(["call 4", "call 3", "call 2"], found.Select(x => x.Title));
        Assert.Equal(3, (await history.FindAsync(account, ["graham@pellworth.example"], Now, null, CancellationToken.None)).Count);
    }

    [Fact]
    public async Task Find_Call_HasPromisesBySideAndObjectionsOfTheNewestAlone()
    {
        var (history, store, account, _) = await OpenAsync();
        await AddAsync(store, LastTime.AddDays(-2), account, "older");
        await AddAsync(store, LastTime, account, "newer");

        var found = await history.FindAsync(account, [], Now, null, CancellationToken.None);

        Assert.Equal([(SpeakerRole.Rep, "I'll send you the pricing sheet."), (SpeakerRole.Customer, "I'll send you the fleet list.")], found[0].Promises.Select(x => (x.Side, x.Text)));
        var doubt = Assert.Single(found[0].Objections);
        Assert.Equal((3, UtteranceLabels.ObjectionPrice, "Graham"), (doubt.Seq, doubt.Kind, doubt.Who));
        Assert.Contains(doubt.Quote, Said[3], StringComparison.Ordinal);
        Assert.Empty(found[1].Objections);
        Assert.Equal(EarlierObjections.Of(Call(LastTime, Said), Call(LastTime, Said).Utterances), found[0].Objections);
    }

    [Fact]
    public async Task Find_WithoutAnAccount_GoesByThePeople()
    {
        var (history, store, _, _) = await OpenAsync();
        await AddAsync(store, LastTime, null, "Graham's", "Graham@pellworth.example");
        await AddAsync(store, LastTime, null, "somebody else's", "x@pellworth.example");

        Assert.Equal(["Graham's"], (await history.FindAsync(null, ["Graham@pellworth.example"], Now, null, CancellationToken.None)).Select(x => x.Title));
        Assert.Empty(await history.FindAsync(null, [], Now, null, CancellationToken.None));
        Assert.Empty(await history.FindAsync(null, ["nora@halyard.example"], Now, null, CancellationToken.None));
    }

    [Fact]
    public async Task Feedback_ScorecardWithRemarks_CarriesTheMostPressing()
    {
        var database = await TestDatabase.CreateAsync(postgres);
        var people = await TestPeople.AddAsync(database);
        var built = new CallBuilder().Of(people.Rep).Build();
        ContextRemark Remark(string text) => new(ContextRemarkKind.PromiseForgotten, text, CallId.New(), 1, "x", null);
        await new CallStore(database, TimeProvider.System).AddAsync([built with { Scorecard = built.Scorecard with { Context = [Remark("first"), Remark("second")] } }], [], CancellationToken.None);

        var page = await new FeedbackQueries(database).ListAsync(people.Rep, FeedbackScope.Mine, null, 0, CancellationToken.None);

        Assert.Equal("first", Assert.Single(page.Items).Remark?.Text);
    }

    private async Task<(CustomerHistory History, CallStore Store, AccountId Account, AccountId Other)> OpenAsync()
    {
        var database = await TestDatabase.CreateAsync(postgres);
        var (one, two) = (new Account("Pellworth", "pellworth.example"), new Account("Drammond", "drammond.example"));
        await using var db = database.CreateDbContext();
        db.Accounts.AddRange(one, two);
        await db.SaveChangesAsync();
        return (new CustomerHistory(database), new CallStore(database, TimeProvider.System), one.Id, two.Id);
    }

    private static async Task<CallId> AddAsync(CallStore store, DateTimeOffset at, AccountId? account, string title, string email = "graham@pellworth.example")
    {
        var facts = new CallFacts
        {
            ImportKey = Guid.NewGuid().ToString(),
            Title = title,
            AccountId = account,
            StartedAt = at,
            Source = "upload",
            FileName = "call.vtt",
            CreatedBy = "test",
        };
        var call = new Call(facts, at);
        var analysis = Call(at, Said);
        call.Understood(analysis);
        IReadOnlyList<CallParticipant> people = [new("Graham Tully", email, SpeakerRole.Customer), new("Nora North", "nora@halyard.example", SpeakerRole.Rep)];
        var built = new CallBuilder().Build();
        Assert.True(await store.AddAsync([new(call, analysis, built.Scorecard, people)], [], CancellationToken.None));
        return call.Id;
    }
}
