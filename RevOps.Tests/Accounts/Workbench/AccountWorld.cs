using RevOps.Domain.Accounts;
using RevOps.Domain.Accounts.Figures;
using RevOps.Domain.Accounts.Overview;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Accounts;
using RevOps.Infrastructure.Analytics;
using RevOps.Tests.Support;

namespace RevOps.Tests.Accounts.Workbench;

/// <summary>A database with two teams and the stores and use cases of accounts.</summary>
internal sealed class AccountWorld
{
    public static readonly DateTimeOffset Now = new(2026, 3, 18, 9, 0, 0, TimeSpan.Zero);

    public static DateOnly Today { get; } = new(2026, 3, 18);

    public required TestDatabase Database { get; init; }

    public required TestPeople People { get; init; }

    public ManualTime Time { get; } = new(Now);

    public AccountQueries Queries => new(Database);

    public AccountFiguresStore Figures => new(Database);

    public ReckonAccounts Reckon => new(Figures, new Organisation(Database), Time);

    public SeeAccount See => new(Queries, Figures, new Organisation(Database), Time);

    public static async Task<AccountWorld> CreateAsync(PostgresFixture postgres)
    {
        var database = await TestDatabase.CreateAsync(postgres);
        return new AccountWorld { Database = database, People = await TestPeople.AddAsync(database) };
    }

    public async Task<Account> AddAsync(string name, Viewer? owner = null)
    {
        var account = new Account(name, $"{name.ToLowerInvariant().Replace(' ', '-')}.example");
        account.Give(owner?.UserId, owner?.TeamIds is [var team, ..] ? team : null);
        await SaveAsync(account);
        return account;
    }

    /// <summary>A contract over the calendar year.</summary>
    public async Task<Contract> SignAsync(Account account, decimal arr, double? monthly = null, string currency = "USD")
    {
        var contract = new Contract(account.Id, $"{account.Name} {arr}", new(2026, 1, 1), new(2027, 1, 1)) { Arr = arr, Currency = currency, CommitmentPerMonth = monthly };
        await SaveAsync(contract);
        return contract;
    }

    /// <summary>The same use on every day up to one.</summary>
    public Task UseAsync(Account account, int days, double aDay, DateOnly? until = null, string product = "core", string region = "EMEA", int? users = null) => SaveAsync(
    [
        .. Enumerable.Range(0, days).Select(x => new UsageDay(account.Id, (until ?? Today.AddDays(-1)).AddDays(-x), product, region, aDay, users)),
    ]);

    public async Task SaveAsync(params object[] rows)
    {
        await using var db = Database.CreateDbContext();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    public async Task ReckonAllAsync()
    {
        while (await Reckon.WorkAsync(default) > 0)
        {
        }
    }
}
