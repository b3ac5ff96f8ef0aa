using System.Diagnostics.CodeAnalysis;
using RevOps.Infrastructure.Demo.Crm.Search;

namespace RevOps.Infrastructure.Demo.Crm.Storage;

/// <summary>
/// Everything the CRM knows, in memory, behind one lock that is held for microseconds. A change is written to the journal first
/// and then takes effect, through the same path that rebuilds the state at start.
/// </summary>
internal sealed class CrmDatabase : IDisposable
{
    private readonly Lock _lock = new();
    private readonly CrmClock _clock;
    private readonly TimeSpan _searchLag;
    private readonly Journal? _journal;
    private readonly LinkIndex _links = new();
    private readonly Dictionary<string, Dictionary<long, CrmRecord>> _records = CrmTypes.All.ToDictionary(x => x, _ => new Dictionary<long, CrmRecord>());
    private readonly Dictionary<string, SearchIndex> _search = CrmTypes.All.ToDictionary(x => x, _ => new SearchIndex());
    private readonly Dictionary<(string Type, string Name), CrmProperty> _properties =
        StandardProperties.All().ToDictionary(x => (x.Object, x.Name));

    private readonly Dictionary<long, CrmTranscript> _transcripts = [];
    private readonly Dictionary<long, CrmTranscript> _transcriptOfCall = [];
    private readonly SortedDictionary<long, CrmOwner> _owners = [];
    private bool _replaying;
    private long _lastId = 51_000_000_000;

    public CrmDatabase(CrmClock clock, TimeSpan searchLag, string? dataFile)
    {
        (_clock, _searchLag) = (clock, searchLag);
        if (dataFile is not null)
        {
            _replaying = true;
            _journal = Journal.Open(dataFile, Apply);
            _replaying = false;
        }
    }

    public string? WebhookUrl { get; private set; }

    public long NextId()
    {
        lock (_lock)
        {
            return ++_lastId;
        }
    }

    /// <summary>Makes the change durable, then visible; an exception means that nothing of it took place.</summary>
    public void Commit(JournalEntry entry)
    {
        lock (_lock)
        {
            _journal?.Append(entry);
            Apply(entry);
        }
    }

    /// <summary>A record that is not archived.</summary>
    public CrmRecord? Find(string type, long id)
    {
        lock (_lock)
        {
            return TryFind(type, id, out var record) ? record : null;
        }
    }

    public CrmRecord? Update(string type, long id, IReadOnlyDictionary<string, string?> changes)
    {
        lock (_lock)
        {
            if (!TryFind(type, id, out var record))
            {
                return null;
            }

            record = record.With(changes, _clock.Now);
            Commit(new JournalEntry { Records = [record] });
            return record;
        }
    }

    public void Archive(string type, long id)
    {
        lock (_lock)
        {
            if (TryFind(type, id, out var record))
            {
                Commit(new JournalEntry { Records = [record with { Archived = true, UpdatedAt = _clock.Now }] });
            }
        }
    }

    /// <summary>The associated records, oldest first.</summary>
    /// <param name="type">The type of the object.</param>
    /// <param name="id">Its id.</param>
    /// <param name="to">The type of the others.</param>
    /// <param name="archived">True for the archived ones too.</param>
    public IReadOnlyList<CrmRecord> Linked(string type, long id, string to, bool archived = false)
    {
        lock (_lock)
        {
            var records = _records[to];
            return [.. _links.Of(type, id, to).Select(x => records[x]).Where(x => archived || !x.Archived)];
        }
    }

    public SearchPage Search(string type, SearchQuery query)
    {
        lock (_lock)
        {
            var index = _search[type];
            index.CatchUp(_clock.Machine);
            return index.Run(type, query);
        }
    }

    /// <summary>A late transcript is there: the call says so, and the API gives it out. The call, or null where it was ready before.</summary>
    public CrmRecord? DeliverTranscript(long id)
    {
        lock (_lock)
        {
            if (!_transcripts.TryGetValue(id, out var transcript) || transcript.Ready)
            {
                return null;
            }

            var call = _records[CrmTypes.Calls][transcript.CallId].With(CallProperties.Transcript(id), _clock.Now);
            Commit(new JournalEntry { Records = [call], Transcript = transcript with { Ready = true } });
            return call;
        }
    }

    public CrmTranscript? Transcript(long id)
    {
        lock (_lock)
        {
            return _transcripts.GetValueOrDefault(id);
        }
    }

    public CrmTranscript? TranscriptOf(long callId)
    {
        lock (_lock)
        {
            return _transcriptOfCall.GetValueOrDefault(callId);
        }
    }

    public IReadOnlyList<CrmTranscript> TranscriptsToCome()
    {
        lock (_lock)
        {
            return [.. _transcripts.Values.Where(x => !x.Ready && x.DueAt is not null)];
        }
    }

    public CrmProperty? Property(string type, string name)
    {
        lock (_lock)
        {
            return _properties.GetValueOrDefault((type, name));
        }
    }

    public IReadOnlyList<CrmOwner> Owners()
    {
        lock (_lock)
        {
            return [.. _owners.Values];
        }
    }

    /// <summary>Every record of a type, archived ones too, oldest first.</summary>
    public IReadOnlyList<CrmRecord> All(string type)
    {
        lock (_lock)
        {
            return [.. _records[type].Values];
        }
    }

    public (int Calls, int Notes, int Transcripts) Counts()
    {
        lock (_lock)
        {
            return (_records[CrmTypes.Calls].Count, _records[CrmTypes.Notes].Count, _transcripts.Count);
        }
    }

    public void Dispose() => _journal?.Dispose();

    private bool TryFind(string type, long id, [NotNullWhen(true)] out CrmRecord? record) =>
        _records[type].TryGetValue(id, out record) && !record.Archived;

    private void Apply(JournalEntry entry)
    {
        foreach (var record in entry.Records ?? [])
        {
            _records[record.Type][record.Id] = record;
            _search[record.Type].Add(record, _replaying ? DateTimeOffset.MinValue : _clock.Machine + _searchLag);
            _lastId = Math.Max(_lastId, record.Id);
        }

        foreach (var link in entry.Links ?? [])
        {
            _links.Add(link);
        }

        if (entry.Transcript is { } transcript)
        {
            _transcripts[transcript.Id] = transcript;
            _transcriptOfCall[transcript.CallId] = transcript;
            _lastId = Math.Max(_lastId, transcript.Id);
        }

        if (entry.Owner is { } owner)
        {
            _owners[owner.Id] = owner;
            _lastId = Math.Max(_lastId, owner.Id);
        }

        if (entry.Property is { } property)
        {
            _properties[(property.Object, property.Name)] = property;
        }

        WebhookUrl = entry.WebhookUrl is null ? WebhookUrl : entry.WebhookUrl.Length == 0 ? null : entry.WebhookUrl;
    }
}
