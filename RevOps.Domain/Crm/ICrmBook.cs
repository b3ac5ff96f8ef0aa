using RevOps.Domain.Deals;

namespace RevOps.Domain.Crm;

/// <summary>
/// The accounts, people, products, quotas, deals with their lines, leads and activities of one connection, read by what changed. What <see cref="ICrm"/> promises of its reads holds here too. An
/// object may come twice, and it comes as it stands when it is read, not as an index remembers it.
/// </summary>
public interface ICrmBook
{
    /// <summary>Under which names the CRM keeps what is written of a deal.</summary>
    CrmDealFields DealFields { get; }

    /// <summary>The stages of every pipeline, in their order.</summary>
    Task<Result<IReadOnlyList<CrmDealStage>, CrmError>> DealStagesAsync(CancellationToken cancellationToken);

    /// <summary>The next page of companies that changed.</summary>
    Task<Result<CrmPage<CrmAccount>, CrmError>> ChangedAccountsAsync(CrmCursor cursor, CancellationToken cancellationToken);

    /// <summary>The next page of people who changed.</summary>
    Task<Result<CrmPage<CrmContact>, CrmError>> ChangedContactsAsync(CrmCursor cursor, CancellationToken cancellationToken);

    /// <summary>The next page of deals that changed, with their history and what they are associated with.</summary>
    Task<Result<CrmPage<CrmDeal>, CrmError>> ChangedDealsAsync(CrmCursor cursor, CancellationToken cancellationToken);

    /// <summary>The next page of products that changed.</summary>
    Task<Result<CrmPage<CrmProduct>, CrmError>> ChangedProductsAsync(CrmCursor cursor, CancellationToken cancellationToken);

    /// <summary>The next page of lines that changed, with the deals that they hang on.</summary>
    Task<Result<CrmPage<CrmLineItem>, CrmError>> ChangedLineItemsAsync(CrmCursor cursor, CancellationToken cancellationToken);

    /// <summary>The next page of quotas that changed. What was one and is none any more comes without an amount.</summary>
    Task<Result<CrmPage<CrmQuota>, CrmError>> ChangedQuotasAsync(CrmCursor cursor, CancellationToken cancellationToken);

    /// <summary>The next page of leads that changed. Who is no lead is left out.</summary>
    Task<Result<CrmPage<CrmLead>, CrmError>> ChangedLeadsAsync(CrmCursor cursor, CancellationToken cancellationToken);

    /// <summary>The next page of notes, e-mails, meetings or tasks that changed, with what they are associated with. Our own notes are left out.</summary>
    Task<Result<CrmPage<CrmActivity>, CrmError>> ChangedActivitiesAsync(CrmObjectKind kind, CrmCursor cursor, CancellationToken cancellationToken);

    /// <summary>Which of these the CRM still has; merged and deleted ones it has no more.</summary>
    Task<Result<IReadOnlyCollection<string>, CrmError>> ThereAsync(CrmObjectKind kind, IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>A part of a deal as it stands, in the form that <see cref="CrmDealPart"/> says.</summary>
    Task<Result<CrmStanding, CrmError>> ReadDealAsync(string dealId, CrmDealPart part, CancellationToken cancellationToken);

    /// <summary>Changes a part of a deal, with all the fields that it is made of or none; null empties it.</summary>
    Task<Result<CrmObject, CrmError>> ChangeDealAsync(string dealId, CrmDealPart part, string? value, CancellationToken cancellationToken);
}

/// <summary>One page of a walk over what changed.</summary>
/// <param name="Items">What changed; possibly known already.</param>
/// <param name="Next">Where to go on.</param>
/// <param name="More">True while the walk goes on.</param>
public sealed record CrmPage<T>(IReadOnlyList<T> Items, CrmCursor Next, bool More);

/// <summary>The CRM's names of what is written of a deal.</summary>
/// <param name="Stage">The field that holds the id of its stage.</param>
/// <param name="Amount">The one with what it is worth.</param>
/// <param name="CloseDate">The one with the day it is expected to close.</param>
/// <param name="NextStep">The one with what is done next.</param>
public sealed record CrmDealFields(string Stage, string Amount, string CloseDate, string NextStep)
{
    /// <summary>The field of a part; the main one where it is made of several.</summary>
    public string Of(CrmDealPart part) => part switch
    {
        CrmDealPart.Stage => Stage,
        CrmDealPart.Amount => Amount,
        CrmDealPart.CloseDate => CloseDate,
        CrmDealPart.NextStep => NextStep,
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };
}

/// <summary>A stage of a pipeline, as the CRM's admin made it.</summary>
/// <param name="Id">The CRM's id, unique over its pipelines.</param>
/// <param name="Pipeline">The pipeline's name.</param>
/// <param name="Name">Its own.</param>
/// <param name="Order">Its place in the pipeline, ascending.</param>
/// <param name="Kind">Open, won or lost.</param>
/// <param name="Probability">0..100.</param>
public sealed record CrmDealStage(string Id, string Pipeline, string Name, int Order, DealState Kind, int Probability);

/// <summary>A value that a field had from a time on.</summary>
/// <param name="Value">The value; null: it was emptied.</param>
/// <param name="At">Since when, by the CRM's clock.</param>
public sealed record CrmChange(string? Value, DateTimeOffset At);
