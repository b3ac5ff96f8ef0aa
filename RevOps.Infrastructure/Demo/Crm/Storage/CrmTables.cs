using System.Diagnostics.CodeAnalysis;
using RevOps.Infrastructure.Demo.Crm.Search;

namespace RevOps.Infrastructure.Demo.Crm.Storage;

/// <summary>The state in memory, as the journal's entries make it. Not safe by itself: the database locks.</summary>
internal sealed class CrmTables
{
    public Dictionary<string, Dictionary<long, CrmRecord>> Records { get; } = CrmTypes.All.ToDictionary(x => x, _ => new Dictionary<long, CrmRecord>());

    public Dictionary<string, SearchIndex> Search { get; } = CrmTypes.All.ToDictionary(x => x, _ => new SearchIndex());

    public Dictionary<(string Type, string Name), CrmProperty> Properties { get; } =
        StandardProperties.All().ToDictionary(x => (x.Object, x.Name));

    public PastValues Past { get; } = new();

    public LinkIndex Links { get; } = new();

    public Dictionary<long, CrmTranscript> Transcripts { get; } = [];

    public Dictionary<long, CrmTranscript> TranscriptOfCall { get; } = [];

    public SortedDictionary<long, CrmOwner> Owners { get; } = [];

    public string? WebhookUrl { get; private set; }

    /// <summary>The largest id given so far; HubSpot's have about as many digits.</summary>
    public long LastId { get; set; } = 51_000_000_000;

    public bool TryFind(string type, long id, [NotNullWhen(true)] out CrmRecord? record) =>
        Records[type].TryGetValue(id, out record) && !record.Archived;

    /// <param name="entry">What changed.</param>
    /// <param name="visibleAt">When search sees it, by the machine's clock.</param>
    public void Apply(JournalEntry entry, DateTimeOffset visibleAt)
    {
        foreach (var record in entry.Records ?? [])
        {
            Records[record.Type][record.Id] = record;
            Past.Add(record);
            Search[record.Type].Add(record, visibleAt);
            LastId = Math.Max(LastId, record.Id);
        }

        foreach (var link in entry.Links ?? [])
        {
            Links.Add(link);
        }

        foreach (var link in entry.Unlinked ?? [])
        {
            Links.Remove(link);
        }

        if (entry.Transcript is { } transcript)
        {
            Transcripts[transcript.Id] = transcript;
            TranscriptOfCall[transcript.CallId] = transcript;
            LastId = Math.Max(LastId, transcript.Id);
        }

        if (entry.Owner is { } owner)
        {
            Owners[owner.Id] = owner;
            LastId = Math.Max(LastId, owner.Id);
        }

        if (entry.Property is { } property)
        {
            Properties[(property.Object, property.Name)] = property;
        }

        WebhookUrl = entry.WebhookUrl is null ? WebhookUrl : entry.WebhookUrl.Length == 0 ? null : entry.WebhookUrl;
    }
}
