using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Coaching.Playbooks.Versions;
using RevOps.Domain.Governance;

namespace RevOps.Tests.Coaching.Playbooks.Versions;

/// <summary>Versions without a database, for pages.</summary>
internal sealed class InMemoryPlaybooks : IPlaybookStore, IPlaybooks
{
    private readonly List<StoredPlaybook> _all = [new(PlaybookVersion.Shipped(DateTimeOffset.UnixEpoch), SeedPlaybook.Files)];

    public List<string> Actions { get; } = [];

    public Task<IReadOnlyList<PlaybookVersion>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PlaybookVersion>>([.. _all.Select(x => x.Version).OrderByDescending(x => x.Number ?? int.MaxValue)]);

    public Task<StoredPlaybook?> FindAsync(Guid id, CancellationToken cancellationToken) => Task.FromResult(_all.Find(x => x.Version.Id == id));

    public Task<StoredPlaybook?> FindAsync(int number, CancellationToken cancellationToken) => Task.FromResult(_all.Find(x => x.Version.Number == number));

    public Task<int> InForceAsync(CancellationToken cancellationToken) => Task.FromResult(_all.Max(x => x.Version.Number)!.Value);

    public Task<bool> AddAsync(StoredPlaybook playbook, AuditEntry audit, CancellationToken cancellationToken)
    {
        _all.Add(playbook);
        Actions.Add(audit.Action);
        return Task.FromResult(true);
    }

    public Task<bool> SaveAsync(PlaybookVersion version, IReadOnlyDictionary<string, string> parts, AuditEntry audit, CancellationToken cancellationToken)
    {
        var at = _all.FindIndex(x => x.Version.Id == version.Id);
        _all[at] = new StoredPlaybook(version, PlaybookParts.All.ToDictionary(x => x, x => parts.GetValueOrDefault(x, _all[at].Files[x])));
        Actions.Add(audit.Action);
        return Task.FromResult(true);
    }

    public Task<bool> DiscardAsync(Guid id, AuditEntry audit, CancellationToken cancellationToken) =>
        Task.FromResult(_all.RemoveAll(x => x.Version.Id == id && x.Version.IsDraft) == 1);

    public Task<Playbook> CurrentAsync(CancellationToken cancellationToken) => Task.FromResult(SeedPlaybook.Version1);

    public Task<Playbook> VersionAsync(int number, CancellationToken cancellationToken) => Task.FromResult(SeedPlaybook.Version1);

    public void Renew()
    {
    }
}
