using RevOps.Domain.Calls.Analysis.Labelling.Phrases;

namespace RevOps.Domain.Calls.Analysis.Labelling.Rules;

/// <summary>
/// A concrete commitment or agreed follow-up: an act with a time, or with the other side's request or acceptance. "i'll" alone has precision .31,
/// "let me" .07 (measured on public meetings), hence verb and object and one of these.
/// </summary>
internal static class NextStepRule
{
    private const int HedgeReach = 3;

    public static Labels Label(Reading reading, CallMemory memory)
    {
        if (reading.Has(Sense.Vague))
        {
            return Labels.None;
        }

        var act = Committed(reading);
        var timed = act && reading.Has(Sense.Time) && !reading.Labels.Has(Labels.Question);
        var requested = act && memory.OtherSpokeBefore(reading) && Requests(memory.Previous!) && reading.Has(Sense.Acceptance);
        return timed || requested || AgreesTime(reading, memory) ? Labels.NextStep : Labels.None;
    }

    /// <summary>A proposal with a time, or a commitment without one, stands once the other side accepts.</summary>
    public static Labels LabelAccepted(Reading proposed, Reading answer)
    {
        if (!answer.Has(Sense.Acceptance) || answer.Hits.Find(x => x.Sense == Sense.Acceptance).Start > 0 || proposed.Has(Sense.Vague))
        {
            return Labels.None;
        }

        var dated = proposed.Has(Sense.Proposal) && proposed.Has(Sense.Time) && (proposed.Labels.Has(Labels.Question) || Committed(proposed));
        return dated && !proposed.Has(Sense.SoftAction) ? Labels.NextStep : Labels.None;
    }

    private static bool Committed(Reading reading)
    {
        foreach (var hit in reading.Hits)
        {
            if (hit.Sense == Sense.Action && !reading.Overlaps(Sense.SoftAction, hit.Start, hit.End) && !reading.Before(Sense.SoftAction, hit.Start, HedgeReach))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Requests(Reading previous) => previous.Has(Sense.Proposal);

    // "Tuesday at ten works" as the answer to a proposal or a date
    private static bool AgreesTime(Reading reading, CallMemory memory) =>
        reading.Has(Sense.TimeAccepted) && !reading.Labels.Has(Labels.Question)
        && memory.OtherSpokeBefore(reading) && (memory.Previous!.Has(Sense.Proposal) || memory.Previous.Has(Sense.Action));
}
