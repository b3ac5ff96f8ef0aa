using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Accounts;
using RevOps.Domain.Leads;

namespace RevOps.Tests.Benchmarks.Scale;

/// <summary>Usage by day of the accounts that have contracts, and leads with scores.</summary>
internal sealed class OtherRows(ScaleWorld world)
{
    private const int AccountsABatch = 40;
    private const int LeadsABatch = 10_000;
    private static readonly string[] Products = ["compute", "storage"];

    public async Task<bool> UsageAsync()
    {
        await using var db = await world.OpenAsync();
        var done = await db.Usage.CountAsync() / (ScaleSize.DaysOfUsage * ScaleSize.Products);
        for (; done < world.Size.Using; done += AccountsABatch)
        {
            if (world.IsTired)
            {
                return false;
            }

            var random = new Random(done);
            List<UsageDay> rows = [];
            foreach (var (account, _) in world.Accounts.Skip(done).Take(Math.Min(AccountsABatch, world.Size.Using - done)))
            {
                var level = random.Next(50, 5000);
                for (var back = ScaleSize.DaysOfUsage; back > 0; back--)
                {
                    rows.AddRange(Products.Select(product => new UsageDay(account, ScaleWorld.Today.AddDays(-back), product, "eu", level * (0.8 + (random.NextDouble() * 0.4)), random.Next(5, 200))));
                }
            }

            await db.InsertManyAsync(rows, CancellationToken.None);
        }

        return true;
    }

    public async Task<bool> LeadsAsync()
    {
        await using var db = await world.OpenAsync();
        string[] sources = ["Web", "Event", "Partner", "List"];
        for (var done = await db.Leads.CountAsync(); done < world.Size.Leads; done += LeadsABatch)
        {
            if (world.IsTired)
            {
                return false;
            }

            var random = new Random(done + 5);
            List<Lead> leads = [];
            for (var i = done; i < Math.Min(done + LeadsABatch, world.Size.Leads); i++)
            {
                var rep = world.Reps[world.AnyRep(random)];
                var lead = new Lead(ScaleWorld.Text($"Lead {i:0000000}"), ScaleWorld.Now.AddMinutes(-random.Next(2 * 365 * 24 * 60)))
                {
                    Company = ScaleWorld.Text($"Company {random.Next(world.Size.Leads / 2)}"),
                    Email = ScaleWorld.Text($"l{i}@lead.example"),
                    LeadSource = sources[random.Next(4)],
                    Status = random.Next(2) == 0 ? "New" : "Working",
                    LastActivityAt = random.Next(3) == 0 ? null : ScaleWorld.Now.AddHours(-random.Next(4000)),
                };
                lead.Give(rep.UserId, rep.TeamIds[0]);
                if (random.Next(3) > 0)
                {
                    lead.Disqualify("No need", lead.CreatedAt.AddDays(3));
                }

                leads.Add(lead);
            }

            await db.InsertManyAsync(leads, CancellationToken.None);
        }

        await db.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO "LeadScores" ("LeadId", "ProfileVersion", "Score", "Band", "Coverage", "ScoredAt")
            SELECT x."Id", 1, x.s, CASE WHEN x.s >= 75 THEN 'A' WHEN x.s >= 50 THEN 'B' WHEN x.s >= 25 THEN 'C' ELSE 'D' END, 0.8, now()
            FROM (SELECT "Id", random() * 100 AS s FROM "Leads") x ON CONFLICT DO NOTHING
            """);
        return true;
    }
}
