using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;

namespace RevOps.Domain.Reviews;

/// <summary>Whose words an utterance is.</summary>
internal static class CallRoles
{
    public static SpeakerRole Of(CallAnalysis call, Utterance utterance) =>
        utterance.Speaker is { } index && index >= 0 && index < call.Speakers.Count
            ? call.Speakers[index].Role
            : SpeakerRole.Unknown;
}
