using RevOps.Domain.Calls;
using RevOps.Domain.Crm;
using RevOps.Domain.Governance;

namespace RevOps.Tests.Operations;

/// <summary>Answers with what the test put into it and remembers what it was asked.</summary>
internal sealed class ScriptedLedger : ICrmLedger
{
    public List<LedgerFilter> Asked { get; } = [];

    public List<LedgerLine> Lines { get; } = [];

    public List<CallPlace> Places { get; } = [];

    public Task<LedgerListPage> ListAsync(Viewer viewer, LedgerFilter filter, CancellationToken cancellationToken)
    {
        Asked.Add(filter);
        return Task.FromResult(new LedgerListPage([.. Lines.Where(x => filter.State is null || x.State == filter.State)], null));
    }

    public Task<IReadOnlyList<LedgerLine>> ReadAsync(Viewer viewer, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<LedgerLine>>([.. Lines.Where(x => ids.Contains(x.Id))]);

    public Task<IReadOnlyList<LedgerLine>> ConflictsAsync(Viewer viewer, int most, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<LedgerLine>>([.. Lines.Where(x => x.State == CrmWriteState.Conflict)]);

    public Task<IReadOnlyList<CallPlace>> OfCallAsync(Viewer viewer, CallId call, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CallPlace>>([.. Places]);

    public Task<LedgerOptions> OptionsAsync(Viewer viewer, CancellationToken cancellationToken) =>
        Task.FromResult(new LedgerOptions([], []));
}
