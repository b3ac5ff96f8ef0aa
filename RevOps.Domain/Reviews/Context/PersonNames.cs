using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis.Roles;
using RevOps.Domain.Calls.Transcripts;

namespace RevOps.Domain.Reviews.Context;

/// <summary>Tells people by their names from labels such as "Agent" and "Speaker 2".</summary>
internal static class PersonNames
{
    /// <summary>The first name; null where the transcript has only a label.</summary>
    public static string? First(string name)
    {
        var first = name.Trim().Split(' ')[0].TrimEnd(',');
        return first.Length > 1 && char.IsUpper(first[0]) && first.All(x => char.IsLetter(x) || x is '-' or '\'' or '’')
            && !first.Equals("speaker", StringComparison.OrdinalIgnoreCase)
            && RoleLabels.Of(new TranscriptSpeaker(name)) == SpeakerRole.Unknown
            ? first
            : null;
    }

    public static bool IsName(string name) => First(name) is not null;
}
