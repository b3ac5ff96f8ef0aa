using RevOps.Domain.Leads;

namespace RevOps.Domain.Crm;

/// <summary>Somebody who may become a customer, as a CRM knows them. Everything in it is untrusted text of the CRM's users and visitors.</summary>
/// <param name="Id">The CRM's id.</param>
/// <param name="Name">The person's name, or the best that is known of them.</param>
public sealed record CrmLead(string Id, string Name)
{
    /// <summary>Job title.</summary>
    public string? Title { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Telephone.</summary>
    public string? Phone { get; init; }

    /// <summary>The company's name.</summary>
    public string? Company { get; init; }

    /// <summary>The company's website.</summary>
    public string? Website { get; init; }

    /// <summary>Line of business.</summary>
    public string? Industry { get; init; }

    /// <summary>Number of employees.</summary>
    public int? Employees { get; init; }

    /// <summary>Country.</summary>
    public string? Country { get; init; }

    /// <summary>City.</summary>
    public string? City { get; init; }

    /// <summary>Where it came from, in words.</summary>
    public string? Source { get; init; }

    /// <summary>Status, in words.</summary>
    public string? Status { get; init; }

    /// <summary>What it asked for.</summary>
    public string? Description { get; init; }

    /// <summary>What became of it.</summary>
    public LeadState State { get; init; }

    /// <summary>When that was decided, where the CRM says.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>When marketing qualified it.</summary>
    public DateTimeOffset? MqlAt { get; init; }

    /// <summary>When the CRM made it.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When somebody last called, met or wrote.</summary>
    public DateTimeOffset? LastActivityAt { get; init; }

    /// <summary>The company it belongs to.</summary>
    public string? AccountId { get; init; }

    /// <summary>Id of the CRM user who looks after it.</summary>
    public string? OwnerId { get; init; }
}
