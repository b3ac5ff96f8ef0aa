using RevOps.Domain.Accounts;
using RevOps.Domain.Leads.Icp;

namespace RevOps.Domain.Leads.Scores;

/// <summary>What a lead is scored from: its own fields, and those of its account where it has none of its own.</summary>
/// <param name="Lead">The lead.</param>
/// <param name="Account">The account it belongs to; null where there is none.</param>
public sealed record ScoringInput(Lead Lead, Account? Account)
{
    /// <summary>What Salesforce ends the names of added fields with.</summary>
    private const string CustomMark = "__c";

    private static readonly char[] Between = [';', ','];

    /// <summary>The facts that the engine speaks of. What the source says beyond our own fields is a fact by the source's name.</summary>
    public LeadFacts ToFacts()
    {
        var facts = new LeadFacts(Lead.Id.ToString());
        foreach (var (field, value) in Lead.CustomFields ?? new Dictionary<string, string>())
        {
            facts.With(field.EndsWith(CustomMark, StringComparison.OrdinalIgnoreCase) ? field[..^CustomMark.Length] : field, value);
        }

        return facts
            .With(LeadFields.Person, Lead.Name)
            .With(LeadFields.Title, Lead.Title)
            .With(LeadFields.Email, Lead.Email)
            .With(LeadFields.Phone, Lead.Phone)
            .With(LeadFields.Company, Lead.Company ?? Account?.Name)
            .With(LeadFields.Domain, Lead.Website ?? Account?.Domain)
            .With(LeadFields.Industry, Lead.Industry ?? Account?.Industry)
            .With(LeadFields.Employees, Lead.Employees ?? Account?.Employees)
            .With(LeadFields.Revenue, (double?)(Lead.AnnualRevenue ?? Account?.AnnualRevenue))
            .With(LeadFields.Country, Lead.Country ?? Account?.Country)
            .With(LeadFields.Region, Lead.Region ?? Account?.Region)
            .With(LeadFields.Technology, Words(Lead.Technologies ?? Account?.Technologies))
            .With(LeadFields.Growth, Account?.GrowthStage, Account?.Funding)
            .With(LeadFields.Need, Lead.Description)
            .With(LeadFields.Source, Lead.LeadSource)
            .With(LeadFields.OptOut, OptOut.Of(Lead.CustomFields));
    }

    private static string[] Words(string? text) => (text ?? "").Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
