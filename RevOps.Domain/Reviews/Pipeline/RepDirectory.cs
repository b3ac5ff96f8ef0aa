using System.Collections.Concurrent;
using RevOps.Domain.Crm;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>
/// Knows which of the product's people a CRM user is, by e-mail address. Remembers it for a minute: a backlog asks for the same few
/// people thousands of times, and the CRM counts requests.
/// </summary>
public sealed class RepDirectory(IPeople people, TimeProvider time)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<ConnectionId, (DateTimeOffset Until, IReadOnlyDictionary<string, CrmOwner> Owners)> _owners = new();

    private readonly ConcurrentDictionary<string, (DateTimeOffset Until, Person? Person)> _people = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The rep, or the CRM user who is nobody here, or why the CRM does not say.</summary>
    public async Task<Result<RepFound, CrmError>> FindAsync(ReviewWork work, string ownerId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        var owners = await OwnersAsync(work, ownerId, cancellationToken);
        if (!owners.IsSuccess)
        {
            return owners.Error;
        }

        var owner = owners.Value.GetValueOrDefault(ownerId);
        return new RepFound(owner?.Email is { } email ? await PersonAsync(email, cancellationToken) : null, owner);
    }

    private async Task<Result<IReadOnlyDictionary<string, CrmOwner>, CrmError>> OwnersAsync(
        ReviewWork work, string ownerId, CancellationToken cancellationToken)
    {
        var id = work.Connection.Id;
        if (_owners.TryGetValue(id, out var known) && known.Until > time.GetUtcNow() && known.Owners.ContainsKey(ownerId))
        {
            return Result<IReadOnlyDictionary<string, CrmOwner>, CrmError>.Ok(known.Owners);
        }

        var read = await work.Crm.OwnersAsync(cancellationToken);
        if (!read.IsSuccess)
        {
            return read.Error;
        }

        IReadOnlyDictionary<string, CrmOwner> owners = read.Value.DistinctBy(x => x.Id).ToDictionary(x => x.Id);
        _owners[id] = (time.GetUtcNow() + Remembered, owners);
        return Result<IReadOnlyDictionary<string, CrmOwner>, CrmError>.Ok(owners);
    }

    private async Task<Person?> PersonAsync(string email, CancellationToken cancellationToken)
    {
        if (_people.TryGetValue(email, out var known) && known.Until > time.GetUtcNow())
        {
            return known.Person;
        }

        var person = await people.FindAsync(email, cancellationToken);
        _people[email] = (time.GetUtcNow() + Remembered, person);
        return person;
    }
}

/// <summary>Who held a call.</summary>
/// <param name="Person">The product's person; null where the CRM user is nobody here.</param>
/// <param name="Owner">The CRM user; null where the CRM does not know them any more.</param>
public sealed record RepFound(Person? Person, CrmOwner? Owner);
