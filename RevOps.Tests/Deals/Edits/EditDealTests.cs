using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Edits;
using RevOps.Tests.Support;

namespace RevOps.Tests.Deals.Edits;

public sealed class EditDealTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateOnly June = new(2026, 6, 30);

    [Fact]
    public async Task Run_DealOfNoCrm_ChangesItAndTheSlipIsInItsHistory()
    {
        var world = await DealWorld.CreateAsync(postgres);
        var deal = await world.DealAsync("Rollout", 1000m, "USD", closes: June);

        Assert.False((await EditAsync(world, deal, DealTerm.Amount(2500.5m, "EUR"))).Value!.IsBeingWritten);
        var put = await EditAsync(world, deal, DealTerm.CloseDate(June.AddDays(14)));
        await EditAsync(world, deal, DealTerm.NextStep("  Send the\n redlines "));

        var now = await world.ReadAsync(deal.Id);
        Assert.Equal((2500.5m, "EUR", June.AddDays(14), 1, "Send the redlines"), (now.Amount, now.Currency, now.ClosesOn, now.Slips, now.NextStep));
        var shown = (await world.Details.FindAsync(world.People.Manager, deal.Id, CancellationToken.None))!;
        Assert.Equal(world.People.Rep.Name, Assert.Single(shown.Timeline, x => x.Kind == Domain.Deals.Detail.DealEventKind.CloseDate).Who);
        await using var db = world.Database.CreateDbContext();
        Assert.Equal(3, await db.Audit.CountAsync(x => x.Action == "deal.edited" && x.Subject == $"deal:{deal.Id}"));
        Assert.Empty(await db.CrmWrites.ToListAsync());

        Assert.True((await world.UndoEdit.RunAsync(world.People.Manager, put.Value!.Edit!.Value, CancellationToken.None)).IsSuccess);
        now = await world.ReadAsync(deal.Id);
        Assert.Equal((June, 0), (now.ClosesOn, now.Slips));
        Assert.Empty(await db.DealCloseDateChanges.ToListAsync());
    }

    [Fact]
    public async Task Run_NotTheirs_IsRefusedByRole()
    {
        var world = await DealWorld.CreateAsync(postgres);
        var deal = await world.DealAsync("Rollout", 1000m);
        var to = DealTerm.Amount(5m, "USD");
        var seen = DealTerm.Amount(deal.Value);

        foreach (var (viewer, kind) in new[] { (world.People.OtherManager, DealErrorKind.NotFound), (world.People.Colleague, DealErrorKind.NotFound), (world.People.Analyst, DealErrorKind.Forbidden) })
        {
            Assert.Equal(kind, (await world.Edit.RunAsync(viewer, deal.Id, to, seen, CancellationToken.None)).Error!.Kind);
        }

        Assert.Equal(1000m, (await world.ReadAsync(deal.Id)).Amount);
    }

    [Fact]
    public async Task Run_ChangedSinceItWasSeen_IsToldAndNothingIsDone()
    {
        var world = await DealWorld.CreateAsync(postgres);
        var deal = await world.DealAsync("Rollout", 1000m);
        var seen = DealTerm.Amount(deal.Value);
        await EditAsync(world, deal, DealTerm.Amount(2000m, "USD"));

        Assert.Equal(DealErrors.Changed, (await world.Edit.RunAsync(world.People.Rep, deal.Id, DealTerm.Amount(3000m, "USD"), seen, CancellationToken.None)).Error);
        Assert.Equal(2000m, (await world.ReadAsync(deal.Id)).Amount);

        // Something else of it is no reason to refuse
        Assert.True((await world.Edit.RunAsync(world.People.Rep, deal.Id, DealTerm.NextStep("Call"), DealTerm.NextStep(null), CancellationToken.None)).IsSuccess);
    }

    [Fact]
    public async Task Run_TwoAtOnce_OneIsToldOfTheOther()
    {
        var world = await DealWorld.CreateAsync(postgres);
        var deal = await world.DealAsync("Rollout", 1000m);
        var seen = DealTerm.Amount(deal.Value);

        var both = await Task.WhenAll(
            world.Edit.RunAsync(world.People.Rep, deal.Id, DealTerm.Amount(2000m, "USD"), seen, CancellationToken.None),
            world.Edit.RunAsync(world.People.Manager, deal.Id, DealTerm.Amount(3000m, "USD"), seen, CancellationToken.None));

        Assert.Equal(DealErrors.Changed, Assert.Single(both, x => !x.IsSuccess).Error);
        await using var db = world.Database.CreateDbContext();
        Assert.Equal((await db.DealEdits.SingleAsync()).To, DealTerm.Amount((await world.ReadAsync(deal.Id)).Value));
    }

    [Fact]
    public async Task Undo_AfterALaterEdit_LeavesThatAlone()
    {
        var world = await DealWorld.CreateAsync(postgres);
        var deal = await world.DealAsync("Rollout", 1000m);
        var first = await EditAsync(world, deal, DealTerm.Amount(2000m, "USD"));
        await EditAsync(world, deal, DealTerm.Amount(3000m, "USD"));

        Assert.Equal(DealErrorKind.Conflict, (await world.UndoEdit.RunAsync(world.People.Rep, first.Value!.Edit!.Value, CancellationToken.None)).Error!.Kind);
        Assert.Equal(3000m, (await world.ReadAsync(deal.Id)).Amount);
    }

    [Fact]
    public async Task Run_WhatNoDealCanHold_SaysWhatToDo()
    {
        var world = await DealWorld.CreateAsync(postgres);
        var deal = await world.DealAsync("Rollout");
        foreach (var wrong in new[]
        {
            DealTerm.Amount(-1m, "USD"), DealTerm.Amount(5m, null), DealTerm.Amount(5m, "US1"), DealTerm.Amount(1e15m, "USD"),
            DealTerm.CloseDate(new DateOnly(1999, 12, 31)), DealTerm.CloseDate(new DateOnly(2226, 1, 1)), DealTerm.NextStep(new string('x', EditDeal.LongestStep + 1)),
        })
        {
            var error = (await world.Edit.RunAsync(world.People.Rep, deal.Id, wrong, DealTerm.Of(deal, wrong.Part), CancellationToken.None)).Error;
            Assert.Equal(DealErrorKind.Invalid, error!.Kind);
            Assert.NotEmpty(error.Remedy);
        }
    }

    private static async Task<Domain.Result<EditedDeal, DealError>> EditAsync(DealWorld world, Deal deal, DealTerm to) =>
        await world.Edit.RunAsync(world.People.Rep, deal.Id, to, DealTerm.Of(await world.ReadAsync(deal.Id), to.Part), CancellationToken.None);
}
