namespace RevOps.Infrastructure.Demo.Revenue;

/// <summary>All files of the demo's book, in the order in which they are imported.</summary>
internal static class DemoRevenueFiles
{
    public static IEnumerable<CsvText> All(DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var companies = DemoCompanies.All();
        var deals = new DemoDeals(companies, now).All();
        var usage = new DemoUsageFiles(companies, today);
        yield return DemoDealFiles.Accounts(companies);
        yield return DemoDealFiles.Contacts(companies);
        yield return DemoDealFiles.Deals(deals);
        yield return DemoDealFiles.People(deals);
        yield return DemoDealFiles.Stages(deals);
        yield return DemoDealFiles.CloseDates(deals);
        yield return DemoDealFiles.Activities(deals);
        yield return DemoLeadFiles.Leads(now);
        yield return DemoLeadFiles.Activities(now);
        yield return DemoUsageFiles.Products();
        yield return usage.Contracts();
        yield return DemoPlanFiles.Quotas(today);
        yield return DemoPlanFiles.Rates(today);
        yield return usage.Usage();
    }
}
