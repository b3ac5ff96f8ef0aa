using RevOps.Domain.Crm;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Deals.Edits;

/// <summary>That a person changed a fact of a deal here: who, and what stood before, so that it can be taken back.</summary>
public sealed class DealEdit
{
    private DealEdit()
    {
    }

    private DealEdit(Guid id, Deal deal, DealTerm from, DealTerm to, UserId by, DateTimeOffset at)
    {
        Id = id;
        DealId = deal.Id;
        Part = to.Part;
        FromText = from.Text;
        ToText = to.Text;
        EditedBy = by;
        EditedAt = at;
    }

    /// <summary>Its id, and that of the close date change it made.</summary>
    public Guid Id { get; private set; }

    /// <summary>The deal.</summary>
    public DealId DealId { get; private set; }

    /// <summary>What was changed.</summary>
    public CrmDealPart Part { get; private set; }

    /// <summary>What stood there.</summary>
    public string? FromText { get; private set; }

    /// <summary>What stands there since.</summary>
    public string? ToText { get; private set; }

    /// <summary>Who changed it.</summary>
    public UserId EditedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset EditedAt { get; private set; }

    /// <summary>When it was taken back; null where it was not.</summary>
    public DateTimeOffset? UndoneAt { get; private set; }

    /// <summary>Who took it back; null where nobody did, or the CRM did not take it.</summary>
    public UserId? UndoneBy { get; private set; }

    /// <summary>What stood there.</summary>
    public DealTerm From => DealTerm.Stored(Part, FromText);

    /// <summary>What stands there since.</summary>
    public DealTerm To => DealTerm.Stored(Part, ToText);

    /// <summary>Changes the deal. A close date leaves its change beside it. Null where it says that already.</summary>
    public static (DealEdit Edit, DealCloseDateChange? Change)? Make(Deal deal, DealTerm to, UserId by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(deal);
        ArgumentNullException.ThrowIfNull(to);
        var from = DealTerm.Of(deal, to.Part);
        if (from == to)
        {
            return null;
        }

        var change = deal.Say(to, at);
        return (new DealEdit(change?.Id ?? Guid.CreateVersion7(at), deal, from, to, by, at), change);
    }

    /// <summary>Puts the deal to what stands in its CRM, which did not take this; to what it was, where nobody knows what stands there.</summary>
    public void Return(Deal deal, DealTerm? theirs, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(deal);
        Forget(deal, theirs ?? From, at);
        UndoneAt ??= at;
    }

    /// <summary>Puts back what stood before: a slip of the hand leaves no trace in the deal's history.</summary>
    public void Undo(Deal deal, UserId by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(deal);
        Forget(deal, From, at);
        (UndoneAt, UndoneBy) = (at, by);
    }

    private void Forget(Deal deal, DealTerm back, DateTimeOffset at)
    {
        var slipped = UndoneAt is null && From.Day is { } from && To.Day is { } to && to > from;
        deal.Back(back, slipped, at);
    }
}
