namespace RevOps.Domain.Leads.Decisions;

/// <summary>A first message as a person worded it, in place of the engine's draft.</summary>
public sealed class OutreachText
{
    /// <summary>Characters of the subject at most.</summary>
    public const int LongestSubject = 200;

    /// <summary>Characters of the message at most.</summary>
    public const int LongestBody = 8000;

    private OutreachText()
    {
    }

    /// <summary>Keeps a message.</summary>
    public OutreachText(LeadId leadId, string subject, string body, string by, DateTimeOffset at)
    {
        LeadId = leadId;
        Subject = subject;
        Body = body;
        ChangedBy = by;
        ChangedAt = at;
    }

    /// <summary>The lead.</summary>
    public LeadId LeadId { get; private set; }

    /// <summary>Subject line.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>The message.</summary>
    public string Body { get; private set; } = "";

    /// <summary>Who wrote it last.</summary>
    public string ChangedBy { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Takes another wording.</summary>
    public void Become(string subject, string body, string by, DateTimeOffset at) =>
        (Subject, Body, ChangedBy, ChangedAt) = (subject, body, by, at);
}
