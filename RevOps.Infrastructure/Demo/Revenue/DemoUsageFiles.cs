namespace RevOps.Infrastructure.Demo.Revenue;

/// <summary>
/// Contracts and daily usage of the demo's customers up to yesterday: weekdays and seasons, growth, some that fade, one that leapt for a
/// few days, some above what they committed to.
/// </summary>
internal sealed class DemoUsageFiles(IReadOnlyList<DemoCompany> companies, DateOnly today)
{
    private const int Days = 460;
    private const int Fading = 7;
    private const int Leaping = 11;

    private List<DemoCompany> Customers { get; } = [.. companies.Where(x => x.IsCustomer)];

    public static CsvText Products()
    {
        var file = new CsvText("Product.csv", "ProductCode", "Name", "Unit", "Family");
        foreach (var product in DemoProduct.All)
        {
            file.Add(product.Code, product.Name, DemoProduct.Unit, product.Family);
        }

        return file;
    }

    public CsvText Contracts()
    {
        var file = new CsvText("Contract.csv", "Id", "AccountId", "ContractNumber", "ARR", "CurrencyIsoCode", "CommitmentPerMonth", "Unit", "Seats", "StartDate", "RenewalDate", "Status");
        foreach (var (company, i) in Customers.Select((x, i) => (x, i)))
        {
            var starts = today.AddDays(-365 + (i * 347 % 350)).AddDays(i % 5 == 0 ? -365 : 0);
            var years = i % 5 == 0 ? 2 : 1;
            var commitment = Commitment(company);
            file.Add(
                $"C-{company.Id}", company.Id, $"HC-{2100 + i}", Math.Round(commitment * 12 * 2.4 / 100) * 100, company.Currency,
                company.Facts.Segment == "commit" ? commitment : null, "credits", 10 + (company.Facts.Employees / 12), starts, starts.AddYears(years), "Active");
        }

        return file;
    }

    public CsvText Usage()
    {
        var file = new CsvText("Usage.csv", "AccountId", "UsageDate", "ProductCode", "Region", "Quantity", "ActiveUsers");
        foreach (var (company, i) in Customers.Select((x, i) => (x, i)))
        {
            var dice = new Dice((ulong)(9000 + i));
            var level = Commitment(company) / 30.0 * (0.55 + (dice.Next() * 0.75));
            var growth = 0.0002 + (dice.Next() * 0.0011);
            for (var back = Days; back >= 1; back--)
            {
                var day = today.AddDays(-back);
                var quantity = level * Math.Exp(growth * (Days - back)) * Season(company, day) * Turn(i, back) * Math.Exp(0.09 * dice.Bell());
                var users = (int)Math.Max(1, (company.Facts.Employees / 30.0 * (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0.25 : 1) * Math.Sqrt(Turn(i, back))) + dice.Bell());
                file.Add(company.Id, day, "core", company.Facts.Region, Math.Round(quantity, 2), users);
                if (i % 3 == 0)
                {
                    file.Add(company.Id, day, "stream", company.Facts.Region, Math.Round(quantity * 0.3, 2), Math.Max(1, users / 4));
                }
            }
        }

        return file;
    }

    private static double Commitment(DemoCompany company) => Math.Round(Math.Pow(company.Facts.Employees, 0.6) * 22 / 50) * 50;

    private static double Season(DemoCompany company, DateOnly day)
    {
        var week = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0.35 : day.DayOfWeek == DayOfWeek.Monday ? 1.15 : 1;
        var year = company.Group is "retail" or "food" && day.Month is 11 or 12 ? 1.45 : 1 + (0.12 * Math.Sin(2 * Math.PI * day.DayOfYear / 365));
        return week * year;
    }

    /// <summary>What befell a customer: some fade out over the last three months, one leapt for three days.</summary>
    private static double Turn(int customer, int back) =>
        customer % Fading == 3 ? Math.Exp(-0.014 * Math.Max(0, 95 - back))
        : customer == Leaping && back is >= 38 and <= 40 ? 3.4
        : 1;
}
