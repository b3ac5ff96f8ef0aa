using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm.Imports;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm.Imports;

/// <summary>Finds what rows point to: owners, accounts, deals, people, leads. What was looked for once is remembered for the run.</summary>
internal sealed class ImportLookups
{
    private readonly string _source;
    private readonly Dictionary<string, (UserId Id, TeamId? Team)> _owners = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, TeamId> _teams = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<ImportKind, Dictionary<string, Guid?>> _records = [];

    private ImportLookups(string source) => _source = source;

    public static async Task<ImportLookups> ReadAsync(RevOpsDb db, string source, CancellationToken cancellationToken)
    {
        var lookups = new ImportLookups(source);
        await lookups.ReadPeopleAsync(db, cancellationToken);
        return lookups;
    }

    public (UserId Id, TeamId? Team)? Owner(string? key) => key is not null && _owners.TryGetValue(key.Trim(), out var owner) ? owner : null;

    public TeamId? Team(string? key) => key is not null && _teams.TryGetValue(key.Trim(), out var team) ? team : null;

    public Guid? Find(ImportKind kind, string key) => _records.GetValueOrDefault(kind)?.GetValueOrDefault(key);

    public async Task PrepareAsync(RevOpsDb db, ImportKind kind, IEnumerable<string> keys, CancellationToken cancellationToken)
    {
        var known = _records.TryGetValue(kind, out var there) ? there : _records[kind] = [];
        var missing = keys.Where(x => !known.ContainsKey(x)).Distinct().ToList();
        if (missing.Count == 0)
        {
            return;
        }

        foreach (var key in missing)
        {
            known[key] = null;
        }

        Keep(known, await ByIdAsync(db, kind, missing, _source, cancellationToken));

        // Usage often comes from another system than accounts, and names them by the CRM's ids all the same
        var unknown = missing.Where(x => known[x] is null).ToList();
        Keep(known, unknown.Count == 0 ? [] : await ByIdAsync(db, kind, unknown, null, cancellationToken));
        unknown.RemoveAll(x => known[x] is not null);
        Keep(known, unknown.Count == 0 ? [] : await ByNameAsync(db, kind, unknown, cancellationToken));
    }

    /// <summary>A key that fits two records finds neither.</summary>
    private static void Keep(Dictionary<string, Guid?> known, List<(string Key, Guid Id)> found)
    {
        foreach (var one in found.GroupBy(x => x.Key).Where(x => x.Count() == 1))
        {
            known[one.Key] = one.Single().Id;
        }
    }

    private static async Task<List<(string Key, Guid Id)>> ByIdAsync(RevOpsDb db, ImportKind kind, List<string> keys, string? source, CancellationToken cancellationToken) => kind switch
    {
        ImportKind.Accounts => [.. (await db.Accounts.Where(x => (source == null || x.Source == source) && keys.Contains(x.ExternalId!)).Select(x => new { x.ExternalId, x.Id }).ToListAsync(cancellationToken)).Select(x => (x.ExternalId!, x.Id.Value))],
        ImportKind.Contacts => [.. (await db.Contacts.Where(x => (source == null || x.Source == source) && keys.Contains(x.ExternalId!)).Select(x => new { x.ExternalId, x.Id }).ToListAsync(cancellationToken)).Select(x => (x.ExternalId!, x.Id.Value))],
        ImportKind.Leads => [.. (await db.Leads.Where(x => (source == null || x.Source == source) && keys.Contains(x.ExternalId!)).Select(x => new { x.ExternalId, x.Id }).ToListAsync(cancellationToken)).Select(x => (x.ExternalId!, x.Id.Value))],
        ImportKind.Deals => [.. (await db.Deals.Where(x => (source == null || x.Source == source) && keys.Contains(x.ExternalId!)).Select(x => new { x.ExternalId, x.Id }).ToListAsync(cancellationToken)).Select(x => (x.ExternalId!, x.Id.Value))],
        _ => [],
    };

    /// <summary>Exports that know no ids name companies and deals by name, and people by their address.</summary>
    private static async Task<List<(string Key, Guid Id)>> ByNameAsync(RevOpsDb db, ImportKind kind, List<string> keys, CancellationToken cancellationToken) => kind switch
    {
        ImportKind.Accounts => [.. (await db.Accounts.Where(x => keys.Contains(x.Name)).Select(x => new { x.Name, x.Id }).ToListAsync(cancellationToken)).Select(x => (x.Name, x.Id.Value))],
        ImportKind.Contacts => [.. (await db.Contacts.Where(x => keys.Contains(x.Email!)).Select(x => new { x.Email, x.Id }).ToListAsync(cancellationToken)).Select(x => (x.Email!, x.Id.Value))],
        ImportKind.Leads => [.. (await db.Leads.Where(x => keys.Contains(x.Email!)).Select(x => new { x.Email, x.Id }).ToListAsync(cancellationToken)).Select(x => (x.Email!, x.Id.Value))],
        ImportKind.Deals => [.. (await db.Deals.Where(x => keys.Contains(x.Name)).Select(x => new { x.Name, x.Id }).ToListAsync(cancellationToken)).Select(x => (x.Name, x.Id.Value))],
        _ => [],
    };

    private async Task ReadPeopleAsync(RevOpsDb db, CancellationToken cancellationToken)
    {
        var members = (await db.TeamMembers.ToListAsync(cancellationToken)).ToLookup(x => x.UserId, x => x.TeamId);
        var users = await db.Users.AsNoTracking().Select(x => new { x.Id, x.Name, x.Email }).ToListAsync(cancellationToken);
        (UserId Id, TeamId? Team) Owner(UserId id) => (id, members[id].Any() ? members[id].First() : null);

        // A name that two people have finds neither
        foreach (var named in users.GroupBy(x => x.Name, StringComparer.OrdinalIgnoreCase).Where(x => x.Count() == 1))
        {
            _owners[named.Key] = Owner(named.Single().Id);
        }

        foreach (var user in users.Where(x => x.Email is not null))
        {
            _owners[user.Email!] = Owner(user.Id);
        }

        foreach (var name in await db.OwnerNames.AsNoTracking().Where(x => x.Source == _source).ToListAsync(cancellationToken))
        {
            var user = name.UserId is { } id ? Owner(id) : this.Owner(name.Email) ?? this.Owner(name.Name);
            if (user is { } found && name.ExternalId is { } key)
            {
                _owners[key] = found;
            }
        }

        foreach (var team in await db.Teams.AsNoTracking().ToListAsync(cancellationToken))
        {
            _teams[team.Name] = team.Id;
        }
    }
}
