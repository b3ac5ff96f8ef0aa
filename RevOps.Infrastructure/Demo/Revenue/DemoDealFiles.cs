namespace RevOps.Infrastructure.Demo.Revenue;

/// <summary>Writes companies and deals as a CRM exports them.</summary>
internal static class DemoDealFiles
{
    private static readonly string[] Roles = ["Champion", "Economic buyer", "Technical evaluator", "User", "Procurement"];
    private static readonly string[] Technologies = ["Snowflake; dbt", "Databricks", "SQL Server; Power BI", "BigQuery; Looker", "Excel", "Redshift; Tableau"];
    private static readonly string[] Funding = ["Bootstrapped", "Series A", "Series B", "Series C", "Private equity", "Public"];
    private static readonly string[] Growth = ["Early", "Scaling", "Established", "Consolidating"];

    public static CsvText Accounts(IReadOnlyList<DemoCompany> companies)
    {
        var file = new CsvText(
            "Account.csv", "Id", "Name", "Domain", "Segment", "Industry", "NumberOfEmployees", "AnnualRevenue", "CurrencyIsoCode", "Region", "BillingCountry",
            "Technologies", "Funding", "GrowthStage", "OwnerId");
        foreach (var (company, i) in companies.Select((x, i) => (x, i)))
        {
            var facts = company.Facts;
            file.Add(
                company.Id, facts.Name, facts.Domain, facts.Segment, facts.Industry, facts.Employees, facts.Employees * 1000L * (140 + (i % 90)), company.Currency,
                facts.Region, company.Country, Technologies[i % 6], Funding[(i + facts.Employees) % 6], Growth[facts.Employees < 200 ? 0 : facts.Employees < 900 ? 1 : i % 3 + 1], company.Owner);
        }

        return file;
    }

    public static CsvText Contacts(IReadOnlyList<DemoCompany> companies)
    {
        var file = new CsvText("Contact.csv", "Id", "AccountId", "Name", "Title", "Email");
        foreach (var company in companies)
        {
            for (var i = 0; i < company.Facts.People.Count; i++)
            {
                var person = company.Facts.People[i];
                file.Add(company.ContactId(i), company.Id, person.Name, person.Title, person.Email);
            }
        }

        return file;
    }

    public static CsvText Deals(IReadOnlyList<DemoDeal> deals)
    {
        var file = new CsvText(
            "Opportunity.csv", "Id", "AccountId", "Name", "StageName", "Amount", "CurrencyIsoCode", "Probability", "CloseDate", "ClosedAt", "IsClosed", "IsWon",
            "ForecastCategoryName", "Type", "LeadSource", "NextStep", "LostReason", "OwnerId", "CreatedDate", "StageSince");
        foreach (var deal in deals)
        {
            var probability = DemoStages.Probability(deal.Stage);
            DateTimeOffset? closed = deal.IsClosed ? deal.Path[^1].At : null;
            file.Add(
                deal.Id, deal.Company.Id, deal.Name, deal.Stage, deal.Amount, deal.Company.Currency, probability,
                closed is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : deal.CloseDates[^1].Day, closed, deal.IsClosed, deal.IsWon, Category(deal, probability),
                deal.Type, deal.Source, deal.IsClosed || deal.Amount % 3 == 0 ? null : NextStep(deal.Stage), deal.LostReason, deal.Owner, deal.Created, deal.Path[^1].At);
        }

        return file;
    }

    public static CsvText People(IReadOnlyList<DemoDeal> deals)
    {
        var file = new CsvText("OpportunityContactRole.csv", "Id", "OpportunityId", "ContactId", "Role", "IsPrimary");
        foreach (var deal in deals)
        {
            for (var i = 0; i < deal.People; i++)
            {
                file.Add($"{deal.Id}-R{i + 1}", deal.Id, deal.Company.ContactId(i), Roles[i % Roles.Length], i == 0);
            }
        }

        return file;
    }

    public static CsvText Stages(IReadOnlyList<DemoDeal> deals)
    {
        var file = new CsvText("OpportunityStageHistory.csv", "Id", "OpportunityId", "FromStage", "ToStage", "CreatedDate", "Amount");
        foreach (var deal in deals)
        {
            for (var i = 0; i < deal.Path.Count; i++)
            {
                file.Add($"{deal.Id}-S{i + 1}", deal.Id, i == 0 ? null : deal.Path[i - 1].Stage, deal.Path[i].Stage, deal.Path[i].At, deal.Amount);
            }
        }

        return file;
    }

    public static CsvText CloseDates(IReadOnlyList<DemoDeal> deals)
    {
        var file = new CsvText("OpportunityCloseDates.csv", "Id", "OpportunityId", "OldCloseDate", "NewCloseDate", "CreatedDate");
        foreach (var deal in deals)
        {
            for (var i = 1; i < deal.CloseDates.Count; i++)
            {
                file.Add($"{deal.Id}-C{i}", deal.Id, deal.CloseDates[i - 1].Day, deal.CloseDates[i].Day, deal.CloseDates[i].At);
            }
        }

        return file;
    }

    public static CsvText Activities(IReadOnlyList<DemoDeal> deals)
    {
        string[] kinds = ["Call", "Email", "Email", "Meeting", "Task"];
        string[] subjects = ["Intro call", "Sent the recording and the summary", "Question about the data model", "Workshop with the team", "Prepare the proposal"];
        var file = new CsvText("Activity.csv", "Id", "ActivityType", "Subject", "ActivityDate", "Direction", "OpportunityId", "AccountId", "ContactId", "OwnerId");
        foreach (var deal in deals)
        {
            var dice = new Dice((ulong)deal.Amount + (ulong)deal.People);
            var count = 3 + deal.Path.Count + dice.Next(0, 4);
            var days = (deal.ActiveUntil - deal.Created).TotalDays;
            for (var i = 0; i < count; i++)
            {
                var kind = i % kinds.Length;
                file.Add(
                    $"{deal.Id}-T{i + 1}", kinds[kind], subjects[kind], deal.Created.AddDays(days * (i + 1) / count), dice.Chance(0.35) ? "Inbound" : "Outbound",
                    deal.Id, deal.Company.Id, deal.Company.ContactId(dice.Next(0, deal.People)), deal.Owner);
            }
        }

        return file;
    }

    private static string Category(DemoDeal deal, int probability) =>
        deal.IsWon ? "Closed" : deal.IsClosed ? "Omitted" : probability >= 80 ? "Commit" : probability >= 60 ? "Best Case" : "Pipeline";

    private static string NextStep(string stage) => stage switch
    {
        "Qualification" => "Book a discovery call",
        "Discovery" => "Send the summary and agree on the evaluation",
        "Evaluation" => "Walk through the results with the sponsor",
        "Proposal" => "Go through the proposal with finance",
        "Negotiation" => "Send the redlines back",
        _ => "Get the signature",
    };
}
