using RevOps.Domain.Accounts;
using RevOps.Domain.Deals;
using RevOps.Domain.Leads.Decisions;

namespace RevOps.Domain.Leads.Listing;

/// <summary>A lead as it is stored, with what hangs on it.</summary>
public sealed record LeadRecord
{
    /// <summary>The lead.</summary>
    public required Lead Lead { get; init; }

    /// <summary>The account it belongs to; null where there is none.</summary>
    public Account? Account { get; init; }

    /// <summary>The owner's name; null where it has none.</summary>
    public string? OwnerName { get; init; }

    /// <summary>What a person made of the draft; null where nobody touched it.</summary>
    public OutreachText? Outreach { get; init; }

    /// <summary>What was decided of it, the latest first.</summary>
    public IReadOnlyList<LeadDecision> Decisions { get; init; } = [];

    /// <summary>Calls, mails, meetings and tasks, the latest first.</summary>
    public IReadOnlyList<Activity> Activities { get; init; } = [];

    /// <summary>Notes that a CRM keeps of it, the latest first.</summary>
    public IReadOnlyList<AttachedNote> Notes { get; init; } = [];
}
