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
    private readonly CrmTables _tables = new();

    public CrmDatabase(CrmClock clock, TimeSpan searchLag, string? dataFile)
    {
        (_clock, _searchLag) = (clock, searchLag);
        _journal = dataFile is null ? null : Journal.Open(dataFile, entry => _tables.Apply(entry, DateTimeOffset.MinValue));
    }

    public string? WebhookUrl
    {
        get
        {
            lock (_lock)
            {
                return _tables.WebhookUrl;
            }
        }
    }

    public long NextId()
    {
        lock (_lock)
        {
            return ++_tables.LastId;
        }
    }

    /// <summary>Makes the change durable, then visible; an exception means that nothing of it took place.</summary>
    public void Commit(JournalEntry entry)
    {
        lock (_lock)
        {
            _journal?.Append(entry);
            _tables.Apply(entry, _clock.Machine + _searchLag);
        }
    }

    /// <summary>A record that is not archived.</summary>
    public CrmRecord? Find(string type, long id)
    {
        lock (_lock)
        {
            return _tables.TryFind(type, id, out var record) ? record : null;
        }
    }

    public CrmRecord? Update(string type, long id, IReadOnlyDictionary<string, string?> changes)
    {
        lock (_lock)
        {
            if (!_tables.TryFind(type, id, out var record))
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
            if (_tables.TryFind(type, id, out var record))
            {
                Commit(new JournalEntry { Records = [record with { Archived = true, UpdatedAt = _clock.Now }] });
            }
        }
    }

    /// <summary>Associates two objects, or parts them. Both count as changed, as in HubSpot, whose sums over activities change with it.</summary>
    /// <returns>False where one of them is not there.</returns>
    public bool Associate(CrmLink link, bool remove)
    {
        lock (_lock)
        {
            if (!_tables.TryFind(link.FromType, link.From, out var one) || !_tables.TryFind(link.ToType, link.To, out var other))
            {
                return false;
            }

            var now = _clock.Now;
            Commit(new JournalEntry
            {
                Records = [one with { UpdatedAt = now }, other with { UpdatedAt = now }],
                Links = remove ? null : [link],
                Unlinked = remove ? [link] : null,
            });
            return true;
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
            var records = _tables.Records[to];
            return [.. _tables.Links.Of(type, id, to).Select(x => records[x]).Where(x => archived || !x.Archived)];
        }
    }

    public SearchPage Search(string type, SearchQuery query)
    {
        lock (_lock)
        {
            var index = _tables.Search[type];
            index.CatchUp(_clock.Machine);
            return index.Run(type, query);
        }
    }

    /// <summary>A late transcript is there: the call says so, and the API gives it out. The call, or null where it was ready before.</summary>
    public CrmRecord? DeliverTranscript(long id)
    {
        lock (_lock)
        {
            if (!_tables.Transcripts.TryGetValue(id, out var transcript) || transcript.Ready)
            {
                return null;
            }

            var call = _tables.Records[CrmTypes.Calls][transcript.CallId].With(CallProperties.Transcript(id), _clock.Now);
            Commit(new JournalEntry { Records = [call], Transcript = transcript with { Ready = true } });
            return call;
        }
    }

    /// <summary>What a property of a deal was, newest first.</summary>
    public IReadOnlyList<PastValue> Past(long id, string property)
    {
        lock (_lock)
        {
            return _tables.Past.Of(id, property);
        }
    }

    public CrmTranscript? Transcript(long id)
    {
        lock (_lock)
        {
            return _tables.Transcripts.GetValueOrDefault(id);
        }
    }

    public CrmTranscript? TranscriptOf(long callId)
    {
        lock (_lock)
        {
            return _tables.TranscriptOfCall.GetValueOrDefault(callId);
        }
    }

    public IReadOnlyList<CrmTranscript> TranscriptsToCome()
    {
        lock (_lock)
        {
            return [.. _tables.Transcripts.Values.Where(x => !x.Ready && x.DueAt is not null)];
        }
    }

    public CrmProperty? Property(string type, string name)
    {
        lock (_lock)
        {
            return _tables.Properties.GetValueOrDefault((type, name));
        }
    }

    public IReadOnlyList<CrmOwner> Owners()
    {
        lock (_lock)
        {
            return [.. _tables.Owners.Values];
        }
    }

    /// <summary>Every record of a type, archived ones too, oldest first.</summary>
    public IReadOnlyList<CrmRecord> All(string type)
    {
        lock (_lock)
        {
            return [.. _tables.Records[type].Values];
        }
    }

    public (int Calls, int Notes, int Transcripts) Counts()
    {
        lock (_lock)
        {
            return (_tables.Records[CrmTypes.Calls].Count, _tables.Records[CrmTypes.Notes].Count, _tables.Transcripts.Count);
        }
    }

    public void Dispose() => _journal?.Dispose();
}
