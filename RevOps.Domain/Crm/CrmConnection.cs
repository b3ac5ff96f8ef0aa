namespace RevOps.Domain.Crm;

/// <summary>A configured connection to a CRM, with where its polling stands.</summary>
public sealed class CrmConnection
{
    /// <summary>The shortest pause between two polls.</summary>
    public const int LeastPollSeconds = 5;

    private CrmConnection()
    {
    }

    /// <summary>Makes a connection. Calls that ended before <paramref name="now"/> are not fetched.</summary>
    public CrmConnection(string kind, string name, Uri baseAddress, string sealedSecrets, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(baseAddress);
        Id = ConnectionId.New();
        Kind = kind;
        Name = name;
        BaseAddress = baseAddress.ToString();
        SealedSecrets = sealedSecrets;
        SecretsSetAt = now;
        CreatedAt = now;
        CursorFrom = now;
    }

    /// <summary>Its id.</summary>
    public ConnectionId Id { get; private set; }

    /// <summary>Key of the kind of CRM.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Its name on screen, unique.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Where the CRM's API is.</summary>
    public string BaseAddress { get; private set; } = "";

    /// <summary>The credentials, encrypted.</summary>
    public string SealedSecrets { get; private set; } = "";

    /// <summary>When the credentials were last set.</summary>
    public DateTimeOffset SecretsSetAt { get; private set; }

    /// <summary>True: neither polled nor written to.</summary>
    public bool Paused { get; private set; }

    /// <summary>True for the demo workspace's own CRM.</summary>
    public bool Demo { get; private set; }

    /// <summary>Seconds between two polls.</summary>
    public int PollSeconds { get; private set; } = 60;

    /// <summary>What is written back.</summary>
    public WriteBackSettings WriteBack { get; private set; } = new();

    /// <summary>Since when it is there.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Start of the window that is read next, or now.</summary>
    public DateTimeOffset CursorFrom { get; private set; }

    /// <summary>End of the window of a walk that is on.</summary>
    public DateTimeOffset? CursorTo { get; private set; }

    /// <summary>Where that walk stands.</summary>
    public string? CursorLastId { get; private set; }

    /// <summary>When it was last polled.</summary>
    public DateTimeOffset? LastPollAt { get; private set; }

    /// <summary>When a poll last succeeded.</summary>
    public DateTimeOffset? LastSuccessAt { get; private set; }

    /// <summary>The last failure in words; null while all is well.</summary>
    public string? LastError { get; private set; }

    /// <summary>When it failed last.</summary>
    public DateTimeOffset? LastErrorAt { get; private set; }

    /// <summary>Nothing is asked of the CRM before; null where it may be asked.</summary>
    public DateTimeOffset? BlockedUntil { get; private set; }

    /// <summary>Counts changes; two that change at once do not both succeed.</summary>
    public int Version { get; private set; }

    /// <summary>Where the reading of ended calls stands.</summary>
    public CrmCursor Cursor => new(CursorFrom, CursorTo, CursorLastId);

    /// <summary>Changes what an admin sets.</summary>
    public void Change(string name, Uri baseAddress, int pollSeconds, WriteBackSettings writeBack)
    {
        ArgumentNullException.ThrowIfNull(baseAddress);
        Name = name;
        BaseAddress = baseAddress.ToString();
        PollSeconds = pollSeconds;
        WriteBack = writeBack;
        Version++;
    }

    /// <summary>Puts other credentials in the place of the old ones.</summary>
    public void Replace(string sealedSecrets, DateTimeOffset at)
    {
        SealedSecrets = sealedSecrets;
        SecretsSetAt = at;
        BlockedUntil = null;
        Version++;
    }

    /// <summary>Stops or goes on.</summary>
    public void Pause(bool paused)
    {
        Paused = paused;
        Version++;
    }

    /// <summary>Marks it as the demo workspace's own.</summary>
    public void MarkDemo() => Demo = true;

    /// <summary>Takes over how far a poll came.</summary>
    public void Polled(CrmCursor cursor, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(cursor);
        (CursorFrom, CursorTo, CursorLastId) = (cursor.From, cursor.To, cursor.LastId);
        (LastPollAt, LastSuccessAt, LastError, BlockedUntil) = (at, at, null, null);
        Version++;
    }
}
