using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Accounts;
using RevOps.Domain.Analytics;
using RevOps.Domain.Crm.Imports;
using RevOps.Domain.Deals;
using RevOps.Domain.Leads;
using RevOps.Tests.Support;

namespace RevOps.Tests.Crm.Imports;

public sealed class ImportFilesTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Accounts = """
        Id,Name,Industry,NumberOfEmployees,Website,OwnerId,SystemModstamp,Tier__c
        001A,Pellworth Freight,Logistics,620,https://www.pellworth.example,nora.north@halyard.example,2026-01-01T00:00:00.000+0000,Gold
        001B,Tindle,Pet food,280,,005X,2026-01-01T00:00:00.000+0000,
        """;

    private const string Deals = """
        Id,AccountId,Name,StageName,Amount,Probability,CloseDate,IsClosed,IsWon,ForecastCategoryName,OwnerId,CreatedDate,Region__c
        006A,001A,Rollout,Negotiation/Review,48000.50,90,2026-05-01,0,0,Commit,005X,2026-01-05T10:00:00.000+0000,North
        006B,001B,Pilot,Closed Won,9000,100,2026-02-01,1,1,Closed,nora.north@halyard.example,2025-12-01T10:00:00.000+0000,
        """;

    [Fact]
    public async Task Run_DealsBeforeAccountsAndUsers_RelationsAreFoundAfterwards()
    {
        var desk = await ImportDesk.OpenAsync(postgres);

        await desk.RunAsync("Opportunity.csv", Deals);
        await desk.RunAsync("Account.csv", Accounts);
        await desk.RunAsync("User.csv", "Id,Username,Email,Name,Alias,ProfileId\n005X,c,colin.north@halyard.example,C N,cn,1\n");

        await using var db = desk.Read();
        var deals = await db.Deals.Join(db.Accounts, d => d.AccountId, a => a.Id, (d, a) => new { d, a.Name }).ToDictionaryAsync(x => x.d.ExternalId!);
        Assert.Equal(("Pellworth Freight", "Tindle"), (deals["006A"].Name, deals["006B"].Name));
        Assert.Equal((desk.People.Colleague.UserId, desk.People.North), (deals["006A"].d.OwnerId, deals["006A"].d.TeamId));
        Assert.Equal(desk.People.Rep.UserId, deals["006B"].d.OwnerId);
        Assert.Equal((DealState.Won, new DateOnly(2026, 2, 1)), (deals["006B"].d.State, deals["006B"].d.ClosesOn));
        Assert.Equal((48000.50m, "USD", ForecastCategory.Commit, 90), (deals["006A"].d.Amount, deals["006A"].d.Currency, deals["006A"].d.Forecast, deals["006A"].d.Probability));
        Assert.Equal("North", deals["006A"].d.CustomFields!["Region__c"]);
    }

    [Fact]
    public async Task Run_SameFileAgain_ChangesNothing()
    {
        var desk = await ImportDesk.OpenAsync(postgres);
        await desk.RunAsync("Account.csv", Accounts);
        await desk.RunAsync("Opportunity.csv", Deals);

        var accounts = await desk.RunAsync("Account.csv", Accounts);
        var deals = await desk.RunAsync("Opportunity.csv", Deals);

        Assert.Equal(new ImportCounts(0, 0, 2, 0), accounts.Counts);
        Assert.Equal(new ImportCounts(0, 0, 2, 0), deals.Counts);
        Assert.Equal((2, 0), (await desk.CountAsync<Deal>(), await desk.CountAsync<DealStageChange>()));
    }

    [Fact]
    public async Task Run_DealMovedAndPutOff_KeepsTheChangesAndUndoTakesThemBack()
    {
        var desk = await ImportDesk.OpenAsync(postgres);
        await desk.RunAsync("Opportunity.csv", Deals);
        var later = Deals.Replace("Negotiation/Review,48000.50,90,2026-05-01,0,0", "Closed Won,50000,100,2026-06-01,1,1", StringComparison.Ordinal);

        var second = await desk.RunAsync("Opportunity.csv", later);

        Assert.Equal(new ImportCounts(0, 1, 1, 0), second.Counts);
        await using (var db = desk.Read())
        {
            var deal = await db.Deals.SingleAsync(x => x.ExternalId == "006A");
            Assert.Equal((DealState.Won, 50000m, 1), (deal.State, deal.Amount, deal.Slips));
        }

        Assert.Equal(1, await desk.CountAsync<DealStageChange>());

        var undone = await desk.UndoAsync(second);

        Assert.Equal((ImportState.Undone, null), (undone.State, undone.Problem));
        await using var read = desk.Read();
        var back = await read.Deals.SingleAsync(x => x.ExternalId == "006A");
        Assert.Equal((DealState.Open, 48000.50m, new DateOnly(2026, 5, 1), 0), (back.State, back.Amount, back.ClosesOn, back.Slips));
        Assert.Equal(back.CreatedAt, back.StageSince);
        Assert.Equal((0, 0), (await desk.CountAsync<DealStageChange>(), await desk.CountAsync<DealCloseDateChange>()));
    }

    [Fact]
    public async Task Undo_FirstImport_RemovesItsRowsAndKeepsWhatOthersBrought()
    {
        var desk = await ImportDesk.OpenAsync(postgres);
        var accounts = await desk.RunAsync("Account.csv", Accounts);
        await desk.RunAsync("Opportunity.csv", Deals);

        await desk.UndoAsync(accounts);

        Assert.Equal((0, 2), (await desk.CountAsync<Account>(), await desk.CountAsync<Deal>()));
        await desk.RunAsync("Account.csv", Accounts);
        await using var db = desk.Read();
        Assert.True(await db.Deals.AllAsync(x => x.AccountId != null));
    }

    [Fact]
    public async Task Undo_FieldChangedSince_StaysAndIsSaid()
    {
        var desk = await ImportDesk.OpenAsync(postgres);
        await desk.RunAsync("Account.csv", Accounts);
        var second = await desk.RunAsync("Account.csv", Accounts.Replace("Logistics,620", "Freight,700", StringComparison.Ordinal));
        await desk.RunAsync("Account.csv", Accounts.Replace("Logistics,620", "Freight,800", StringComparison.Ordinal));

        var undone = await desk.UndoAsync(second);

        await using var db = desk.Read();
        var account = await db.Accounts.SingleAsync(x => x.ExternalId == "001A");
        Assert.Equal(("Logistics", 800), (account.Industry, account.Employees));
        Assert.Equal("1 field was changed since and stay as they are.", undone.Problem);
    }

    [Fact]
    public async Task Run_AccountKnownFromCalls_IsTakenOverAndGivenBack()
    {
        var desk = await ImportDesk.OpenAsync(postgres);
        await using (var db = desk.Read())
        {
            var known = new Account("Pellworth", "pellworth.example");
            known.Describe("prospect", null, 10, "UK");
            db.Add(known);
            await db.SaveChangesAsync();
        }

        var import = await desk.RunAsync("Account.csv", Accounts);

        Assert.Equal(new ImportCounts(1, 1, 0, 0), import.Counts);
        Assert.Equal(2, await desk.CountAsync<Account>());
        await desk.UndoAsync(import);
        var account = await desk.OnlyAsync<Account>();
        Assert.Equal(("Pellworth", null, 10, "prospect"), (account.Name, account.ExternalId, account.Employees, account.Segment));
    }

    [Fact]
    public async Task Try_BadRows_SaysWhyAndStoresNothing()
    {
        var desk = await ImportDesk.OpenAsync(postgres);
        var import = await desk.TakeUpAsync("deals.csv", "Deal Name,Amount,Close Date,Deal Stage\nGood,100,2026-01-01,Open\nBad,lots,2026-13-01,Open\n,1,2026-01-01,Open\n");

        var tried = await desk.TryAsync(import);

        Assert.Equal((ImportState.Tried, new ImportCounts(1, 0, 0, 2)), (tried.State, tried.Counts));
        var problems = await desk.ProblemsAsync(tried);
        Assert.Equal([(2, "Amount", "Is not a number", "lots"), (2, "Close Date", "Is not a date", "2026-13-01"), (3, "", "Has no name", null)],
            problems.Select(x => (x.Row, x.Column, x.Text, x.Value)));
        Assert.Equal((0, 0), (await desk.CountAsync<Deal>(), await desk.CountAsync<DealStage>()));
        Assert.Equal(1, (await desk.RunAsync(tried)).Counts.New);
    }

    [Fact]
    public async Task Run_UsageContractsQuotasRates_AreStoredAndRenewed()
    {
        var desk = await ImportDesk.OpenAsync(postgres);
        await desk.RunAsync("Account.csv", Accounts);

        await desk.RunAsync("contracts.csv", "contract number;account id;arr;currency;commitment;unit;start date;renewal date\nC-1;001A;90.000,50;EUR;2500;credits;01.01.2026;31.12.2026\n");
        var usage = await desk.RunAsync("usage.csv", "account id,date,product,region,quantity,active users\n001A,2026-01-01,core,EU,12.5,3\n001A,2026-01-02,core,EU,13,4\nnobody,2026-01-01,core,EU,1,1\n");
        var again = await desk.RunAsync("usage.csv", "account id,date,product,region,quantity,active users\n001A,2026-01-02,core,EU,14,4\n");
        await desk.RunAsync("quotas.csv", "owner,period start,period end,quota\nNora North,2026-01-01,2026-03-31,250000\n");
        await desk.RunAsync("rates.csv", "currency,day,rate\nEUR,2026-01-01,1.08\n");

        var contract = await desk.OnlyAsync<Contract>();
        Assert.Equal((90000.50m, "EUR", new DateOnly(2026, 12, 31)), (contract.Arr, contract.Currency, contract.RenewsOn));
        Assert.Equal(new ImportCounts(2, 0, 0, 1), usage.Counts);
        Assert.Equal(new ImportCounts(0, 1, 0, 0), again.Counts);
        Assert.Equal(desk.People.Rep.UserId, (await desk.OnlyAsync<Quota>()).OwnerId);
        Assert.Equal(1.08m, (await desk.OnlyAsync<ExchangeRate>()).Rate);
        await desk.UndoAsync(again);
        await using var db = desk.Read();
        Assert.Equal(25.5, await db.Usage.SumAsync(x => x.Quantity));
    }

    [Fact]
    public async Task Run_HistoryAndActivities_ShowInTheDeal()
    {
        var desk = await ImportDesk.OpenAsync(postgres);
        await desk.RunAsync("Opportunity.csv", Deals);
        await desk.RunAsync("Contact.csv", "Id,AccountId,FirstName,LastName,Email,MailingCity\n003A,001A,Helen,Brightwell,helen@pellworth.example,Hull\n");
        await desk.RunAsync("stage-history.csv", "OpportunityId,FromStage,ToStage,CreatedDate\n006A,Qualification,Negotiation/Review,2026-02-01T09:00:00Z\n");
        await desk.RunAsync("close-dates.csv", "OpportunityId,OldCloseDate,NewCloseDate,CreatedDate\n006A,2026-04-01,2026-05-01,2026-02-01\n");
        await desk.RunAsync("OpportunityContactRole.csv", "OpportunityId,ContactId,Role,IsPrimary\n006A,003A,Economic Buyer,true\n");
        await desk.RunAsync("Task.csv", "Id,WhoId,WhatId,Subject,ActivityDate,TaskSubtype\n00T1,003A,006A,Call about price,2026-02-03,Call\n");

        await using var db = desk.Read();
        var deal = await db.Deals.SingleAsync(x => x.ExternalId == "006A");
        Assert.Equal((1, new(2026, 2, 1, 9, 0, 0, TimeSpan.Zero), new(2026, 2, 3, 0, 0, 0, TimeSpan.Zero)), (deal.Slips, deal.StageSince, deal.LastActivityAt!.Value));
        var part = await db.DealContacts.SingleAsync();
        Assert.Equal((deal.Id, "Economic Buyer", true), (part.DealId, part.Role, part.IsPrimary));
        var activity = await db.Activities.SingleAsync();
        Assert.Equal((ActivityKind.Call, deal.Id, part.ContactId), (activity.Kind, activity.DealId, activity.ContactId));
    }

    [Fact]
    public async Task Run_CutOff_GoesOnAfterTheLastWholeBatch()
    {
        var desk = await ImportDesk.OpenAsync(postgres);
        var text = "Id,Name,Stage,Amount\n" + string.Concat(Enumerable.Range(1, 4500).Select(x => string.Create(CultureInfo.InvariantCulture, $"d{x},Deal {x},Open,{x}\n")));
        var import = await desk.TakeUpAsync("deals.csv", text);
        await desk.Steer.StartAsync(desk.Admin, import.Id, CancellationToken.None);
        using var cut = new CancellationTokenSource();
        using var listening = desk.Signals.OnChanged(cut.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => desk.Worker.LookAsync(cut.Token));
        Assert.Equal(2000, await desk.CountAsync<Deal>());

        listening.Dispose();
        Assert.True(await desk.Worker.LookAsync(CancellationToken.None));
        var done = (await desk.Store.FindAsync(import.Id, CancellationToken.None))!;
        Assert.Equal((ImportState.Done, 4500, new ImportCounts(4500, 0, 0, 0)), (done.State, done.RowsDone, done.Counts));
        Assert.Equal(4500, await desk.CountAsync<Deal>());
    }

    [Fact]
    public async Task TakeUp_Rep_IsRefused()
    {
        var desk = await ImportDesk.OpenAsync(postgres);
        var import = await desk.TakeUpAsync("Account.csv", Accounts);

        var refused = await desk.Steer.StartAsync(desk.People.Rep, import.Id, CancellationToken.None);

        Assert.Equal(ImportErrorKind.Forbidden, refused.Error!.Kind);
        Assert.Equal(ImportErrorKind.Forbidden, (await desk.Preview.RunAsync(desk.People.Manager, import.Id, null, CancellationToken.None)).Error!.Kind);
    }

    [Fact]
    public async Task Map_SameHeaderAgain_FindsTheMapping()
    {
        var desk = await ImportDesk.OpenAsync(postgres);
        const string Text = "Who,Money,What\nPilot,5,x\n";
        var import = await desk.TakeUpAsync("list.csv", Text);
        var mapping = new ImportMapping { Kind = ImportKind.Deals, Fields = new Dictionary<string, string> { ["Who"] = "name", ["Money"] = "amount" }, Ignored = ["What"] };
        Assert.True((await desk.Steer.MapAsync(desk.Admin, import.Id, "Old system", mapping, CancellationToken.None)).IsSuccess);

        var again = await desk.RunAsync(await desk.TakeUpAsync("list-2.csv", Text));

        Assert.Equal(("Old system", ImportKind.Deals, 1), (again.Source, again.Kind, again.Counts.New));
        var deal = await desk.OnlyAsync<Deal>();
        Assert.Equal(("Pilot", 5m, null), (deal.Name, deal.Amount, deal.CustomFields));
    }

    [Fact]
    public async Task Run_LeadsWithoutNames_TakeTheirId()
    {
        var desk = await ImportDesk.OpenAsync(postgres);

        var import = await desk.RunAsync("lead_scoring.csv", "Prospect ID,Lead Number,Lead Origin,Lead Source,Converted,TotalVisits\n7927b2df-8bba,660737,API,Olark Chat,1,3\n2a272436-5132,660728,API,Organic Search,0,5\n");

        Assert.Equal(ImportKind.Leads, import.Kind);
        await using var db = desk.Read();
        var lead = await db.Leads.SingleAsync(x => x.ExternalId == "7927b2df-8bba");
        Assert.Equal((LeadState.Converted, "Olark Chat", "3"), (lead.State, lead.LeadSource, lead.CustomFields!["TotalVisits"]));
    }
}
