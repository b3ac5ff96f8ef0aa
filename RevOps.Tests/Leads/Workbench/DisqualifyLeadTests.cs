using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Leads;
using RevOps.Domain.Leads.Decisions;
using RevOps.Tests.Support;

namespace RevOps.Tests.Leads.Workbench;

public sealed class DisqualifyLeadTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Run_ThenUndo_KeepsWhoWhenAndWhy()
    {
        var world = await LeadWorld.CreateAsync(postgres);
        var lead = await world.AddAsync("Ina Roth", world.People.Rep);

        Assert.True((await world.Disqualify.RunAsync(world.People.Rep, lead.Id, "  No budget ", default)).IsSuccess);
        world.Time.Advance(TimeSpan.FromMinutes(1));
        var put = await world.ReadAsync(db => db.Leads.SingleAsync());
        Assert.True((await world.Disqualify.UndoAsync(world.People.Manager, lead.Id, default)).IsSuccess);

        Assert.Equal((LeadState.Disqualified, "No budget", LeadWorld.Start), (put.State, put.DisqualifiedReason, put.DisqualifiedAt));
        var record = (await world.Queries.FindAsync(world.People.Rep, lead.Id, default))!;
        Assert.Equal((LeadState.Open, null, null), (record.Lead.State, record.Lead.DisqualifiedReason, record.Lead.DisqualifiedAt));
        Assert.Equal(
            [(LeadDecisionKind.Reopened, "Mona North", null), (LeadDecisionKind.Disqualified, "Nora North", "No budget")],
            record.Decisions.Select(x => (x.Kind, x.By, x.Reason)));
        Assert.Equal(["lead.disqualified", "lead.reopened"], await world.ReadAsync(db => db.Audit.OrderBy(x => x.At).Select(x => x.Action).ToListAsync()));
    }

    [Fact]
    public async Task Run_WhoMayNot_IsRefusedAndNothingChanges()
    {
        var world = await LeadWorld.CreateAsync(postgres);
        var lead = await world.AddAsync("Ina Roth", world.People.Rep);

        async Task<LeadProblemKind?> RefusedAsync(Domain.Governance.Viewer viewer) => (await world.Disqualify.RunAsync(viewer, lead.Id, "x", default)).Error?.Kind;
        Assert.Equal(LeadProblemKind.NotFound, await RefusedAsync(world.People.Colleague));
        Assert.Equal(LeadProblemKind.NotFound, await RefusedAsync(world.People.OtherManager));
        Assert.Equal(LeadProblemKind.Forbidden, await RefusedAsync(world.People.Analyst));
        Assert.Equal(LeadState.Open, (await world.ReadAsync(db => db.Leads.SingleAsync())).State);
        Assert.Equal(0, await world.ReadAsync(db => db.LeadDecisions.CountAsync()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task Run_WithoutReason_IsRefused(string reason)
    {
        var world = await LeadWorld.CreateAsync(postgres);
        var lead = await world.AddAsync("Ina Roth", world.People.Rep);

        Assert.Equal(LeadProblemKind.Invalid, (await world.Disqualify.RunAsync(world.People.Rep, lead.Id, reason, default)).Error!.Kind);
    }

    [Fact]
    public async Task Run_TwoAtOnce_OneDecides()
    {
        var world = await LeadWorld.CreateAsync(postgres);
        var lead = await world.AddAsync("Ina Roth", world.People.Rep);

        var both = await Task.WhenAll(
            world.Disqualify.RunAsync(world.People.Rep, lead.Id, "a", default), world.Disqualify.RunAsync(world.People.Manager, lead.Id, "b", default));

        Assert.Single(both, x => x.IsSuccess);
        Assert.Equal(LeadProblemKind.Conflict, both.Single(x => !x.IsSuccess).Error!.Kind);
        Assert.Equal(1, await world.ReadAsync(db => db.LeadDecisions.CountAsync()));
    }

    [Fact]
    public async Task Word_KeptAndForgotten_LeavesTheDraft()
    {
        var world = await LeadWorld.CreateAsync(postgres);
        var lead = await world.AddAsync("Ina Roth", world.People.Rep);

        await world.Word.RunAsync(world.People.Rep, lead.Id, "One", "First", default);
        await world.Word.RunAsync(world.People.Rep, lead.Id, "Two", "Second", default);
        Assert.Equal("Second", (await world.Queries.FindAsync(world.People.Rep, lead.Id, default))!.Outreach!.Body);
        await world.Word.ForgetAsync(world.People.Rep, lead.Id, default);

        Assert.Null((await world.Queries.FindAsync(world.People.Rep, lead.Id, default))!.Outreach);
        Assert.False((await world.Word.RunAsync(world.People.Analyst, lead.Id, "x", "y", default)).IsSuccess);
    }
}
