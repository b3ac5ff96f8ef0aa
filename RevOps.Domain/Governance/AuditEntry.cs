namespace RevOps.Domain.Governance;

/// <summary>One line of the audit log: who did what to what, when. Written with the change it speaks of; never changed.</summary>
public sealed class AuditEntry
{
    private AuditEntry()
    {
    }

    /// <summary>Writes a line.</summary>
    /// <param name="at">When.</param>
    /// <param name="actorId">The person; null for the product itself.</param>
    /// <param name="actor">Their name at the time, or the product's part.</param>
    /// <param name="action">What, such as <c>call.imported</c>, <c>user.disabled</c>.</param>
    /// <param name="subject">To what, such as <c>call:{id}</c>, <c>user:{id}</c>.</param>
    /// <param name="detail">In words; never secrets, never what was said in a call.</param>
    public AuditEntry(DateTimeOffset at, UserId? actorId, string actor, string action, string subject, string detail)
    {
        Id = Guid.CreateVersion7(at);
        At = at;
        ActorId = actorId;
        Actor = actor;
        Action = action;
        Subject = subject;
        Detail = detail;
    }

    /// <summary>Its id, ordered by time.</summary>
    public Guid Id { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The person; null for the product itself.</summary>
    public UserId? ActorId { get; private set; }

    /// <summary>Their name at the time.</summary>
    public string Actor { get; private set; } = "";

    /// <summary>What was done.</summary>
    public string Action { get; private set; } = "";

    /// <summary>To what.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>In words.</summary>
    public string Detail { get; private set; } = "";

    /// <summary>A line by a person, now.</summary>
    public static AuditEntry By(Viewer viewer, TimeProvider time, string action, string subject, string detail)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(time);
        return new(time.GetUtcNow(), viewer.UserId, viewer.Name, action, subject, detail);
    }
}
