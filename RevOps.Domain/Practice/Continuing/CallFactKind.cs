using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Coaching.Timeline;
using RevOps.Domain.Practice.Scenarios;
using RevOps.Domain.Reviews.Rules.Cues;

namespace RevOps.Domain.Practice.Continuing;

/// <summary>Which kind of fact a customer's words are, by the judges' cues.</summary>
internal static class CallFactKind
{
    private static readonly (string Cue, string Kind)[] Kinds =
    [
        ("decision.signer", FactKinds.Decision), ("decision.people", FactKinds.Decision), ("price.push", FactKinds.Money), ("pain.deadline", FactKinds.Timing),
        ("decision.time", FactKinds.Timing), ("decision.criteria", FactKinds.Aim), ("pain.impact", FactKinds.Impact), ("pain.number", FactKinds.Impact),
        ("pain.problem", FactKinds.Problem), ("decision.process", FactKinds.Decision),
    ];

    public static string Of(HeardLine heard)
    {
        if (heard.Speech.Has(UtteranceLabels.Competitor))
        {
            return FactKinds.Rivals;
        }

        var cues = Lexicon.Shipped.Find(SpokenTokens.Of(heard.Speech.Utterance.Text), SpeakerRole.Customer).Select(x => x.Cue).ToHashSet(StringComparer.Ordinal);
        return Kinds.FirstOrDefault(x => cues.Contains(x.Cue)).Kind ?? FactKinds.Situation;
    }
}
