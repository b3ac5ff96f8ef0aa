namespace RevOps.Domain.Leads.Icp.Profiles;

/// <summary>A profile to begin with: a seller of analytics software to mid-size companies. An organisation writes its own.</summary>
public static class SeedProfile
{
    /// <summary>Version 1.</summary>
    public static IcpProfile Default { get; } = new()
    {
        Name = "Mid-size teams with data",
        Version = 1,
        GeneralValue = "see their numbers in one place and agree on them",
        Criteria =
        [
            new("industry", CriterionKind.Firmographics, "Industry we serve", 15, Words(LeadFields.Industry, TestKind.OneOf, "Software", "Financial services", "Logistics", "Retail", "Manufacturing", "Healthcare")),
            new("size", CriterionKind.Firmographics, "50 to 5,000 employees", 20, Numbers(LeadFields.Employees, 50, 5000)),
            new("region", CriterionKind.Firmographics, "Region with a team of ours", 10, Words(LeadFields.Region, TestKind.OneOf, "EMEA", "North America", "DACH", "UK")),
            new("growth", CriterionKind.Firmographics, "Growing or funded", 5, Words(LeadFields.Growth, TestKind.Mentions, "growing", "scale-up", "series a", "series b", "series c")),
            new("warehouse", CriterionKind.Technology, "Has a data warehouse", 15, Words(LeadFields.Technology, TestKind.Mentions, "snowflake", "bigquery", "redshift", "databricks", "synapse")),
            new("role", CriterionKind.Role, "Leads data, finance, operations or revenue", 20, Words(LeadFields.Title, TestKind.Mentions, "head", "director", "vp", "chief", "cfo", "coo", "cro", "cdo", "lead")),
            new("need", CriterionKind.Need, "Reporting takes too long or disagrees", 15, Words(LeadFields.Need, TestKind.Mentions, "report", "reports", "reporting", "dashboard", "dashboards", "forecast", "spreadsheets")),
        ],
        Exclusions =
        [
            new("student", "A student or teacher, not a buyer", Words(LeadFields.Title, TestKind.Mentions, "student", "intern", "professor", "teacher")),
            new("tiny", "Fewer than five employees", Numbers(LeadFields.Employees, null, 4)),
            new("competitor", "Sells the same as we do", Words(LeadFields.Industry, TestKind.OneOf, "Business intelligence vendor")),
        ],
        Messages =
        [
            new(Words(LeadFields.Need, TestKind.Mentions, "forecast"), "see risk in the forecast before the meeting about it", "How far was your last forecast from what came in?"),
            new(Words(LeadFields.Need, TestKind.Mentions, "report", "reports", "reporting", "spreadsheets"), "get the weekly reports without anyone building them", "Who builds the weekly reports, and how long does it take them?"),
            new(Words(LeadFields.Technology, TestKind.Mentions, "snowflake", "bigquery", "redshift", "databricks", "synapse"), "put the warehouse they already pay for in front of every team", "Who can get an answer out of your warehouse without asking somebody?"),
            new(Words(LeadFields.Title, TestKind.Mentions, "cfo", "finance"), "close the month on figures that nobody disputes", "Which figure do finance and sales disagree on most?"),
        ],
    };

    private static FactTest Words(string field, TestKind kind, params string[] values) => new(field, kind, values);

    private static FactTest Numbers(string field, double? from, double? to) => new(field, TestKind.Between, [], from, to);
}
