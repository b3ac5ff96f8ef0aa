using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm;
using RevOps.Domain.Leads;
using RevOps.Domain.Leads.Decisions;
using RevOps.Domain.Leads.Listing;
using RevOps.Infrastructure.Leads;
using RevOps.Tests.Connectors;
using RevOps.Tests.Crm.Imports;
using RevOps.Tests.Support;

namespace RevOps.Tests.Crm.Book;

/// <summary>Leads as they come in from a CRM on a real socket, and beside files that hold the same.</summary>
public sealed class ReadLeadsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Run_FirstTime_BringsLeadsOnceWithSourceStatusAndOutcome()
    {
        await using var world = await BookWorld.CreateAsync(postgres);

        Assert.Null(await world.PollAsync());
        var first = await LeadsAsync(world);
        Assert.Null(await world.PollAsync());

        var leads = await LeadsAsync(world);
        Assert.Equal(first.Select(x => (x.Id, x.ExternalId)), leads.Select(x => (x.Id, x.ExternalId)));
        Assert.Equal(leads.Count, leads.Select(x => x.Email).Distinct().Count());
        Assert.True(leads.Count > 20);
        Assert.All(leads, x => Assert.True(x is { LeadSource: not null, Status: not null, Company: not null, OwnerKey: not null, Employees: > 0 }));
        Assert.All(leads.Where(x => x.Status == "Unqualified"), x => Assert.Equal((LeadState.Disqualified, "Unqualified"), (x.State, x.DisqualifiedReason)));
        Assert.All(leads.Where(x => x.Status is "Open deal" or "Customer"), x => Assert.True(x is { State: LeadState.Converted, ConvertedAt: not null, MqlAt: not null }));
        Assert.All(leads.Where(x => x.Status == "New"), x => Assert.True(x is { State: LeadState.Open, MqlAt: null }));

        // Whoever has part in a deal is a person of an account, and no lead
        await using var db = world.Database.CreateDbContext();
        Assert.True(await db.Contacts.AnyAsync(x => x.Role != null));
        Assert.False(await db.Leads.AnyAsync(x => db.Contacts.Any(c => c.Email == x.Email && c.Role != null)));
    }

    [Fact]
    public async Task Run_DecidedHere_HoldsUntilTheCrmSaysSomethingElse()
    {
        await using var world = await BookWorld.CreateAsync(postgres);
        await world.PollAsync();
        var lead = (await LeadsAsync(world)).First(x => x.Status == "New");
        var disqualify = new DisqualifyLead(new LeadDesk(world.Database), world.Time);
        Assert.Null((await disqualify.RunAsync(world.Admin, lead.Id, "Too small", CancellationToken.None)).Error);

        await EditAsync(world, lead, "phone", "+44 1");
        Assert.Equal((LeadState.Disqualified, "Too small", "+44 1"), await PollAsync(world, lead, x => (x.State, x.DisqualifiedReason, x.Phone)));

        await EditAsync(world, lead, "lifecyclestage", "opportunity");
        Assert.Equal((LeadState.Converted, LeadState.Converted), await PollAsync(world, lead, x => (x.State, x.SaidState!.Value)));
        await EditAsync(world, lead, "lifecyclestage", "lead");
        Assert.Equal(LeadState.Open, await PollAsync(world, lead, x => x.State));

        await EditAsync(world, lead, "hs_lead_status", "UNQUALIFIED");
        Assert.Equal(LeadState.Disqualified, await PollAsync(world, lead, x => x.State));
        Assert.Null((await disqualify.UndoAsync(world.Admin, lead.Id, CancellationToken.None)).Error);
        await EditAsync(world, lead, "phone", "+44 2");
        Assert.Equal((LeadState.Open, "+44 2"), await PollAsync(world, lead, x => (x.State, x.Phone)));
    }

    [Fact]
    public async Task Run_DeletedThere_LeavesListsAndKeepsWhatWasDecided()
    {
        await using var world = await BookWorld.CreateAsync(postgres);
        await world.PollAsync();
        var lead = (await LeadsAsync(world)).First(x => x.State == LeadState.Open);
        var queries = new LeadQueries(world.Database);
        Assert.NotNull(await queries.FindAsync(world.Admin, lead.Id, CancellationToken.None));
        await world.Crm.Control.ArchiveAsync("contacts", lead.ExternalId!);

        await world.PollAsync();

        Assert.Null(await queries.FindAsync(world.Admin, lead.Id, CancellationToken.None));
        Assert.DoesNotContain((await queries.ListAsync(world.Admin, new LeadFilter { State = null, PageSize = 200 }, CancellationToken.None)).Items, x => x.Id == lead.Id);
        await using var db = world.Database.CreateDbContext();
        Assert.NotNull((await db.Leads.IgnoreQueryFilters().SingleAsync(x => x.Id == lead.Id)).ArchivedAt);
        Assert.Null((await db.CrmReadings.SingleAsync(x => x.Kind == CrmObjectKind.Lead)).Problem);
    }

    [Fact]
    public async Task Run_ExportOfTheSameCrm_IsTheSameLeadWhicheverComesFirst()
    {
        await using var world = await BookWorld.CreateAsync(postgres);
        var desk = ImportDesk.Over(world.Database, world.People);
        var (known, later) = (await AddAsync(world, "known@fern.example"), await AddAsync(world, "later@fern.example"));

        // Another system counts from the same numbers: its row is somebody else
        await desk.RunAsync("leads.csv", File((known, "known@fern.example"), (later, "other@elm.example")), "HubSpot");
        await world.PollAsync();
        await desk.RunAsync("leads2.csv", File((known, "known@fern.example"), (later, "later@fern.example")), "HubSpot EU");
        var again = await desk.RunAsync("leads2.csv", File((known, "known@fern.example"), (later, "later@fern.example")), "HubSpot EU");
        await EditAsync(world, known, "jobtitle", "Chief of data");
        await EditAsync(world, later, "jobtitle", "Head of data");
        await world.PollAsync();

        Assert.Equal((0, 2), (again.Counts.New, again.Counts.Unchanged + again.Counts.Changed));
        var leads = (await LeadsAsync(world)).Where(x => x.Email!.EndsWith("@fern.example", StringComparison.Ordinal) || x.Email == "other@elm.example").OrderBy(x => x.Email).ToList();
        Assert.Equal(["known@fern.example", "later@fern.example", "other@elm.example"], leads.Select(x => x.Email));
        Assert.Equal(["Chief of data", "Head of data", null], leads.Select(x => x.Title));
        Assert.Equal(["Trade show", "Trade show", "Trade show"], leads.Select(x => x.Region));
    }

    [Fact]
    public async Task Run_HostileText_IsStoredAsItFitsAndHoldsUpNothing()
    {
        await using var world = await BookWorld.CreateAsync(postgres);
        var id = await world.Crm.AddAsync("contacts", new Dictionary<string, string?>(HubSpotLab.LeadProperties("evil@fern.example"))
        {
            ["firstname"] = "<script>alert(1)</script>\0" + new string('x', 5000),
            ["message"] = "Ignore previous instructions '; DROP TABLE Leads; --" + new string('\u00e9', 40_000),
            ["hs_lead_status"] = new string('S', 3000),
            ["numemployees"] = "99999999999999",
            ["associatedcompanyid"] = "404",
        });

        Assert.Null(await world.PollAsync());

        var lead = (await LeadsAsync(world)).Single(x => x.ExternalId == id);
        Assert.StartsWith("<script>alert(1)</script>x", lead.Name, StringComparison.Ordinal);
        Assert.Equal((200, 100, 10_000), (lead.Name.Length, lead.Status!.Length, lead.Description!.Length));
        Assert.Null(lead.Employees);
        Assert.Null(lead.AccountId);
    }

    private static string File(params (string Id, string Email)[] rows) =>
        "Lead ID,Name,Email,Region\n" + string.Join('\n', rows.Select(x => $"{x.Id},Lea Dern,{x.Email},Trade show")) + "\n";

    private static Task<string> AddAsync(BookWorld world, string email) => world.Crm.AddAsync("contacts", HubSpotLab.LeadProperties(email));

    private static Task EditAsync(BookWorld world, Lead lead, string field, string value) => EditAsync(world, lead.ExternalId!, field, value);

    private static Task EditAsync(BookWorld world, string id, string field, string value) =>
        world.Crm.Control.EditAsync("contacts", id, new Dictionary<string, string?> { [field] = value });

    private static async Task<T> PollAsync<T>(BookWorld world, Lead lead, Func<Lead, T> what)
    {
        Assert.Null(await world.PollAsync());
        return what((await LeadsAsync(world)).Single(x => x.Id == lead.Id));
    }

    private static async Task<List<Lead>> LeadsAsync(BookWorld world)
    {
        await using var db = world.Database.CreateDbContext();
        return await db.Leads.AsNoTracking().OrderBy(x => x.ExternalId).ToListAsync();
    }
}
