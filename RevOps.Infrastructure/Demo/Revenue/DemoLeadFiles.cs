namespace RevOps.Infrastructure.Demo.Revenue;

/// <summary>Leads of the last year with what became of them: seniority, source and interest count, some lines of business more than others.</summary>
internal static class DemoLeadFiles
{
    private const int Count = 420;
    private static readonly string[] Titles = ["Student", "Analyst", "Data Engineer", "IT Manager", "Head of Data", "Director of Analytics", "VP Operations", "Chief Information Officer"];
    private static readonly string[] Sources = ["Website", "Webinar", "Trade show", "Referral", "List", "Partner"];
    private static readonly double[] SourcePull = [0.1, 0.4, -0.2, 1.1, -1.2, 0.6];
    private static readonly string[] Reasons = ["No budget", "Student or job seeker", "Too small", "Competitor", "No reply after five attempts", "Region not served"];
    private static readonly string[] Reps = ["jonas.weber@halyard.example", "priya.raman@halyard.example", "sam.ortega@halyard.example", "lena.fischer@halyard.example", "marcus.boyd@halyard.example"];

    public static CsvText Leads(DateTimeOffset now)
    {
        var file = new CsvText(
            "Lead.csv", "Id", "Name", "Title", "Email", "Company", "Industry", "NumberOfEmployees", "Region", "Country", "LeadSource", "Status", "CreatedDate", "MqlDate",
            "IsConverted", "ConvertedDate", "DisqualifiedReason", "DisqualifiedDate", "OwnerId", "Visits__c", "Minutes_on_site__c", "Emails_opened__c", "Webinar_attended__c", "Message__c");
        for (var i = 0; i < Count; i++)
        {
            Add(file, i, now);
        }

        return file;
    }

    /// <summary>What was written to and fro before they were decided: those who visit often answer, those of a webinar were met.</summary>
    public static CsvText Activities(DateTimeOffset now)
    {
        var file = new CsvText("Engagement.csv", "Id", "ActivityType", "Subject", "ActivityDate", "Direction", "LeadId", "OwnerId");
        var leads = Leads(now);
        for (var i = 0; i < Count; i++)
        {
            var life = Add(leads, i, now);
            var days = Math.Min((life.End - life.Created).TotalDays, (now - life.Created).TotalDays);
            string[] kinds = [.. Enumerable.Repeat("Outbound", 1 + (i % 3)), .. Enumerable.Repeat("Inbound", life.Visits / 4), .. life.Webinar ? new[] { "Meeting" } : []];
            for (var k = 0; k < kinds.Length; k++)
            {
                file.Add(
                    $"L-{1000 + i}-T{k + 1}", kinds[k] == "Meeting" ? "Meeting" : "Email", kinds[k] switch { "Outbound" => "Sent an introduction", "Inbound" => "Answered", _ => "Webinar" },
                    life.Created.AddDays(days * (k + 1) / (kinds.Length + 1.0)), kinds[k] == "Outbound" ? "Outbound" : "Inbound", $"L-{1000 + i}", Reps[i % Reps.Length]);
            }
        }

        return file;
    }

    private static Life Add(CsvText file, int i, DateTimeOffset now)
    {
        var dice = new Dice((ulong)(70_000 + i));
        var (_, industry, suffix) = DemoCompanies.Line(dice.Next(0, 8));
        var company = $"{DemoCompanies.CompanyName(60 + i)} {suffix}";
        var name = DemoCompanies.Person(dice);
        var (title, source) = (dice.Next(0, Titles.Length), dice.Next(0, Sources.Length));
        var employees = (int)Math.Exp(2.5 + (dice.Next() * 6));
        var (visits, webinar) = (dice.Next(0, 14), dice.Chance(0.25));
        var (minutes, opened) = (Math.Round(visits * (0.5 + (dice.Next() * 4)), 1), dice.Next(0, 1 + visits));
        var created = now.AddDays(-365 + (i * 362.0 / Count)).AddMinutes(-dice.Next(0, 600));
        var age = (now - created).TotalDays;
        var odds = -3.1 + (0.35 * title) + SourcePull[source] + (0.17 * visits) + (webinar ? 0.7 : 0) + (employees > 150 ? 0.6 : -0.6) + (0.4 * dice.Bell());
        var decided = age > 25 && dice.Chance(0.85);
        var converts = decided && dice.Chance(1 / (1 + Math.Exp(-odds)));
        var at = created.AddDays(3 + (dice.Next() * 20));
        var isMql = odds > -1.2;
        var region = new[] { "US", "EU", "UK", "APAC" }[dice.Next(0, 4)];
        file.Add(
            $"L-{1000 + i}", name, Titles[title], $"{name.Replace(' ', '.')}@{company.Replace(" ", "", StringComparison.Ordinal)}.example".ToLowerInvariant(), company, industry, employees,
            region, region switch { "US" => "United States", "EU" => "Germany", "UK" => "United Kingdom", _ => "Australia" }, Sources[source],
            converts ? "Closed - Converted" : decided ? "Disqualified" : age < 5 ? "New" : "Working", created, isMql ? created.AddDays(1) : null,
            converts, converts ? at : null, decided && !converts ? (title == 0 ? Reasons[1] : dice.One(Reasons)) : null, decided && !converts ? at : null,
            Reps[i % Reps.Length], visits, minutes, opened, webinar ? "Yes" : "No", visits > 9 ? "We want to see how usage reporting works with our warehouse." : null);
        return new(created, at, visits, webinar);
    }

    private sealed record Life(DateTimeOffset Created, DateTimeOffset End, int Visits, bool Webinar);
}
