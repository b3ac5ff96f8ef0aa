using RevOps.Domain.Calls.Analysis.Labelling.Phrases;

namespace RevOps.Domain.Calls.Analysis.Labelling.Rules;

/// <summary>
/// Resistance of a customer, now, on their own behalf, by kind. A rep only quotes or foresees one; a question about price, a denial,
/// a condition, a past or third party's problem is none (domain: seeds and counter-examples of cold and discovery calls).
/// </summary>
internal static class ObjectionRule
{
    // Words between a guard and what it guards: a clause or so.
    private const int DenialReach = 3;
    private const int DismissedReach = 5;
    private const int HypothesisReach = 4;
    private const int QuestionReach = 8;
    private const int ElsewhereReach = 14;

    // Without a known side, only short speech that says nothing else is taken for the customer's own.
    private const int LongestOfUnknown = 30;

    private static readonly Labels[] Kinds =
    [
        Labels.Of(UtteranceLabels.ObjectionPrice), Labels.Of(UtteranceLabels.ObjectionTiming), Labels.Of(UtteranceLabels.ObjectionAuthority),
        Labels.Of(UtteranceLabels.ObjectionNeed), Labels.Of(UtteranceLabels.ObjectionCompetitor), Labels.Of(UtteranceLabels.ObjectionStatusQuo),
        Labels.Of(UtteranceLabels.ObjectionTrust), Labels.Of(UtteranceLabels.ObjectionBrushOff),
    ];

    public static Labels Label(Reading reading, CallMemory memory)
    {
        if (!MayObject(reading) || memory.NothingSold)
        {
            return Labels.None;
        }

        var labels = RivalIsTheAnswer(reading) ? Labels.ObjectionCompetitor : Labels.None;
        var ask = QuestionRule.FirstAsk(reading);
        foreach (var hit in reading.Hits)
        {
            if (hit.Sense is >= Sense.ObjectionPrice and <= Sense.ObjectionBrushOff && Stands(reading, hit, ask, memory))
            {
                labels |= Kinds[hit.Sense - Sense.ObjectionPrice];
            }
        }

        return labels == Labels.None ? Leaning(reading, ask, memory) : labels;
    }

    // Nothing said outright, but a topic near a "no", and a sign that it resists.
    private static Labels Leaning(Reading reading, int? ask, CallMemory memory)
    {
        if (reading.Role != SpeakerRole.Customer || reading.Labels.Has(Labels.Question) || !Resists(reading, memory))
        {
            return Labels.None;
        }

        foreach (var hit in reading.Hits)
        {
            if (hit.Sense is >= Sense.LeanPrice and <= Sense.LeanTrust && Stands(reading, hit, ask, memory) && !Elsewhere(reading, hit))
            {
                return Kinds[hit.Sense - Sense.LeanPrice];
            }
        }

        return Labels.None;
    }

    private static bool Resists(Reading reading, CallMemory memory) =>
        !reading.Has(Sense.BuyingSignal) && !reading.Has(Sense.Acceptance)
        && (reading.Has(Sense.Marker) || (memory.OtherSpokeBefore(reading) && memory.Previous!.Role == SpeakerRole.Rep && memory.Previous.Has(Sense.Probe) && memory.Previous.Labels.Has(Labels.Question)));

    private static bool MayObject(Reading reading) => reading.Role switch
    {
        SpeakerRole.Customer => true,
        SpeakerRole.Unknown => reading.Words.Count <= LongestOfUnknown && !reading.Labels.Has(Labels.Question) && !reading.Has(Sense.Elsewhere),
        _ => false,
    };

    private static bool Stands(Reading reading, PhraseHit hit, int? ask, CallMemory memory)
    {
        if (Favored(reading, hit))
        {
            return false;
        }

        if (hit.Sense == Sense.ObjectionBrushOff)
        {
            // After a next step is agreed, having to go ends the call and brushes nobody off; nor does who asks for the contract.
            return !memory.NextStepAgreed && !reading.Has(Sense.BuyingSignal) && !Hypothetical(reading, hit);
        }

        return !reading.Before(Sense.Denial, hit.Start, DenialReach)
            && !Dismissed(reading, hit)
            && !Hypothetical(reading, hit)
            && (OnOwnTerms(hit.Sense) || !Elsewhere(reading, hit))
            && !Asked(reading, hit, ask);
    }

    // "the nurses are stretched, and that's why we want this"
    private static bool Favored(Reading reading, PhraseHit hit)
    {
        if (!reading.Has(Sense.Favor))
        {
            return false;
        }

        foreach (var other in reading.Hits)
        {
            if (other.Sense == Sense.Favor && reading.SameSentence(Math.Min(other.Start, hit.Start), Math.Max(other.Start, hit.Start)))
            {
                return true;
            }
        }

        return false;
    }

    // "budget isn't an issue"; but "that isn't an issue for us" is how no need is said
    private static bool Dismissed(Reading reading, PhraseHit hit) =>
        hit.Sense != Sense.ObjectionNeed
        && (reading.Overlaps(Sense.Dismissed, hit.Start, hit.End) || reading.After(Sense.Dismissed, hit.End, DismissedReach));

    // Bad experience elsewhere and a doubting question are what distrust is made of; a rival is known from elsewhere.
    private static bool OnOwnTerms(Sense sense) => sense is Sense.ObjectionTrust or Sense.ObjectionCompetitor;

    private static bool Hypothetical(Reading reading, PhraseHit hit) =>
        reading.Before(Sense.Hypothetical, hit.Start, HypothesisReach) && !reading.Has(Sense.NotHypothetical);

    // "other customers tell me it is too expensive", "last year was a bad time"
    private static bool Elsewhere(Reading reading, PhraseHit hit)
    {
        if (!reading.Has(Sense.Elsewhere))
        {
            return false;
        }

        foreach (var other in reading.Hits)
        {
            if (other.Sense == Sense.Elsewhere && other.Start < hit.Start && hit.Start - other.Start <= ElsewhereReach && reading.SameSentence(other.Start, hit.Start))
            {
                return true;
            }
        }

        return false;
    }

    // "is there a discount if it is too expensive"; what asks to postpone or doubts the use is resistance even as a question
    private static bool Asked(Reading reading, PhraseHit hit, int? ask) =>
        hit.Sense is Sense.ObjectionPrice or Sense.ObjectionAuthority or Sense.ObjectionCompetitor
        && ask is { } at && at <= hit.Start && hit.Start - at <= QuestionReach && reading.SameSentence(at, hit.Start);

    private static bool RivalIsTheAnswer(Reading reading) =>
        reading.Labels.Has(Labels.Competitor) && !reading.Has(Sense.InHouse) && !reading.Labels.Has(Labels.Question)
        && reading.Has(Sense.FitsAnswer) && !reading.Has(Sense.Leaving);
}
