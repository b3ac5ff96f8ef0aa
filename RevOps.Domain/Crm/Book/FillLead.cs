using RevOps.Domain.Accounts;
using RevOps.Domain.Leads;

namespace RevOps.Domain.Crm.Book;

/// <summary>What a CRM says of a lead, in ours. What it does not know empties nothing: the lead may be known from an export as well, with more columns.</summary>
public static class FillLead
{
    /// <summary>Its name, in any case one.</summary>
    public static string NameOf(CrmLead said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return BookText.Fit(said.Name, 200) ?? $"Lead {said.Id}";
    }

    /// <summary>Fills all but whom it belongs to. A lead that is read is there again.</summary>
    public static void With(this Lead lead, CrmLead said, AccountId? account, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(lead);
        ArgumentNullException.ThrowIfNull(said);
        lead.Name = NameOf(said);
        lead.Title = BookText.Fit(said.Title, 200) ?? lead.Title;
        lead.Email = BookText.Fit(said.Email?.ToLowerInvariant(), 320) ?? lead.Email;
        lead.Phone = BookText.Fit(said.Phone, 60) ?? lead.Phone;
        lead.Company = BookText.Fit(said.Company, 300) ?? lead.Company;
        lead.Website = BookText.Fit(said.Website, 300) ?? lead.Website;
        lead.Industry = BookText.Fit(said.Industry, 100) ?? lead.Industry;
        lead.Employees = said.Employees ?? lead.Employees;
        lead.Country = BookText.Fit(said.Country, 100) ?? lead.Country;
        lead.City = BookText.Fit(said.City, 100) ?? lead.City;
        lead.LeadSource = BookText.Fit(said.Source, 100) ?? lead.LeadSource;
        lead.Status = BookText.Fit(said.Status, 100) ?? lead.Status;
        lead.Description = BookText.Fit(said.Description, 10_000) ?? lead.Description;
        lead.MqlAt = said.MqlAt ?? lead.MqlAt;
        lead.CreatedAt = said.CreatedAt ?? lead.CreatedAt;
        lead.LastActivityAt = said.LastActivityAt > lead.LastActivityAt || lead.LastActivityAt is null ? said.LastActivityAt : lead.LastActivityAt;
        lead.AccountKey = said.AccountId ?? lead.AccountKey;
        lead.AccountId = account ?? lead.AccountId;
        lead.OwnerKey = BookText.Fit(said.OwnerId, 200) ?? lead.OwnerKey;
        lead.ArchivedAt = null;
        lead.Became(said, now);
    }

    /// <summary>Its CRM has it no more, or has it again.</summary>
    public static void IsThere(this Lead lead, bool there, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(lead);
        lead.ArchivedAt = there ? null : lead.ArchivedAt ?? now;
    }

    /// <summary>Says which account it belongs to, now that it is known.</summary>
    public static void BelongsTo(this Lead lead, AccountId account)
    {
        ArgumentNullException.ThrowIfNull(lead);
        lead.AccountId = account;
    }

    /// <summary>Only what the CRM says anew counts: else each poll would undo what a person decided here.</summary>
    private static void Became(this Lead lead, CrmLead said, DateTimeOffset now)
    {
        var (before, decided) = (lead.SaidState, said.DecidedAt ?? now);
        lead.SaidState = said.State;
        if (before == said.State)
        {
            return;
        }

        switch (said.State)
        {
            case LeadState.Converted:
                lead.Convert(null, decided);
                break;
            case LeadState.Disqualified when lead.State == LeadState.Open:
                lead.Disqualify(lead.Status ?? "Disqualified in the CRM", decided);
                break;
            case LeadState.Open when before is not null:
                lead.Reopen();
                lead.ConvertedAt = null;
                break;
        }
    }
}
