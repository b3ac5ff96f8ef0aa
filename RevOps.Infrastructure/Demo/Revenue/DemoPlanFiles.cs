using RevOps.Domain.Governance;

namespace RevOps.Infrastructure.Demo.Revenue;

/// <summary>Quotas by quarter and exchange rates by week.</summary>
internal static class DemoPlanFiles
{
    /// <summary>The place of today's quarter among those of the file: eight are over, one is to come.</summary>
    public const int ThisQuarter = 8;

    private const int Quarters = 10;
    private const int Weeks = 114;

    public static CsvText Quotas(DateOnly today)
    {
        var file = new CsvText("Quota.csv", "OwnerId", "PeriodStart", "PeriodEnd", "QuotaAmount", "CurrencyIsoCode");
        foreach (var rep in DemoFiles.People().Users.Where(x => x.Role == UserRole.Rep))
        {
            for (var i = 0; i < Quarters; i++)
            {
                var (from, to, amount) = Quota(rep, i, today);
                file.Add(rep.Email, from, to, amount, "USD");
            }
        }

        return file;
    }

    /// <summary>What a rep is to sell in a quarter, by its place.</summary>
    public static (DateOnly From, DateOnly To, int Amount) Quota(DemoUser rep, int place, DateOnly today)
    {
        var from = new DateOnly(today.Year, (((today.Month - 1) / 3) * 3) + 1, 1).AddMonths(3 * (place - ThisQuarter));
        var size = rep.Team == "enterprise" ? 190_000 : rep.Team == "mid-market" ? 130_000 : 110_000;
        return (from, from.AddMonths(3).AddDays(-1), size + (place * 6000));
    }

    public static CsvText Rates(DateOnly today)
    {
        var file = new CsvText("ExchangeRate.csv", "CurrencyIsoCode", "Date", "Rate");
        foreach (var (currency, level, seed) in new[] { ("EUR", 1.09, 1ul), ("GBP", 1.27, 2ul), ("AUD", 0.66, 3ul) })
        {
            var dice = new Dice(seed);
            var rate = level;
            for (var week = Weeks; week >= 0; week--)
            {
                rate += (0.006 * dice.Bell()) + (0.05 * (level - rate));
                file.Add(currency, today.AddDays(-7 * week), Math.Round(rate, 4));
            }
        }

        return file;
    }
}
