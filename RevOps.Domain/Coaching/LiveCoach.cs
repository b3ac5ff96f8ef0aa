using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Coaching.Advice;
using RevOps.Domain.Coaching.Competition;
using RevOps.Domain.Coaching.Detectors;
using RevOps.Domain.Coaching.Timeline;

namespace RevOps.Domain.Coaching;

/// <summary>
/// Coaches one call while it is on: hears its utterances, knows where the call stands, and decides which cue the rep sees. Has no clock and
/// reaches for nothing; the same inputs give the same cues, apart from their ids. Not thread-safe: one thread a call at a time.
/// </summary>
public sealed class LiveCoach
{
    /// <summary>A cue is on show at most so long.</summary>
    public static readonly TimeSpan LongestShown = CueRules.LongestShown;

    private readonly CoachSetup _setup;
    private readonly CallTimeline _timeline = new();
    private readonly TurnWatch _turn = new();
    private readonly RecentWords _recent = new();
    private readonly CueCompetition _competition;
    private CallFold _fold;
    private bool _outOfOrder;
    private CoachView? _view;

    /// <summary>Starts with what is known before the call.</summary>
    public LiveCoach(CoachSetup setup)
    {
        ArgumentNullException.ThrowIfNull(setup);
        _setup = setup;
        _competition = new CueCompetition(setup);
        _fold = new CallFold(setup);
    }

    /// <summary>What is known of the call now.</summary>
    public CoachView View => _view ??= ViewOf(InOrder());

    /// <summary>
    /// Takes an utterance: partial or final, late, twice, out of order. One known already changes nothing; after a late one everything is
    /// concluded anew at the next look.
    /// </summary>
    public void Observe(LiveUtterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        var arrival = _timeline.Add(utterance);
        if (arrival == Arrival.Repeated)
        {
            return;
        }

        _turn.Hear(utterance);
        if (utterance.IsFinal)
        {
            _recent.Hear(utterance);
        }

        _outOfOrder |= arrival == Arrival.Late;
        _view = arrival == Arrival.Partial ? _view : null;
        var heard = arrival == Arrival.Next && !_outOfOrder ? _fold.Observe(_timeline.Last) : _fold.Peek(utterance);
        if (_turn.LatestEnd - utterance.End <= CueRules.LatestWords)
        {
            _competition.Propose(utterance.Sequence, utterance.ReceivedAt, Detect(heard));
        }
    }

    /// <summary>Decides the slot. Cheap where nothing is new; call it after utterances and some times a second.</summary>
    /// <returns>The cue on show and what happened since the last look, to be stored before it is shown.</returns>
    public CoachStep Look(DateTimeOffset now)
    {
        CoachMoment? moment = null;
        var step = _competition.Look(
            now,
            _turn.IsOpen(now),
            detector => InOrder().IsStopped ? null : detector.Detect(moment ??= MomentOf(InOrder(), null, _turn.Elapsed(now))),
            cue => CueTarget.IsMet(cue, InOrder()));
        _view = step.Events.Count == 0 ? _view : null;
        return step;
    }

    /// <summary>What a model is told of the call now; null where nothing was said, or the customer asked to be left alone.</summary>
    public CallExcerpt? Excerpt()
    {
        var call = InOrder();
        return call.IsStopped || _recent.Lines() is not { Count: > 0 } lines ? null : new CallExcerpt
        {
            CallType = _setup.CallType,
            Phase = call.Phase,
            Playbook = $"Playbook version {_setup.Playbook.Version}",
            Lines = lines,
            OpenQuestions = [.. call.Questions.Open.TakeLast(CallExcerpt.MostQuestions).Select(x => x.Text)],
        };
    }

    /// <summary>Takes what a model would add. Its cues compete like the rules' at the next look, and lose against those of the same kind.</summary>
    /// <param name="excerpt">What it was told.</param>
    /// <param name="suggested">What it says.</param>
    /// <param name="now">The time.</param>
    /// <returns>What became of each; of an answer with too many, one for all.</returns>
    public IReadOnlyList<AdviceOutcome> Advise(CallExcerpt excerpt, IReadOnlyList<SuggestedCue> suggested, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(excerpt);
        ArgumentNullException.ThrowIfNull(suggested);
        return suggested.Count > AdviceRules.Most ? [AdviceOutcome.TooLong]
            : suggested.Count == 0 || InOrder().IsStopped ? [AdviceOutcome.Nothing]
            : [.. suggested.Select(x => Advise(excerpt, x, now))];
    }

    /// <summary>Takes the rep's answer to a cue; of one unknown, or answered before, nothing happens. The event comes with the next look.</summary>
    public void Answer(Guid cue, CueAnswer answer, DateTimeOffset now)
    {
        _competition.Answer(cue, answer, now);
        _view = null;
    }

    /// <summary>Shows no more of a kind.</summary>
    public void Mute(CueKind kind)
    {
        _competition.Mute(kind);
        _view = null;
    }

    /// <summary>Shows a kind again, or goes on with one that <see cref="CoachView.AskToMute"/> asks about.</summary>
    public void Keep(CueKind kind)
    {
        _competition.Keep(kind);
        _view = null;
    }

    /// <summary>
    /// Goes on where another process left off: call it after its utterances were observed and before the first look. Nothing of the past is
    /// raised again, and a cue that was on show is on show.
    /// </summary>
    /// <param name="ledger">The call's events in order.</param>
    public void Resume(IReadOnlyList<CueEvent> ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        _competition.Resume(ledger);
        _view = null;
    }

    /// <summary>A coach of the same call that has heard nothing yet.</summary>
    public LiveCoach Anew() => new(_setup);

    /// <summary>Labels of a final (<see cref="UtteranceLabels"/>); empty where the sequence is not known.</summary>
    public IReadOnlyList<string> LabelsOf(int sequence) => _timeline.Find(sequence) is >= 0 and var at ? InOrder().LabelsAt(at) : [];

    private AdviceOutcome Advise(CallExcerpt excerpt, SuggestedCue suggested, DateTimeOffset now)
    {
        var (outcome, line) = AdviceRules.Check(excerpt, suggested, now);
        return line is null ? outcome
            : _competition.Suggest(suggested.Kind, AdviceRules.DraftOf(suggested), line.Sequence, line.ReceivedAt) ? AdviceOutcome.Taken
            : AdviceOutcome.Unwanted;
    }

    private List<(CueKind Kind, CueDraft Draft)> Detect(HeardLine heard)
    {
        var moment = MomentOf(_fold, heard, heard.End);
        var found = new List<(CueKind, CueDraft)>();
        foreach (var detector in CueDetectors.OfMoments)
        {
            if (detector.Detect(moment) is { } draft && (!_fold.IsStopped || draft.Topic == StopRequest.Topic))
            {
                found.Add((detector.Kind, draft));
            }
        }

        return found;
    }

    private CoachMoment MomentOf(CallFold call, HeardLine? heard, TimeSpan elapsed) => new()
    {
        Setup = _setup,
        Call = call,
        Heard = heard,
        Speaking = _turn.Side,
        Elapsed = elapsed,
        WasShown = _competition.History.WasShown,
    };

    /// <summary>The fold over the finals in their order, made anew where a late one came.</summary>
    private CallFold InOrder()
    {
        if (_outOfOrder)
        {
            _fold = new CallFold(_setup);
            foreach (var line in _timeline.Lines)
            {
                _fold.Observe(line);
            }

            _outOfOrder = false;
        }

        return _fold;
    }

    private CoachView ViewOf(CallFold call)
    {
        var range = MetricRanges.Find(MetricKeys.TalkRatio, _setup.CallType);
        return new CoachView
        {
            LastSequence = _timeline.LastSequence,
            DurationSeconds = call.DurationSeconds,
            Phase = call.Phase,
            Balance = new CoachBalance(call.Speakers[CallFold.Rep].TalkRatio, range?.Low, range?.High),
            Sentiment = call.Mood.Now,
            Checklist = call.Coverage.Checklist,
            Statements = call.Coverage.Statements,
            OpenQuestions = [.. call.Questions.Open.Select(x => new OpenQuestion(x.Sequence, x.Text))],
            Promises = call.Promises.States,
            NextStep = call.NextStep,
            Alerts = [.. call.Alerts.Alerts, .. Missing(call)],
            Muted = _competition.Muted,
            AskToMute = _competition.AskToMute,
            Slot = _competition.History.Slot,
        };
    }

    /// <summary>Judged by the words heard so far, so that the view does not depend on when it is looked at.</summary>
    private static IEnumerable<CoachAlert> Missing(CallFold call) => call.Coverage.Statements
        .Where(x => x.Sequence is null && call.Latest.TotalSeconds > x.WithinSeconds)
        .Select(x => new CoachAlert(CoachAlertKind.StatementMissing, x.Key, x.Name, null, null));
}
