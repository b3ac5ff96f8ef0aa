using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RevOps.Domain;
using RevOps.Domain.Crm;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Edits;
using RevOps.Infrastructure.Deals.Detail;
using RevOps.Infrastructure.Demo.Crm.Control;
using RevOps.Tests.Support;

namespace RevOps.Tests.Crm.Book;

/// <summary>What a person changes on a deal that a CRM keeps, on its way there and back.</summary>
public sealed class EditThroughLedgerTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DealTerm Worth = DealTerm.Amount(12_345.5m, "EUR");
    private static readonly DealTerm Step = DealTerm.NextStep("Send the redlines to Dana");

    [Fact]
    public async Task Edit_EachFact_StandsThereAndInTheLedger()
    {
        await using var world = await OpenAsync();
        var deal = await world.DealAsync("negotiation");
        var before = await world.ShownThereAsync(deal);
        var day = deal.ClosesOn!.Value.AddDays(10);
        foreach (var term in new[] { Worth, DealTerm.CloseDate(day), Step })
        {
            Assert.True((await world.EditHereAsync(deal, term)).IsBeingWritten);
        }

        Assert.Equal(
            [CrmDealPart.Amount, CrmDealPart.CloseDate, CrmDealPart.NextStep],
            (await ShownAsync(world, deal)).Writes.Where(x => x.State == CrmWriteState.Pending).Select(x => x.DealPart!.Value).Order());
        await DrainAsync(world);

        var there = await world.ShownThereAsync(deal);
        Assert.Equal(("12345.5", "EUR", Step.Text, day), (there.Amount, there.Currency, there.NextStep, DateOnly.FromDateTime(there.ClosesAt!.Value.UtcDateTime)));
        var lines = await world.LinesAsync();
        Assert.All(lines, x => Assert.Equal((CrmWriteState.Written, 1, world.Admin.Name), (x.State, x.Attempts, x.Approver)));
        var amount = lines.Single(x => x.Means == CrmFieldMeaning.DealAmount);
        Assert.Equal(($"{before.Amount} {before.Currency}", "12345.5 EUR", "amount"), (amount.PriorValue, amount.Value, amount.Field));
        Assert.Equal(day.ToString("O", CultureInfo.InvariantCulture), lines.Single(x => x.Means == CrmFieldMeaning.DealCloseDate).Value);
        Assert.Empty((await ShownAsync(world, deal)).Writes);
        Assert.Equal(0, await world.WriteAsync());
    }

    [Fact]
    public async Task Edit_PolledBeforeAndAfter_StaysAndItsSlipCountsOnce()
    {
        await using var world = await OpenAsync();
        var deal = await world.DealAsync("negotiation");
        var day = deal.ClosesOn!.Value.AddDays(30);
        await world.EditHereAsync(deal, Worth);
        await world.EditHereAsync(deal, DealTerm.CloseDate(deal.ClosesOn.Value.AddDays(7)));
        await world.EditHereAsync(deal, DealTerm.CloseDate(day));

        // What the person in the CRM changed besides is read all the same
        await world.EditThereAsync(deal, "description", "Said in the CRM");
        await ReadAgainAsync(world);
        var now = await world.FindAsync(deal.ExternalId!);
        Assert.Equal((12_345.5m, "EUR", day, deal.Slips + 2, "Said in the CRM"), (now.Amount, now.Currency, now.ClosesOn, now.Slips, now.Description));

        await DrainAsync(world);
        await ReadAgainAsync(world);

        now = await world.FindAsync(deal.ExternalId!);
        Assert.Equal((12_345.5m, "EUR", day, deal.Slips + 1), (now.Amount, now.Currency, now.ClosesOn, now.Slips));
        await using var db = world.Database.CreateDbContext();
        var changes = await db.DealCloseDateChanges.Where(x => x.DealId == deal.Id).ToListAsync();
        Assert.Equal(now.Slips, changes.Count(x => x.IsSlip));
        Assert.All(changes, x => Assert.Equal(world.Connection.Id.ToString(), x.Source));
    }

    [Fact]
    public async Task Edit_ReplyLost_IsReadBackAndWrittenOnce()
    {
        await using var world = await OpenAsync();
        var deal = await world.DealAsync("negotiation");
        await world.Crm.Control.SetFaultsAsync(new DemoCrmFaultChange { DropReplyAfterWritePercent = 100 });
        var asked = await world.WritesThereAsync();
        await world.EditHereAsync(deal, Worth);
        await world.WriteAsync();
        Assert.Equal(CrmWriteState.Sending, Assert.Single(await world.LinesAsync()).State);

        await world.Crm.Control.SetFaultsAsync(new DemoCrmFaultChange { DropReplyAfterWritePercent = 0 });
        world.Time.Advance(TimeSpan.FromMinutes(1));
        await world.WriteAsync();

        var line = Assert.Single(await world.LinesAsync());
        Assert.Equal((CrmWriteState.Written, 1, asked + 1), (line.State, line.Attempts, await world.WritesThereAsync()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Edit_ChangedThereMeanwhile_IsAConflictThatAPersonDecides(bool ours)
    {
        await using var world = await OpenAsync();
        var deal = await world.DealAsync("negotiation");
        await world.EditThereAsync(deal, "amount", "777");
        await world.EditHereAsync(deal, Worth);
        await world.WriteAsync();

        Assert.Equal("777", (await world.ShownThereAsync(deal)).Amount);
        Assert.Equal((777m, deal.Currency), await WorthAsync(world, deal));
        var shown = Assert.Single((await ShownAsync(world, deal)).Writes);
        Assert.Equal((CrmWriteState.Conflict, Worth.Text, $"777 {deal.Currency}", true), (shown.State, shown.Value, shown.TheirValue, shown.MayDecide));

        Assert.Null((await world.Steer.DecideAsync(world.Admin, shown.Id, ours, CancellationToken.None)).Error);
        await world.WriteAsync();

        Assert.Equal(ours ? "12345.5" : "777", (await world.ShownThereAsync(deal)).Amount);
        Assert.Equal(ours ? (12_345.5m, "EUR") : (777m, deal.Currency), await WorthAsync(world, deal));
        Assert.Equal(ours ? CrmWriteState.Written : CrmWriteState.Kept, Assert.Single(await world.LinesAsync()).State);
        Assert.NotNull((await world.Steer.DecideAsync(world.Admin, shown.Id, !ours, CancellationToken.None)).Error);
    }

    [Fact]
    public async Task Edit_OnlyTheCurrencyChangedThere_IsAConflict()
    {
        await using var world = await OpenAsync();
        var deal = await world.DealAsync("negotiation");
        await world.EditThereAsync(deal, "deal_currency_code", "CHF");
        await world.EditHereAsync(deal, DealTerm.Amount(5_000m, deal.Currency));

        await world.WriteAsync();

        Assert.Equal(CrmWriteState.Conflict, Assert.Single(await world.LinesAsync()).State);
        Assert.Equal((deal.Amount, "CHF"), await WorthAsync(world, deal));
    }

    [Fact]
    public async Task Edit_CloseDateChangedThere_ShowsTheirsAndLeavesNoSlipOfOurs()
    {
        await using var world = await OpenAsync();
        var deal = await world.DealAsync("negotiation");
        var theirs = deal.ClosesOn!.Value.AddDays(3);
        await world.EditThereAsync(deal, "closedate", $"{theirs:yyyy-MM-dd}T09:30:00Z");
        await world.EditHereAsync(deal, DealTerm.CloseDate(deal.ClosesOn.Value.AddDays(60)));
        await world.WriteAsync();

        var now = await world.FindAsync(deal.ExternalId!);
        Assert.Equal((theirs, deal.Slips), (now.ClosesOn, now.Slips));
        await using var db = world.Database.CreateDbContext();
        Assert.DoesNotContain(await db.DealCloseDateChanges.Where(x => x.DealId == deal.Id).ToListAsync(), x => x.Source == null);
    }

    [Fact]
    public async Task Edit_RefusedThere_ComesBackAndIsSentAgainOnceTheCauseIsMended()
    {
        await using var world = await OpenAsync();
        var deal = await world.DealAsync("negotiation");
        await world.Crm.Control.SetFaultsAsync(new DemoCrmFaultChange { MissingScope = "crm.objects.deals.write" });
        await world.EditHereAsync(deal, Step);
        await world.WriteAsync();

        Assert.Equal(deal.NextStep, (await world.FindAsync(deal.ExternalId!)).NextStep);
        var refused = Assert.Single((await ShownAsync(world, deal)).Writes);
        Assert.Equal((CrmWriteState.Refused, Step.Text, deal.NextStep, true), (refused.State, refused.Value, refused.PriorValue, refused.MayDecide));
        Assert.Contains("crm.objects.deals.write", refused.Problem, StringComparison.Ordinal);

        await world.Crm.Control.SetFaultsAsync(new DemoCrmFaultChange { MissingScope = "" });
        Assert.True((await world.Steer.DecideAsync(world.Admin, refused.Id, writeOurs: true, CancellationToken.None)).Value);
        Assert.Equal(Step.Text, (await world.FindAsync(deal.ExternalId!)).NextStep);
        await world.WriteAsync();

        Assert.Equal(Step.Text, (await world.ShownThereAsync(deal)).NextStep);
        Assert.Equal((CrmWriteState.Written, null), Assert.Single(await world.LinesAsync()) is var line ? (line.State, line.Problem) : default);
    }

    [Fact]
    public async Task Edit_AfterAConflict_TakesItsPlace()
    {
        await using var world = await OpenAsync();
        var deal = await world.DealAsync("negotiation");
        await world.EditThereAsync(deal, "hs_next_step", "Wait for legal");
        await world.EditHereAsync(deal, Step);
        await world.WriteAsync();

        world.Time.Advance(TimeSpan.FromSeconds(1));
        await world.EditHereAsync(deal, DealTerm.NextStep("Call legal"));
        await world.WriteAsync();

        Assert.Equal("Call legal", (await world.ShownThereAsync(deal)).NextStep);
        Assert.Equal([CrmWriteState.Written, CrmWriteState.Superseded], (await world.LinesAsync()).Select(x => x.State));
    }

    [Fact]
    public async Task Undo_WrittenAndWaiting_StandsEverywhereAsBefore()
    {
        await using var world = await OpenAsync();
        var deal = await world.DealAsync("negotiation");
        var before = await world.ShownThereAsync(deal);
        var worth = await world.EditHereAsync(deal, Worth);
        await world.WriteAsync();
        var day = await world.EditHereAsync(deal, DealTerm.CloseDate(deal.ClosesOn!.Value.AddDays(9)));

        Assert.False((await world.UndoEdit.RunAsync(world.Admin, day.Edit!.Value, CancellationToken.None)).Value!.IsBeingWritten);
        Assert.Null((await world.Steer.UndoAsync(world.Admin, (await world.LinesAsync()).Single(x => x.State == CrmWriteState.Written).Id, CancellationToken.None)).Error);
        await DrainAsync(world);

        var there = await world.ShownThereAsync(deal);
        Assert.Equal((before.Amount, before.Currency, before.ClosesAt), (there.Amount, there.Currency, there.ClosesAt));
        var now = await world.FindAsync(deal.ExternalId!);
        Assert.Equal((deal.Amount, deal.Currency, deal.ClosesOn, deal.Slips), (now.Amount, now.Currency, now.ClosesOn, now.Slips));
        Assert.Equal([CrmWriteState.Superseded, CrmWriteState.Undone], (await world.LinesAsync()).Select(x => x.State).Order().Reverse());
        Assert.Null((await world.UndoEdit.RunAsync(world.Admin, worth.Edit!.Value, CancellationToken.None)).Value!.Edit);
    }

    [Fact]
    public async Task Edit_BesideAMove_BothArriveInOrder()
    {
        await using var world = await OpenAsync();
        var deal = await world.DealAsync("negotiation");
        await world.MoveHereAsync(deal, "negotiation");
        await world.EditHereAsync(deal, DealTerm.Amount(null));
        await world.EditHereAsync(deal, DealTerm.NextStep(null));
        await DrainAsync(world);

        var there = await world.ShownThereAsync(deal);
        Assert.Equal(("negotiation", true, true), (there.Stage, string.IsNullOrEmpty(there.Amount), string.IsNullOrEmpty(there.NextStep)));
        Assert.Equal((null, deal.Currency), await WorthAsync(world, deal));
    }

    private async Task<BookWorld> OpenAsync()
    {
        var world = await BookWorld.CreateAsync(postgres);
        Assert.Null(await world.PollAsync());
        return world;
    }

    /// <summary>Until nothing is due: of a deal one goes after the other.</summary>
    private static async Task DrainAsync(BookWorld world)
    {
        for (var i = 0; i < 10 && await world.WriteAsync() > 0; i++)
        {
        }
    }

    private static async Task ReadAgainAsync(BookWorld world)
    {
        world.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await world.PollAsync());
    }

    private static async Task<(decimal?, string?)> WorthAsync(BookWorld world, Deal deal)
    {
        var now = await world.FindAsync(deal.ExternalId!);
        return (now.Amount, now.Currency);
    }

    private static async Task<RevOps.Domain.Deals.Detail.DealDetail> ShownAsync(BookWorld world, Deal deal) =>
        (await new DealDetails(world.Database).FindAsync(world.Admin, deal.Id, CancellationToken.None))!;
}
