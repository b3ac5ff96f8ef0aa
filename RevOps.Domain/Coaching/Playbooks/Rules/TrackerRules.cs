using RevOps.Domain.Calls.Analysis.Phases;

namespace RevOps.Domain.Coaching.Playbooks.Rules;

internal static class TrackerRules
{
    public static IEnumerable<PlaybookError> Check(IReadOnlyList<Tracker> trackers) =>
        [.. TextRules.Unique(PlaybookParts.Trackers, trackers.Select(x => x.Key)), .. trackers.SelectMany(OfTracker)];

    private static IEnumerable<PlaybookError> OfTracker(Tracker tracker)
    {
        var place = new Place(PlaybookParts.Trackers, tracker.Key);
        return
        [
            .. TextRules.Key(place, tracker.Key),
            .. TextRules.Line(place, "name", tracker.Name),
            .. TextRules.SomePhrases(place, "phrases", tracker.Phrases),
            .. KnownPhase(place, tracker.Phase),
            .. Cue(place, tracker),
        ];
    }

    private static IEnumerable<PlaybookError> KnownPhase(Place place, string? phase)
    {
        if (phase is not null && !PhaseFit.Kinds.Contains(phase))
        {
            yield return place.Says($"'{phase}' is no phase of a call", $"Use one of {string.Join(", ", PhaseFit.Kinds)}, or leave it out for any", "phase");
        }
    }

    private static IEnumerable<PlaybookError> Cue(Place place, Tracker tracker)
    {
        if (tracker.Headline is null != tracker.Detail is null)
        {
            return [place.Says("A cue needs both headline and detail", "Add the other one, or leave both out for no cue")];
        }

        return tracker.Headline is null
            ? []
            : [.. TextRules.Headline(place, tracker.Headline), .. TextRules.Line(place, "detail", tracker.Detail!)];
    }
}
