using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Calls;
using RevOps.Tests.Support;

namespace RevOps.Tests.Calls.List;

/// <summary>The list counts the calls that it lists, whoever looks and wherever the calls belong.</summary>
public sealed class CountedCallsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task PartsVisibleTo_Everybody_HoldEachVisibleCallOnce()
    {
        var database = await TestDatabase.CreateAsync(postgres);
        var people = await TestPeople.AddAsync(database);
        Viewer[] everybody = [people.Rep, people.OtherRep, people.Manager, people.OtherManager, people.Analyst, people.Admin, people.Manager with { TeamIds = [] }];
        await using var db = database.CreateDbContext();
        foreach (var rep in new[] { people.Rep, people.Colleague, people.OtherRep, people.Manager })
        {
            foreach (TeamId? team in new TeamId?[] { people.North, people.South, null })
            {
                var call = new CallBuilder().Of(rep).Build().Call;
                db.Calls.Add(call);
                db.Entry(call).Property(x => x.TeamId).CurrentValue = team;
            }
        }

        await db.SaveChangesAsync();
        foreach (var viewer in everybody)
        {
            List<CallId> counted = [];
            foreach (var part in db.Calls.AsNoTracking().PartsVisibleTo(viewer))
            {
                counted.AddRange(await part.Select(x => x.Id).ToListAsync());
            }

            var visible = await db.Calls.AsNoTracking().VisibleTo(viewer).Select(x => x.Id).ToListAsync();
            Assert.NotEmpty(viewer == everybody[^1] ? counted : visible);
            Assert.Equal(visible.OrderBy(x => x.Value), counted.OrderBy(x => x.Value));
        }
    }
}
