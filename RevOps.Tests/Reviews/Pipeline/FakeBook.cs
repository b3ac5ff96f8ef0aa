using RevOps.Domain;
using RevOps.Domain.Crm;

namespace RevOps.Tests.Reviews.Pipeline;

/// <summary>The book of a CRM in memory: a page at a time, as a test lays them out.</summary>
internal sealed class FakeBook : ICrmBook
{
    public Queue<CrmPage<CrmAccount>> Accounts { get; } = [];

    public Queue<CrmPage<CrmContact>> Contacts { get; } = [];

    public Queue<CrmPage<CrmDeal>> Deals { get; } = [];

    public Queue<CrmPage<CrmProduct>> Products { get; } = [];

    public Queue<CrmPage<CrmLineItem>> LineItems { get; } = [];

    public Queue<CrmPage<CrmQuota>> Quotas { get; } = [];

    public Queue<CrmPage<CrmLead>> Leads { get; } = [];

    public Queue<CrmPage<CrmActivity>> Emails { get; } = [];

    public List<CrmDealStage> Stages { get; } = [];

    /// <summary>The cursors that deals were asked for by.</summary>
    public List<CrmCursor> Asked { get; } = [];

    /// <summary>An error is the answer instead of deals.</summary>
    public Func<CrmError?> Refusal { get; set; } = () => null;

    public CrmDealFields DealFields { get; } = new("stage", "amount", "closes", "next");

    public Task<Result<IReadOnlyList<CrmDealStage>, CrmError>> DealStagesAsync(CancellationToken cancellationToken) =>
        Task.FromResult(Result<IReadOnlyList<CrmDealStage>, CrmError>.Ok(Stages));

    public Task<Result<CrmPage<CrmAccount>, CrmError>> ChangedAccountsAsync(CrmCursor cursor, CancellationToken cancellationToken) => Next(Accounts, cursor);

    public Task<Result<CrmPage<CrmContact>, CrmError>> ChangedContactsAsync(CrmCursor cursor, CancellationToken cancellationToken) => Next(Contacts, cursor);

    public Task<Result<CrmPage<CrmDeal>, CrmError>> ChangedDealsAsync(CrmCursor cursor, CancellationToken cancellationToken)
    {
        Asked.Add(cursor);
        return Refusal() is { } error ? Task.FromResult<Result<CrmPage<CrmDeal>, CrmError>>(error) : Next(Deals, cursor);
    }

    public Task<Result<CrmPage<CrmProduct>, CrmError>> ChangedProductsAsync(CrmCursor cursor, CancellationToken cancellationToken) => Next(Products, cursor);

    public Task<Result<CrmPage<CrmLineItem>, CrmError>> ChangedLineItemsAsync(CrmCursor cursor, CancellationToken cancellationToken) => Next(LineItems, cursor);

    public Task<Result<CrmPage<CrmQuota>, CrmError>> ChangedQuotasAsync(CrmCursor cursor, CancellationToken cancellationToken) => Next(Quotas, cursor);

    public Task<Result<CrmPage<CrmLead>, CrmError>> ChangedLeadsAsync(CrmCursor cursor, CancellationToken cancellationToken) => Next(Leads, cursor);

    public Task<Result<CrmPage<CrmActivity>, CrmError>> ChangedActivitiesAsync(CrmObjectKind kind, CrmCursor cursor, CancellationToken cancellationToken) =>
        Next(kind == CrmObjectKind.Email ? Emails : [], cursor);

    public Task<Result<IReadOnlyCollection<string>, CrmError>> ThereAsync(CrmObjectKind kind, IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        Task.FromResult(Result<IReadOnlyCollection<string>, CrmError>.Ok(ids));

    public Task<Result<CrmStanding, CrmError>> ReadDealAsync(string dealId, CrmDealPart part, CancellationToken cancellationToken) =>
        Task.FromResult<Result<CrmStanding, CrmError>>(new CrmStanding(null));

    public Task<Result<CrmObject, CrmError>> ChangeDealAsync(string dealId, CrmDealPart part, string? value, CancellationToken cancellationToken) =>
        Task.FromResult<Result<CrmObject, CrmError>>(new CrmObject(CrmObjectKind.Deal, dealId));

    private static Task<Result<CrmPage<T>, CrmError>> Next<T>(Queue<CrmPage<T>> pages, CrmCursor cursor) =>
        Task.FromResult<Result<CrmPage<T>, CrmError>>(pages.TryDequeue(out var page) ? page : new CrmPage<T>([], cursor, false));
}
