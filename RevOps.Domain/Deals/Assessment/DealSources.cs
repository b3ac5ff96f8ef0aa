using RevOps.Domain.Calls;

namespace RevOps.Domain.Deals.Assessment;

/// <summary>How a deal's sources are named in evidence, and found again.</summary>
public static class DealSources
{
    private const string CallPrefix = "call:";
    private const string NotePrefix = "note:";

    /// <summary>The key of a call.</summary>
    public static string Key(CallId call) => CallPrefix + call;

    /// <summary>The key of a note or a mail.</summary>
    public static string Key(AttachedNote note)
    {
        ArgumentNullException.ThrowIfNull(note);
        return NotePrefix + note.Id;
    }

    /// <summary>The call that a key names; null where it names none.</summary>
    public static CallId? Call(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.StartsWith(CallPrefix, StringComparison.Ordinal) && CallId.TryParse(key[CallPrefix.Length..], null, out var id) ? id : null;
    }

    /// <summary>The note that a key names; null where it names none.</summary>
    public static Guid? Note(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.StartsWith(NotePrefix, StringComparison.Ordinal) && Guid.TryParse(key[NotePrefix.Length..], out var id) ? id : null;
    }
}
