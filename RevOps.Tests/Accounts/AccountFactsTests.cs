using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Accounts;
using RevOps.Tests.Support;

namespace RevOps.Tests.Accounts;

public sealed class AccountFactsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Save_ContractAndUsage_ReadsTheSame()
    {
        var database = await TestDatabase.CreateAsync(postgres);
        var account = new Account("Tindle Pet Foods", "tindle.example") { Technologies = "Snowflake; dbt", AnnualRevenue = 12_500_000, RevenueCurrency = "GBP" };
        var contract = new Contract(account.Id, "C-1", new(2026, 1, 1), new(2027, 1, 1)) { Arr = 90_000, Currency = "GBP", CommitmentPerMonth = 2500, Unit = "credits" };
        await using (var db = database.CreateDbContext())
        {
            db.AddRange(account, contract, new Product("core", "Core") { Unit = "credits" });
            db.Add(new UsageDay(account.Id, new(2026, 2, 1), "core", "EU", 81.25, 14));
            db.Add(new UsageDay(account.Id, new(2026, 2, 1), "core", "US", 3, null));
            await db.SaveChangesAsync();
        }

        await using var read = database.CreateDbContext();
        Assert.Equal(84.25, await read.Usage.Where(x => x.AccountId == account.Id).SumAsync(x => x.Quantity));
        Assert.Equal(90_000m, (await read.Contracts.SingleAsync()).AnnualValue!.Value.Amount);
        Assert.Equal("Snowflake; dbt", (await read.Accounts.SingleAsync()).Technologies);
    }
}
