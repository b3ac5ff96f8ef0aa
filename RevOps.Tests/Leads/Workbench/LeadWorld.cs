using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Governance;
using RevOps.Domain.Leads;
using RevOps.Domain.Leads.Decisions;
using RevOps.Domain.Leads.Profiles;
using RevOps.Domain.Leads.Scores;
using RevOps.Infrastructure.Leads;
using RevOps.Tests.Support;

namespace RevOps.Tests.Leads.Workbench;

/// <summary>A database with two teams and the stores and use cases of leads.</summary>
internal sealed class LeadWorld
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public required TestDatabase Database { get; init; }

    public required TestPeople People { get; init; }

    public ManualTime Time { get; } = new(Start);

    public LeadQueries Queries => new(Database);

    public LeadScores Scores => new(Database, Time);

    public ProfileStore Profiles => new(Database, Time);

    public DisqualifyLead Disqualify => new(new LeadDesk(Database), Time);

    public WordOutreach Word => new(new LeadDesk(Database), Time);

    public ScoreLeads Score => new(Scores, Profiles, Time);

    public EditProfile Edit => new(Profiles, Time);

    public static async Task<LeadWorld> CreateAsync(PostgresFixture postgres)
    {
        var database = await TestDatabase.CreateAsync(postgres);
        return new LeadWorld { Database = database, People = await TestPeople.AddAsync(database) };
    }

    public async Task<Lead> AddAsync(string name, Viewer? owner = null, Action<Lead>? with = null)
    {
        var lead = new Lead(name, Start);
        lead.Give(owner?.UserId, owner?.TeamIds is [var team, ..] ? team : null);
        with?.Invoke(lead);
        await using var db = Database.CreateDbContext();
        db.Add(lead);
        await db.SaveChangesAsync();
        return lead;
    }

    public async Task<T> ReadAsync<T>(Func<Infrastructure.Persistence.RevOpsDb, Task<T>> read)
    {
        await using var db = Database.CreateDbContext();
        return await read(db);
    }

    public async Task<List<LeadScore>> StoredScoresAsync() => await ReadAsync(db => db.LeadScores.AsNoTracking().OrderBy(x => x.LeadId).ToListAsync());
}
