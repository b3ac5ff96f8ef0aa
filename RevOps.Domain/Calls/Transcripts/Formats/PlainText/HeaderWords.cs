namespace RevOps.Domain.Calls.Transcripts.Formats.PlainText;

/// <summary>What stands before a colon in headers and notes and is nobody's name.</summary>
internal static class HeaderWords
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "call", "call id", "id", "date", "time", "call date", "call time", "call type", "type", "duration", "call duration", "length", "start", "end",
        "start time", "end time", "participants", "participant list", "attendees", "speakers", "present", "outcome", "call outcome", "result", "results",
        "title", "subject", "topic", "topics", "location", "recording", "recorded", "recorded on", "meeting", "meeting title", "meeting id", "notes", "note",
        "call notes", "meeting notes", "summary", "call summary", "executive summary", "next step", "next steps", "action item", "action items", "takeaways",
        "key takeaways", "key points", "highlights", "sentiment", "host", "organizer", "company", "account", "deal", "deal size", "stage", "transcript",
        "call transcript", "full transcript", "total words", "word count", "language", "from", "to", "cc", "bcc", "sent", "re", "fw", "fwd", "industry",
        "scenario", "context", "objective", "goal", "background", "info", "error", "warn", "warning", "debug", "fatal", "trace", "exception", "example", "examples",
        "tip", "source", "url", "link", "http", "https", "version", "author", "status", "tags", "score", "rating", "agenda", "ps", "important",
        "disclaimer", "product", "conversation", "follow-up", "follow up", "feedback", "coaching", "coaching notes", "analysis", "what went well", "what went wrong",
        "lessons", "lessons learned", "strengths", "weaknesses", "improvements", "metrics", "evidence", "confidence", "decision", "decisions",
        "question", "todo", "end of call", "end of transcript", "transcript end", "transcript start", "key moments", "objections", "why it worked", "learnings",
        "files", "copyright", "license", "licence", "comment", "comments", "format", "upstream-name", "upstream-contact", "created", "updated", "authors",
        "attachments", "description", "name", "key", "value", "default", "usage", "see also", "references", "phone", "email", "e-mail", "address",
    };

    private static readonly string[] Beginnings =
        ["call notes", "call id", "transcript of", "call transcript", "notes ", "key takeaways", "action items", "next steps", "outcome", "date ", "what went", "total words", "end of "];

    public static bool Contains(string label) =>
        Words.Contains(label) || Array.Exists(Beginnings, x => label.StartsWith(x, StringComparison.OrdinalIgnoreCase));
}
