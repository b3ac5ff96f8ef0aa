using System.Collections.Frozen;
using RevOps.Domain.Calls.Transcripts;

namespace RevOps.Domain.Calls.Analysis.Roles;

/// <summary>Sides that the transcript itself states: by its format, or by a speaker label such as "Agent" or "Customer 2".</summary>
internal static class RoleLabels
{
    private static readonly FrozenDictionary<string, SpeakerRole> Words = new (SpeakerRole Role, string Labels)[]
    {
        (SpeakerRole.Rep, "agent rep representative sales salesperson salesrep seller ae sdr bdr advisor adviser csm consultant"),
        (SpeakerRole.Customer, "customer client prospect buyer lead caller patient"),
        (SpeakerRole.Other, "system recording ivr voicemail announcement operator bot notetaker"),
    }
    .SelectMany(x => x.Labels.Split(' ').Select(label => (label, x.Role)))
    .ToFrozenDictionary(x => x.label, x => x.Role, StringComparer.Ordinal);

    public static SpeakerRole Of(TranscriptSpeaker speaker)
    {
        if (speaker.Role != SpeakerRole.Unknown)
        {
            return speaker.Role;
        }

        // "Agent Jannie": only of words that are no family names
        var first = speaker.Name.IndexOf(' ', StringComparison.Ordinal);
        if (first > 0 && speaker.Name[..first].ToLowerInvariant() is "agent" or "customer" or "client" or "prospect" or "caller")
        {
            return Words[speaker.Name[..first].ToLowerInvariant()];
        }

        // "Agent", "Agent 1", "Agent (Ben)", "Ben (Customer)", "Marcus, Sales": but not "Sales Baker" without a mark
        var name = speaker.Name.Trim().TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ' ', '_', '-');
        var inner = name.IndexOf('(', StringComparison.Ordinal);
        var candidates = inner < 0 ? name.Split(',') : [name[..inner], name[(inner + 1)..].TrimEnd(')')];
        return candidates.Select(c => Words.GetValueOrDefault(c.Trim().ToLowerInvariant())).FirstOrDefault(r => r != SpeakerRole.Unknown);
    }
}
