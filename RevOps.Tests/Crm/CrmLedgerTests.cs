using RevOps.Domain.Crm;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Tests.Reviews.Pipeline;
using RevOps.Tests.Support;

namespace RevOps.Tests.Crm;

public sealed class CrmLedgerTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private ReviewWorld _world = null!;

    private TestPeople People => _world.People;

    [Fact]
    public async Task List_Role_SeesItsPart()
    {
        await OpenAsync();
        var (_, north) = await _world.DeliveredAsync(People.Rep, "1");
        var (_, south) = await _world.DeliveredAsync(People.OtherRep, "2");

        Assert.Equal([north.Id], await IdsAsync(People.Rep));
        Assert.Equal([north.Id], await IdsAsync(People.Manager));
        Assert.Empty(await IdsAsync(People.Colleague));
        foreach (var all in new[] { People.Analyst, People.Admin })
        {
            Assert.Equal(new[] { north.Id, south.Id }.ToHashSet(), (await IdsAsync(all)).ToHashSet());
        }

        Assert.Empty(await _world.Ledger.ReadAsync(People.OtherRep, [north.Id], CancellationToken.None));
    }

    [Fact]
    public async Task List_Line_SaysEverythingAndWhoMayTakeItBack()
    {
        await OpenAsync();
        var (review, write) = await _world.DeliveredAsync(People.Rep, "1");

        var line = Assert.Single((await ListAsync(People.Rep, new())).Items);
        Assert.Equal(("HubSpot", "Call 1", People.Rep.Name, review.Id), (line.Connection, line.CallTitle, line.Rep, line.ReviewId));
        Assert.Equal(("revops_score", "60", "72", true), (line.Field, line.PriorValue, line.Value, line.PriorKnown));
        Assert.Equal(("twice what we pay", 1, "discovery", 1), (line.Quote, line.QuoteSeq, line.Rubric, line.RubricVersion));
        Assert.Equal((write.CallId, CrmWriteState.Written, true), (line.CallId, line.State, line.MayUndo));
        Assert.False(Assert.Single((await ListAsync(People.Analyst, new())).Items).MayUndo);
    }

    [Fact]
    public async Task List_Filters_EachNarrows()
    {
        await OpenAsync();
        var (review, write) = await _world.DeliveredAsync(People.Rep, "1");
        var conflict = ReviewWorld.Write(review, write.CallId!.Value, "revops_next_step", "Call again", at: ReviewWorld.Start.AddDays(2));
        conflict.Conflicted("Wait", CrmWriteState.Conflict, ReviewWorld.Start);
        await _world.AddAsync(conflict);
        await _world.DeliveredAsync(People.Colleague, "2");

        Assert.Equal([conflict.Id], await IdsAsync(People.Manager, new() { State = CrmWriteState.Conflict }));
        Assert.Equal([conflict.Id], await IdsAsync(People.Manager, new() { Text = "NEXT" }));
        Assert.Equal([conflict.Id], await IdsAsync(People.Manager, new() { From = new(2026, 3, 3) }));
        Assert.Equal([write.Id, conflict.Id], await IdsAsync(People.Manager, new() { Call = write.CallId, OldestFirst = true }));
        Assert.Equal([conflict.Id, write.Id], await IdsAsync(People.Manager, new() { Rep = People.Rep.UserId }));
        Assert.Equal([conflict.Id, write.Id], await IdsAsync(People.Manager, new() { Text = "call 1" }));
        Assert.Equal(2, (await IdsAsync(People.Manager, new() { To = new(2026, 3, 2) })).Count);
        Assert.Empty(await IdsAsync(People.Manager, new() { Connection = _world.Other.Id }));
        Assert.Equal(conflict.Id, Assert.Single(await _world.Ledger.ConflictsAsync(People.Manager, 5, CancellationToken.None)).Id);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task List_Pages_ShowEachOnceThoughMostHaveOneTime(bool oldestFirst)
    {
        await OpenAsync();
        var (review, write) = await _world.DeliveredAsync(People.Rep, "1");
        await _world.AddAsync([.. Enumerable.Range(0, 120).Select(i => ReviewWorld.Write(review, write.CallId!.Value, $"f{i}", "x"))]);

        List<Guid> all = [];
        LedgerListPage page;
        var filter = new LedgerFilter { OldestFirst = oldestFirst };
        do
        {
            page = await ListAsync(People.Rep, filter);
            all.AddRange(page.Items.Select(x => x.Id));
            filter = filter with { After = page.Next };
        }
        while (page.Next is not null);

        Assert.Equal(121, all.Count);
        Assert.Equal(121, all.Distinct().Count());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task List_LinesOfOneCall_AreInTheOrderOfReading(bool oldestFirst)
    {
        await OpenAsync();
        var (review, score) = await _world.DeliveredAsync(People.Rep, "1");
        await _world.AddAsync(
            ReviewWorld.Write(review, score.CallId!.Value, "a_field", "x"),
            ReviewWorld.Write(review, score.CallId!.Value, "revops_next_step_due", "2026-12-08"),
            ReviewWorld.Write(review, score.CallId!.Value, "revops_next_step", "Call again"),
            ReviewWorld.Write(review, score.CallId!.Value, null, "<p>Well done</p>"));

        var fields = (await ListAsync(People.Rep, new() { OldestFirst = oldestFirst })).Items.Select(x => x.Field);
        Assert.Equal([null, "revops_score", "revops_next_step", "revops_next_step_due", "a_field"], fields);
    }

    [Fact]
    public async Task OfCall_Viewer_GetsTheNewestOfEachThing()
    {
        await OpenAsync();
        var (review, write) = await _world.DeliveredAsync(People.Rep, "1");
        var newer = ReviewWorld.Write(review, write.CallId!.Value, "revops_score", "75", revision: 1);
        var note = ReviewWorld.Write(review, write.CallId!.Value, null, "<p>Well done</p>");
        await _world.AddAsync(newer, note);

        var place = Assert.Single(await _world.Ledger.OfCallAsync(People.Rep, write.CallId!.Value, CancellationToken.None));
        Assert.Equal((ReviewState.Delivered, "HubSpot"), (place.State, place.Connection));
        Assert.Equal([note.Id, newer.Id], place.Writes.Select(x => x.Id));
        Assert.Empty(await _world.Ledger.OfCallAsync(People.Colleague, write.CallId!.Value, CancellationToken.None));
    }

    [Fact]
    public async Task Options_Manager_AreTheTeamsReps()
    {
        await OpenAsync();
        await _world.DeliveredAsync(People.Rep, "1");
        await _world.DeliveredAsync(People.OtherRep, "2");

        var options = await _world.Ledger.OptionsAsync(People.Manager, CancellationToken.None);
        Assert.Equal([People.Rep.Name], options.Reps.Select(x => x.Name));
        Assert.Equal(["HubSpot", "Other"], options.Connections.Select(x => x.Name));
        Assert.Empty((await _world.Ledger.OptionsAsync(People.Rep, CancellationToken.None)).Reps);
    }

    private async Task OpenAsync() => _world = await ReviewWorld.CreateAsync(postgres);

    private Task<LedgerListPage> ListAsync(Viewer viewer, LedgerFilter filter) => _world.Ledger.ListAsync(viewer, filter, CancellationToken.None);

    private async Task<IReadOnlyList<Guid>> IdsAsync(Viewer viewer, LedgerFilter? filter = null) =>
        [.. (await ListAsync(viewer, filter ?? new())).Items.Select(x => x.Id)];
}
