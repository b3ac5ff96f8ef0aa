using RevOps.Domain.Accounts;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Domain.Leads;

namespace RevOps.Domain.Crm.Book;

/// <summary>What a CRM says of an activity, in ours.</summary>
public static class FillActivity
{
    /// <summary>Characters of a note or a mail that are kept. What a mail quotes stands at its end, so little of its own is lost.</summary>
    public const int LongestText = 20_000;

    private const int LongestDescription = 10_000;

    /// <summary>Which object it is.</summary>
    public static string KeyOf(CrmObjectKind kind, string id) => $"{kind.ToString().ToLowerInvariant()}:{id}";

    /// <summary>When it was. Ids made of a time begin in 1970.</summary>
    public static DateTimeOffset TimeOf(CrmActivity said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return said.At > DateTimeOffset.UnixEpoch ? said.At : DateTimeOffset.UnixEpoch;
    }

    /// <summary>What it is about, in any case something.</summary>
    public static string SubjectOf(CrmActivity said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return BookText.Fit(said.Subject, 300) ?? said.Kind switch
        {
            CrmObjectKind.Email => "E-mail without a subject",
            CrmObjectKind.Meeting => "Meeting",
            CrmObjectKind.Task => "Task",
            _ => "Note",
        };
    }

    /// <summary>Fills an activity.</summary>
    public static void With(this Activity activity, CrmActivity said, ActivityDirection direction)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(said);
        activity.ObjectKey = KeyOf(said.Kind, said.Id);
        activity.Kind = said.Kind switch { CrmObjectKind.Email => ActivityKind.Email, CrmObjectKind.Meeting => ActivityKind.Meeting, _ => ActivityKind.Task };
        activity.At = TimeOf(said);
        activity.Subject = SubjectOf(said);
        activity.Description = BookText.Fit(said.Text, LongestDescription);
        activity.Direction = direction;
        activity.Done = said.Done;
        activity.OwnerKey = BookText.Fit(said.OwnerId, 200);
    }

    /// <summary>Says what it hangs on, and whose it is.</summary>
    public static void HangsOn(this Activity activity, Deal? deal, AccountId? account, ContactId? contact, LeadId? lead, (UserId Id, TeamId? Team)? owner)
    {
        ArgumentNullException.ThrowIfNull(activity);
        (activity.DealId, activity.DealKey) = (deal?.Id, deal?.ExternalId);
        (activity.AccountId, activity.ContactId, activity.LeadId) = (account ?? deal?.AccountId, contact, lead);
        (activity.OwnerId, activity.TeamId) = (owner?.Id, owner?.Team);
    }

    /// <summary>Fills a note or a mail.</summary>
    public static void With(this AttachedNote note, CrmActivity said, string? from, ContactId? contact, ActivityDirection direction)
    {
        ArgumentNullException.ThrowIfNull(note);
        note.ContactId = contact;
        ArgumentNullException.ThrowIfNull(said);
        note.ObjectKey = KeyOf(said.Kind, said.Id);
        note.Says(SubjectOf(said), BookText.Fit(said.Text, LongestText) ?? "", TimeOf(said));
        note.Between(BookText.Fit(from, 320), BookText.Fit(said.To, 1000), BookText.Fit(said.MessageId, 400), direction);
    }

    /// <summary>Says what a note without a deal hangs on, and whose it is.</summary>
    public static void HangsOn(this AttachedNote note, AccountId? account, LeadId? lead, (UserId Id, TeamId? Team)? owner)
    {
        ArgumentNullException.ThrowIfNull(note);
        (note.DealId, note.AccountId, note.LeadId) = (null, account, lead);
        (note.OwnerId, note.TeamId) = (owner?.Id, owner?.Team);
    }
}
