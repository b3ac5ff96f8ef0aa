using RevOps.Domain.Accounts;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Edits;

namespace RevOps.Domain.Crm.Book;

/// <summary>What a CRM says of a deal, in ours.</summary>
public static class FillDeal
{
    /// <summary>Its name, in any case one.</summary>
    public static string NameOf(CrmDeal said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return BookText.Fit(said.Name, 300) ?? $"Deal {said.Id}";
    }

    /// <summary>Fills all but the stage and who it belongs to. A deal that is read is there again.</summary>
    /// <param name="deal">The deal.</param>
    /// <param name="said">What the CRM says.</param>
    /// <param name="account">Whom it is with.</param>
    /// <param name="still">What somebody changed here, so that it is not as it was read.</param>
    public static void With(this Deal deal, CrmDeal said, AccountId? account, IReadOnlyCollection<CrmDealPart> still)
    {
        ArgumentNullException.ThrowIfNull(deal);
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(still);
        deal.Name = NameOf(said);
        if (!still.Contains(CrmDealPart.Amount))
        {
            deal.Currency = BookText.Currency(said.Currency);
            deal.Amount = deal.Currency is null ? null : BookText.Amount(said.Amount);
        }

        if (!still.Contains(CrmDealPart.CloseDate))
        {
            deal.ClosesOn = said.ClosesOn;
            deal.Slips = said.CloseDates.Zip(said.CloseDates.Skip(1)).Count(x => x.Second.Day > x.First.Day);
        }

        if (!still.Contains(CrmDealPart.NextStep))
        {
            deal.NextStep = BookText.Fit(said.NextStep, EditDeal.LongestStep);
        }

        deal.CreatedAt = said.CreatedAt ?? deal.CreatedAt;
        deal.Type = BookText.Fit(said.Type, 100);
        deal.LostReason = BookText.Fit(said.LostReason, 500);
        deal.Description = BookText.Fit(said.Description, 10_000);
        deal.LastActivityAt = said.LastActivityAt > deal.LastActivityAt || deal.LastActivityAt is null ? said.LastActivityAt : deal.LastActivityAt;
        deal.AccountKey = said.AccountId;
        deal.AccountId = account ?? (said.AccountId is null ? null : deal.AccountId);
        deal.OwnerKey = BookText.Fit(said.OwnerId, 200);
        deal.ArchivedAt = null;
    }

    /// <summary>Puts it into the stage that it has there, since when the CRM's history says.</summary>
    public static void Stands(this Deal deal, CrmDeal said, DealStage stage, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(deal);
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(stage);
        var since = said.Stages.Count > 0 && said.Stages[^1].Value == said.Stage ? said.Stages[^1].At
            : deal.StageId == stage.Id ? deal.StageSince
            : now;
        (deal.StageId, deal.State, deal.StageSince) = (stage.Id, stage.Kind, since);
        deal.ClosedAt = stage.Kind == DealState.Open ? null : since;
    }

    /// <summary>Says whom it is with, now that the account is known.</summary>
    public static void IsWith(this Deal deal, AccountId account)
    {
        ArgumentNullException.ThrowIfNull(deal);
        deal.AccountId = account;
        deal.Changed(deal.ChangedAt);
    }

    /// <summary>Its CRM has it no more, or has it again.</summary>
    public static void IsThere(this Deal deal, bool there, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(deal);
        if (there != deal.ArchivedAt is null)
        {
            deal.ArchivedAt = there ? null : now;
            deal.Changed(now);
        }
    }

    /// <summary>Says who a part in a deal is, and which part it is.</summary>
    public static void Is(this DealContact part, string key, ContactId? contact, string? role, bool isPrimary)
    {
        ArgumentNullException.ThrowIfNull(part);
        (part.ContactKey, part.ContactId, part.Role, part.IsPrimary) = (key, contact, role, isPrimary);
    }
}
