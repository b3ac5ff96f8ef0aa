using RevOps.Domain.Accounts;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Book;
using RevOps.Domain.Deals.Edits;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Deals;

/// <summary>A deal: its facts as they stand. How they came to stand so is in its changes.</summary>
public sealed class Deal : SourcedRecord, IOwned
{
    private Deal()
    {
    }

    /// <summary>Makes a deal in a stage.</summary>
    public Deal(string name, DealStage stage, DateTimeOffset createdAt)
    {
        ArgumentNullException.ThrowIfNull(stage);
        Id = DealId.New();
        Name = name;
        StageId = stage.Id;
        State = stage.Kind;
        StageSince = createdAt;
        CreatedAt = createdAt;
        ChangedAt = createdAt;
    }

    /// <summary>Its id.</summary>
    public DealId Id { get; private set; }

    /// <summary>Its name.</summary>
    public string Name { get; internal set; } = "";

    /// <summary>The customer; null where it is not known, or not yet.</summary>
    public AccountId? AccountId { get; internal set; }

    /// <summary>The account as the source names it.</summary>
    public string? AccountKey { get; internal set; }

    /// <inheritdoc />
    public UserId? OwnerId { get; internal set; }

    /// <inheritdoc />
    public string? OwnerKey { get; internal set; }

    /// <inheritdoc />
    public TeamId? TeamId { get; internal set; }

    /// <summary>In <see cref="Currency"/>; null where unknown.</summary>
    public decimal? Amount { get; internal set; }

    /// <summary>ISO 4217; null where unknown.</summary>
    public string? Currency { get; internal set; }

    /// <summary>The stage it is in.</summary>
    public DealStageId StageId { get; internal set; }

    /// <summary>What that stage means.</summary>
    public DealState State { get; internal set; }

    /// <summary>Since when it is in that stage.</summary>
    public DateTimeOffset StageSince { get; internal set; }

    /// <summary>Day it is expected to close, or closed; null where unknown.</summary>
    public DateOnly? ClosesOn { get; internal set; }

    /// <summary>How often that day was put off.</summary>
    public int Slips { get; internal set; }

    /// <summary>When it was made; the time of the import where the source does not say.</summary>
    public DateTimeOffset CreatedAt { get; internal set; }

    /// <summary>When it was won or lost; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; internal set; }

    /// <summary>What the owner says of its chance; null where they say nothing.</summary>
    public ForecastCategory? Forecast { get; internal set; }

    /// <summary>0..100 as the source has it; null: the stage's.</summary>
    public int? Probability { get; internal set; }

    /// <summary>Where it came from, such as <c>Referral</c>; null where unknown.</summary>
    public string? LeadSource { get; internal set; }

    /// <summary>New business, expansion, renewal, as the source writes it; null where unknown.</summary>
    public string? Type { get; internal set; }

    /// <summary>Why it was lost; null where it was not, or nobody says.</summary>
    public string? LostReason { get; internal set; }

    /// <summary>What is done next, in words; null where nothing is.</summary>
    public string? NextStep { get; internal set; }

    /// <summary>What is noted of it; untrusted text.</summary>
    public string? Description { get; internal set; }

    /// <summary>When somebody last called, met or wrote; null where unknown.</summary>
    public DateTimeOffset? LastActivityAt { get; internal set; }

    /// <summary>When any of this last changed.</summary>
    public DateTimeOffset ChangedAt { get; internal set; }

    /// <summary>When its CRM was found to have it no more; it is then in no list and no figure until it comes back. Null while it is there.</summary>
    public DateTimeOffset? ArchivedAt { get; internal set; }

    /// <summary>Counts changes; two that change at once do not both succeed.</summary>
    public int Version { get; internal set; }

    /// <summary>What it is worth, where amount and currency are known.</summary>
    public Money? Value => Money.Of(Amount, Currency);

    /// <summary>Moves it to a stage. Null where it is there already.</summary>
    public DealStageChange? MoveTo(DealStage stage, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(stage);
        if (stage.Id == StageId)
        {
            return null;
        }

        var change = new DealStageChange(Id, StageId, stage.Id, at) { Amount = Amount };
        StageId = stage.Id;
        State = stage.Kind;
        StageSince = at;
        ClosedAt = stage.Kind == DealState.Open ? null : ClosedAt ?? at;
        Changed(at);
        return change;
    }

    /// <summary>Puts it back into a stage as if it had never left.</summary>
    internal void Return(DealStage stage, DateTimeOffset since, DateTimeOffset? closedAt, DateTimeOffset at)
    {
        StageId = stage.Id;
        State = stage.Kind;
        StageSince = since;
        ClosedAt = closedAt;
        Changed(at);
    }

    /// <summary>Expects it to close on another day. Null where it is expected then already.</summary>
    public DealCloseDateChange? ExpectOn(DateOnly? day, DateTimeOffset at)
    {
        if (day == ClosesOn)
        {
            return null;
        }

        var change = new DealCloseDateChange(Id, ClosesOn, day, at);
        Slips += change.IsSlip ? 1 : 0;
        ClosesOn = day;
        Changed(at);
        return change;
    }

    /// <summary>Takes what a person says of it. A close date leaves its change behind.</summary>
    internal DealCloseDateChange? Say(DealTerm term, DateTimeOffset at)
    {
        if (term.Part == CrmDealPart.CloseDate)
        {
            return ExpectOn(term.Day, at);
        }

        Take(term);
        Changed(at);
        return null;
    }

    /// <summary>Puts a fact of it back, as if it had never been another.</summary>
    internal void Back(DealTerm term, bool slipped, DateTimeOffset at)
    {
        Take(term);
        Slips -= slipped && Slips > 0 ? 1 : 0;
        Changed(at);
    }

    private void Take(DealTerm term)
    {
        switch (term.Part)
        {
            case CrmDealPart.Amount:
                (Amount, Currency) = (BookText.Amount(term.Worth?.Amount), term.Worth?.Currency ?? (term.Text is null ? Currency : null));
                break;
            case CrmDealPart.CloseDate:
                ClosesOn = term.Day;
                break;
            default:
                NextStep = term.Text;
                break;
        }
    }

    /// <summary>Gives it to a rep.</summary>
    public void Give(UserId? owner, TeamId? team)
    {
        OwnerId = owner;
        TeamId = team;
    }

    /// <summary>Notes that something of it changed.</summary>
    public void Changed(DateTimeOffset at)
    {
        ChangedAt = at;
        Version++;
    }
}
