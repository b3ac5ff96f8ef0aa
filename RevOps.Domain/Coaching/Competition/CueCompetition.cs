using RevOps.Domain.Coaching.Detectors;

namespace RevOps.Domain.Coaching.Competition;

/// <summary>
/// Decides which cue has the one slot. Cues of a moment wait for it for two seconds, cues of a state do not wait: they are looked for when
/// the slot can be taken.
/// </summary>
internal sealed class CueCompetition(CoachSetup setup)
{
    private readonly List<WaitingCue> _waiting = [];
    private readonly List<CueEvent> _events = [];
    private readonly CueBudget _budget = new(setup.OneCueEvery);
    private readonly IgnoredRuns _ignored = new(setup.IgnoredBefore);
    private readonly HashSet<CueKind> _muted = [.. setup.Muted];

    public CueHistory History { get; } = new();

    public IReadOnlyList<CueKind> Muted => [.. _muted.Order()];

    public CueKind? AskToMute => _ignored.Longest(_muted);

    /// <summary>Takes what an utterance gives rise to. A newer version of the utterance takes back what its words no longer bear out.</summary>
    public void Propose(int sequence, DateTimeOffset heardAt, IReadOnlyList<(CueKind Kind, CueDraft Draft)> found)
    {
        foreach (var waiting in _waiting)
        {
            waiting.Withdrawn |= waiting.Sequence == sequence && !found.Any(x => x.Kind == waiting.Kind);
        }

        foreach (var (kind, draft) in found)
        {
            if (_waiting.Find(x => x.Sequence == sequence && x.Kind == kind) is { } same)
            {
                same.Renew(draft);
            }
            else if (Wanted(kind, CueTerms.Of(kind), draft) && !History.WasRaised(kind, sequence))
            {
                _waiting.Add(new WaitingCue(kind, CueTerms.Of(kind), sequence, heardAt, draft));
            }
        }
    }

    /// <summary>Takes what a model adds to a final; false where the rules have said it, or it is not wanted.</summary>
    public bool Suggest(CueKind kind, CueDraft draft, int sequence, DateTimeOffset heardAt)
    {
        var terms = CueTerms.OfAdvice(kind);
        if (!Wanted(kind, terms, draft) || History.WasRaised(kind, sequence) || _waiting.Exists(x => x.Sequence == sequence && x.Kind == kind))
        {
            return false;
        }

        _waiting.Add(new WaitingCue(kind, terms, sequence, heardAt, draft));
        return true;
    }

    /// <summary>Decides the slot.</summary>
    /// <param name="now">The time.</param>
    /// <param name="isOpen">True where a cue may appear: not in the middle of the rep's sentence.</param>
    /// <param name="detect">What a detector of a state would say.</param>
    /// <param name="isMet">Whether what a shown cue asks for was done.</param>
    public CoachStep Look(DateTimeOffset now, bool isOpen, Func<ICueDetector, CueDraft?> detect, Func<Cue, bool> isMet)
    {
        _budget.Start(now);
        foreach (var waiting in _waiting)
        {
            if (waiting.Raise(now) is { } cue)
            {
                Happen(cue, CueFate.Raised, now);
            }
        }

        Expire(now);
        Clear(now, isMet);
        if (isOpen)
        {
            Fill(now, detect);
        }

        CueEvent[] events = [.. _events];
        _events.Clear();
        return new CoachStep(History.Slot, events);
    }

    /// <summary>Takes the rep's answer to a shown cue; the second answer to one is none.</summary>
    public void Answer(Guid id, CueAnswer answer, DateTimeOffset now)
    {
        if (History.Unanswered(id) is { } cue)
        {
            Happen(cue, answer switch { CueAnswer.Used => CueFate.Used, CueAnswer.NotNow => CueFate.Dismissed, _ => CueFate.Muted }, now);
        }
    }

    public void Mute(CueKind kind) => _muted.Add(kind);

    /// <summary>The rep wants the kind: it is shown, and not asked about before it is ignored as often again.</summary>
    public void Keep(CueKind kind)
    {
        _muted.Remove(kind);
        _ignored.Reset(kind);
    }

    /// <summary>Goes on from a ledger that another process has written; what waits is past.</summary>
    public void Resume(IReadOnlyList<CueEvent> ledger)
    {
        _waiting.Clear();
        foreach (var happened in ledger)
        {
            _budget.Start(happened.At);
            Apply(happened);
        }
    }

    private bool Wanted(CueKind kind, CueTerms terms, CueDraft draft) =>
        !_muted.Contains(kind) && !(terms.OncePerTopic && History.WasShown(kind, draft.Topic));

    private void Expire(DateTimeOffset now)
    {
        foreach (var waiting in _waiting)
        {
            if (waiting.IsPast(now) || !Wanted(waiting.Kind, waiting.Terms, waiting.Draft))
            {
                Happen(waiting.Cue!, CueFate.Expired, now);
                waiting.Withdrawn = true;
            }
        }

        _waiting.RemoveAll(x => x.Withdrawn);
    }

    private void Clear(DateTimeOffset now, Func<Cue, bool> isMet)
    {
        if (History is not { Slot: { } slot, Last: { } last })
        {
            return;
        }

        if (isMet(slot))
        {
            Happen(slot, CueFate.Met, now);
        }
        else if (now - last.At >= CueRules.LongestShown)
        {
            Happen(slot, CueFate.Ignored, now);
        }
    }

    private void Fill(DateTimeOffset now, Func<ICueDetector, CueDraft?> detect)
    {
        var moment = _waiting.Where(x => MayShow(x.Kind, x.Terms, now)).MaxBy(x => x.Terms.Priority);
        var least = moment?.Terms.Priority ?? int.MinValue;
        var state = CueDetectors.OfStates.Where(x => CueTerms.Of(x.Kind).Priority > least && !_muted.Contains(x.Kind) && MayShow(x.Kind, CueTerms.Of(x.Kind), now))
            .Select(x => (x.Kind, Draft: detect(x)))
            .FirstOrDefault(x => x.Draft is not null);
        if (state.Draft is { } draft)
        {
            var cue = WaitingCue.Of(state.Kind, CueTerms.Of(state.Kind), draft, null, now, now);
            Happen(cue, CueFate.Raised, now);
            Show(cue, now);
        }
        else if (moment is not null)
        {
            _waiting.Remove(moment);
            Show(moment.Cue!, now);
        }
    }

    private bool MayShow(CueKind kind, CueTerms terms, DateTimeOffset now) =>
        History.IsCool(kind, now) && CueRules.MayTake(terms, History, now) && (terms.PassesBudget || _budget.Has(now));

    private void Show(Cue cue, DateTimeOffset now)
    {
        if (History.Slot is { } other)
        {
            Happen(other, CueFate.Preempted, now);
        }

        Happen(cue, CueFate.Shown, now);
    }

    private void Happen(Cue cue, CueFate fate, DateTimeOffset now)
    {
        var happened = new CueEvent(cue, fate, now);
        _events.Add(happened);
        Apply(happened);
    }

    private void Apply(CueEvent happened)
    {
        History.Apply(happened);
        switch (happened.Fate)
        {
            case CueFate.Shown:
                _budget.Spend(happened.At);
                break;
            case CueFate.Ignored:
                _ignored.Ignore(happened.Cue.Kind);
                break;
            case CueFate.Used or CueFate.Dismissed or CueFate.Met:
                _ignored.Reset(happened.Cue.Kind);
                break;
            case CueFate.Muted:
                _muted.Add(happened.Cue.Kind);
                break;
        }
    }
}
