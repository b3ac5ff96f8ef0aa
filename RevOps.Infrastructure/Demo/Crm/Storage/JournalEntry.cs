namespace RevOps.Infrastructure.Demo.Crm.Storage;

/// <summary>One change of the database: all of it takes place, or none. A line of the journal.</summary>
internal sealed record JournalEntry
{
    public IReadOnlyList<CrmRecord>? Records { get; init; }

    public IReadOnlyList<CrmLink>? Links { get; init; }

    /// <summary>Associations that are no more.</summary>
    public IReadOnlyList<CrmLink>? Unlinked { get; init; }

    public CrmTranscript? Transcript { get; init; }

    public CrmOwner? Owner { get; init; }

    public CrmProperty? Property { get; init; }

    /// <summary>Where announcements go from now on; empty = nowhere. The secret they are signed with is never written.</summary>
    public string? WebhookUrl { get; init; }
}
