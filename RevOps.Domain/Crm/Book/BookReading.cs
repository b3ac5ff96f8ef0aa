namespace RevOps.Domain.Crm.Book;

/// <summary>How far one kind of a connection's objects was read.</summary>
public sealed class BookReading
{
    /// <summary>Before anything that a CRM has: what was there before the connection is read too.</summary>
    public static readonly DateTimeOffset Beginning = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private BookReading()
    {
    }

    /// <summary>Nothing was read yet.</summary>
    public BookReading(ConnectionId connection, CrmObjectKind kind)
    {
        ConnectionId = connection;
        Kind = kind;
        From = Beginning;
    }

    /// <summary>The connection.</summary>
    public ConnectionId ConnectionId { get; private set; }

    /// <summary>What is read.</summary>
    public CrmObjectKind Kind { get; private set; }

    /// <summary>Start of the window that is read next, or now.</summary>
    public DateTimeOffset From { get; private set; }

    /// <summary>End of the window of a walk that is on.</summary>
    public DateTimeOffset? To { get; private set; }

    /// <summary>Where that walk stands.</summary>
    public string? LastId { get; private set; }

    /// <summary>The last one that was asked whether it is still there; null: the round begins anew.</summary>
    public string? CheckedId { get; private set; }

    /// <summary>When a page was last stored.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>Why the last try failed, in words; null while all is well.</summary>
    public string? Problem { get; private set; }

    /// <summary>What kind of failure that was.</summary>
    public CrmErrorKind? ProblemKind { get; private set; }

    /// <summary>Since when it fails.</summary>
    public DateTimeOffset? FailedAt { get; private set; }

    /// <summary>Counts changes; two that change at once do not both succeed.</summary>
    public int Version { get; private set; }

    /// <summary>As the CRM is asked.</summary>
    public CrmCursor Cursor => new(From, To, LastId);

    /// <summary>A page is stored.</summary>
    public void Read(CrmCursor next, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(next);
        (From, To, LastId) = (next.From, next.To, next.LastId);
        (ReadAt, Problem, ProblemKind, FailedAt) = (at, null, null, null);
        Version++;
    }

    /// <summary>The round of questions came as far as this one.</summary>
    public void Checked(string? lastId)
    {
        CheckedId = lastId;
        Version++;
    }

    /// <summary>It could not be read.</summary>
    public void Failed(CrmError error, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(error);
        Problem = BookText.Fit(error.Problem, 500);
        ProblemKind = error.Kind;
        FailedAt ??= at;
        Version++;
    }
}
