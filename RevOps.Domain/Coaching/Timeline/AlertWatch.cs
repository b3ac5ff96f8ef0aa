using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Coaching.Phrases;
using RevOps.Domain.Coaching.Playbooks;

namespace RevOps.Domain.Coaching.Timeline;

/// <summary>What the rep's manager wants to know of; the first of each.</summary>
internal sealed class AlertWatch(CoachSetup setup)
{
    private const double Clear = 2;

    private const string Leaving = "Speaks of leaving";

    private const string Angry = "Angry";

    private readonly List<CoachAlert> _alerts = [];

    public IReadOnlyList<CoachAlert> Alerts => _alerts;

    public void Observe(HeardLine heard, string? phase)
    {
        foreach (var i in heard.Items(PhraseUse.Tracker))
        {
            var tracker = setup.Playbook.Trackers[i];
            if (tracker.Alert && TrackerScope.Holds(tracker, heard.Side, phase))
            {
                Add(tracker, heard);
            }
        }

        if (!heard.IsCustomer)
        {
            return;
        }

        AddCompetitor(heard);
        if (heard.Speech.Weight("coaching.cancellation") >= Clear)
        {
            Add(CoachAlertKind.Cancellation, "", Leaving, heard);
        }

        if (heard.Speech.Weight("coaching.anger") >= Clear)
        {
            Add(CoachAlertKind.Anger, "", Angry, heard);
        }
    }

    private void AddCompetitor(HeardLine heard)
    {
        var known = heard.Items(PhraseUse.Battlecard).ToArray();
        foreach (var i in known)
        {
            Add(CoachAlertKind.Competitor, setup.Playbook.Battlecards[i].Id, setup.Playbook.Battlecards[i].Name, heard);
        }

        if (known.Length == 0 && heard.Speech.Has(UtteranceLabels.Competitor))
        {
            Add(CoachAlertKind.Competitor, "", "Competitor named", heard);
        }
    }

    /// <summary>A playbook's own phrases for leaving and for anger add to what is understood anyway: one alert, not two.</summary>
    private void Add(Tracker tracker, HeardLine heard)
    {
        var (kind, key, name) = tracker.Key switch
        {
            "cancellation" => (CoachAlertKind.Cancellation, "", Leaving),
            "anger" => (CoachAlertKind.Anger, "", Angry),
            _ => (CoachAlertKind.Tracker, tracker.Key, tracker.Name),
        };
        Add(kind, key, name, heard);
    }

    private void Add(CoachAlertKind kind, string key, string name, HeardLine heard)
    {
        if (!_alerts.Exists(x => x.Kind == kind && x.Key == key))
        {
            _alerts.Add(new CoachAlert(kind, key, name, heard.Sequence, heard.Quote()));
        }
    }
}
