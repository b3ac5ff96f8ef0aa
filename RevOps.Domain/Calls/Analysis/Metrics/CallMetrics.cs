using RevOps.Domain.Calls.Analysis.Roles;
using RevOps.Domain.Calls.Transcripts;

namespace RevOps.Domain.Calls.Analysis.Metrics;

/// <summary>
/// All measures of a call as one fold over its utterances. A live call observes one utterance at a time and may ask at any moment.
/// Not thread-safe.
/// </summary>
public sealed class CallMetrics(TimeSpan? statedDuration = null)
{
    private readonly CallLength _length = new(statedDuration);
    private readonly SpeakerSwitches _switches = new();
    private readonly WordCounts _words = new();
    private readonly QuestionCounts _questions = new();
    private readonly FillerCounts _fillers = new();
    private readonly Patience _patience = new();
    private readonly Interruptions _interruptions = new();
    private readonly TalkTime _talk = new();

    /// <summary>Longest stretches, and the one going on now.</summary>
    public Monologues Monologues { get; } = new();

    /// <summary>Length of the call so far, seconds; null without times.</summary>
    public double? DurationSeconds => _length.Result?.TotalSeconds;

    /// <summary>Seconds in which nobody spoke; null without start and end times.</summary>
    public double? SilenceSeconds => _talk.Silence(_length.Result)?.TotalSeconds;

    /// <summary>Speaker switches a minute; null without speakers or times.</summary>
    public double? Interactivity => _switches.PerMinute(_length.Result);

    /// <summary>Takes one more utterance.</summary>
    public void Observe(HeardUtterance heard)
    {
        ArgumentNullException.ThrowIfNull(heard);
        _length.Observe(heard.Utterance);
        _talk.Observe(heard.Utterance);
        _words.Observe(heard);
        _questions.Observe(heard);
        _fillers.Observe(heard);
        _switches.Observe(heard);
        Monologues.Observe(heard);
        _patience.Observe(heard);
        _interruptions.Observe(heard);
    }

    /// <summary>Takes the labels that a later utterance gave to one already observed.</summary>
    public void Amend(HeardUtterance heard, IReadOnlyList<string> labels)
    {
        ArgumentNullException.ThrowIfNull(heard);
        ArgumentNullException.ThrowIfNull(labels);
        _questions.Amend(heard.Speaker, heard.IsQuestion, labels.Contains(UtteranceLabels.Question));
        heard.Labels = labels;
    }

    /// <summary>The measures of each speaker with the role found.</summary>
    public IReadOnlyList<SpeakerMetrics> Speakers(IReadOnlyList<TranscriptSpeaker> speakers, IReadOnlyList<FoundRole> roles)
    {
        ArgumentNullException.ThrowIfNull(speakers);
        return [.. speakers.Select((speaker, i) => Of(i, speaker.Name, roles))];
    }

    private SpeakerMetrics Of(int index, string name, IReadOnlyList<FoundRole> roles)
    {
        var own = _talk.Of(index);
        return new SpeakerMetrics
        {
            Name = name,
            Role = roles[index].Role,
            RoleConfidence = roles[index].Confidence,
            RoleSource = roles[index].Source,
            Words = _words.Of(index),
            TalkSeconds = own?.TotalSeconds,
            TalkRatio = _talk.Ratio(index),
            WordsPerMinute = _words.PerMinute(index, own),
            Questions = _questions.Of(index),
            QuestionsPerHour = _questions.PerHour(index, _length.Result),
            LongestMonologueSeconds = Monologues.Of(index)?.TotalSeconds,
            Interruptions = _interruptions.Of(index),
            PatienceSeconds = _patience.Of(index, other => IsOtherSide(roles, index, other)),
            FillersPerMinute = _fillers.PerMinute(index, own),
        };
    }

    /// <summary>Seller and buyer are sides of each other; where a side is not known, every other speaker is the other side.</summary>
    private static bool IsOtherSide(IReadOnlyList<FoundRole> roles, int own, int other) =>
        roles[own].Role == SpeakerRole.Unknown || roles[other].Role == SpeakerRole.Unknown
        || (roles[own].Role == SpeakerRole.Customer) != (roles[other].Role == SpeakerRole.Customer);
}
