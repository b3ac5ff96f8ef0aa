using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Analysis.Cues;
using RevOps.Domain.Calls.Analysis.Labelling;
using RevOps.Domain.Calls.Analysis.Metrics;
using RevOps.Domain.Calls.Analysis.Phases;
using RevOps.Domain.Calls.Analysis.Roles;
using RevOps.Domain.Calls.Transcripts;
using RevOps.Domain.Coaching.Phrases;

namespace RevOps.Domain.Coaching.Timeline;

/// <summary>
/// What is known of a call from the finals in their order. A fold: it only goes forward, and one that has to go back is made anew.
/// </summary>
internal sealed class CallFold
{
    /// <summary>The rep's index among the speakers; the others are the sides in order.</summary>
    public const int Rep = 0;

    /// <summary>The customer's.</summary>
    public const int Customer = 1;

    private static readonly CueLexicon Lexicon = CueLexicon.Load("phases.txt", "moments.txt", "hesitations.txt", "coaching.txt");

    private static readonly TranscriptSpeaker[] Sides =
        [new("Rep", SpeakerRole.Rep), new("Customer", SpeakerRole.Customer), new("Other", SpeakerRole.Other)];

    private static readonly FoundRole[] Roles = [.. Sides.Select(x => new FoundRole(x.Role, 1, RoleSources.Named))];

    private readonly UtteranceLabeller _labeller;
    private readonly PhraseIndex _phrases;
    private readonly LivePhase _phase;
    private readonly CallMetrics _metrics = new();
    private readonly List<IReadOnlyList<string>> _labels = [];
    private HeardUtterance? _previous;
    private IReadOnlyList<SpeakerMetrics>? _speakers;

    public CallFold(CoachSetup setup)
    {
        _labeller = new UtteranceLabeller([.. setup.Competitors, .. setup.Playbook.Battlecards.Select(x => x.Name)]);
        _phrases = PlaybookPhrases.Of(setup.Playbook);
        _phase = new LivePhase(setup.PlannedLength);
        Coverage = new Coverage(setup);
        Deal = new DealTalk(setup);
        Promises = new PromiseWatch(setup.Promises);
        Alerts = new AlertWatch(setup);
    }

    public int Count => _labels.Count;

    public string? Phase => _phase.Current;

    /// <summary>The end of the latest words, from the call's start.</summary>
    public TimeSpan Latest { get; private set; }

    public double DurationSeconds => _metrics.DurationSeconds ?? 0;

    /// <summary>The stretch going on and whose it is.</summary>
    public (int Speaker, TimeSpan Length)? Turn => _metrics.Monologues.Current;

    /// <summary>Measures of the sides in order.</summary>
    public IReadOnlyList<SpeakerMetrics> Speakers => _speakers ??= _metrics.Speakers(Sides, Roles);

    public Coverage Coverage { get; }

    public RecentSpeech Recent { get; } = new();

    public CustomerMood Mood { get; } = new();

    public CustomerQuestions Questions { get; } = new();

    public DealTalk Deal { get; }

    public PromiseWatch Promises { get; }

    public AlertWatch Alerts { get; }

    /// <summary>The utterance in which a next step was last agreed; null: none.</summary>
    public int? NextStep { get; private set; }

    /// <summary>When that was.</summary>
    public TimeSpan? NextStepAt { get; private set; }

    /// <summary>True once the customer asked to be left alone: nobody is coached past that.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>Labels of the final at an index of the order.</summary>
    public IReadOnlyList<string> LabelsAt(int index) => _labels[index];

    /// <summary>Takes the next final.</summary>
    public HeardLine Observe(TimelineLine line)
    {
        var speech = Read(line.Sequence, line.Side, line.Start, line.End, line.Text);
        var step = _labeller.Next(speech.Utterance, speech.Role);
        speech.Labels = step.Labels;
        Amend(step.AmendedPrevious);
        _labels.Add(step.Labels);
        _previous = speech;
        _speakers = null;
        var heard = new HeardLine(speech, _phrases.Find(speech.Words), isFinal: true);
        Fold(heard);
        return heard;
    }

    /// <summary>Reads words as if they came next, and keeps nothing of them.</summary>
    public HeardLine Peek(LiveUtterance utterance)
    {
        var speech = Read(utterance.Sequence, utterance.Side, utterance.Start, utterance.End, utterance.Text);
        speech.Labels = _labeller.Peek(speech.Utterance, speech.Role);
        return new HeardLine(speech, _phrases.Find(speech.Words), utterance.IsFinal);
    }

    private static HeardUtterance Read(int sequence, SpeakerRole side, TimeSpan start, TimeSpan end, string text)
    {
        int? speaker = side == SpeakerRole.Unknown ? null : (int)side - 1;
        return new HeardUtterance(new Utterance(sequence, speaker, start, end, text), Lexicon) { Role = side };
    }

    private void Fold(HeardLine heard)
    {
        Latest = heard.End > Latest ? heard.End : Latest;
        _metrics.Observe(heard.Speech);
        _phase.Observe(heard.Speech);
        Coverage.Observe(heard);
        Recent.Observe(heard);
        Mood.Observe(heard);
        Questions.Observe(heard);
        Deal.Observe(heard);
        Promises.Observe(heard);
        Alerts.Observe(heard, Phase);
        IsStopped |= StopRequest.Is(heard);
        TakeNextStep(heard.Speech);
    }

    private void Amend(IReadOnlyList<string>? labels)
    {
        if (labels is not null && _previous is { } previous)
        {
            _metrics.Amend(previous, labels);
            _labels[^1] = labels;
            TakeNextStep(previous);
        }
    }

    private void TakeNextStep(HeardUtterance speech)
    {
        if (speech.Has(UtteranceLabels.NextStep))
        {
            (NextStep, NextStepAt) = (speech.Seq, speech.Utterance.End);
        }
    }
}
