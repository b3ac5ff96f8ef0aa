namespace RevOps.Domain.Calls.Analysis;

/// <summary>
/// Everything the engine says of one call. Pure function of transcript and context: the same input gives the same result,
/// on every machine. What cannot be known from the transcript is null, never zero.
/// </summary>
public sealed record CallAnalysis
{
    /// <summary>Name and version of the engine, such as <c>rules/1</c>.</summary>
    public required string Engine { get; init; }

    /// <summary>The transcript's format key.</summary>
    public required string Format { get; init; }

    /// <summary>What kind of call it is.</summary>
    public required CallType CallType { get; init; }

    /// <summary>0..1; 1 where the type was given (CRM, command line) rather than found.</summary>
    public required double CallTypeConfidence { get; init; }

    /// <summary>Length of the call; null without times.</summary>
    public double? DurationSeconds { get; init; }

    /// <summary>Time in which nobody speaks; null without start and end times.</summary>
    public double? SilenceSeconds { get; init; }

    /// <summary>Speaker switches a minute (backchannels ignored); null without speakers or times.</summary>
    public double? Interactivity { get; init; }

    /// <summary>Parts of the file that were skipped while reading.</summary>
    public IReadOnlyList<Transcripts.SkippedPart> Skipped { get; init; } = [];

    /// <summary>One entry a speaker, in the transcript's order; empty where the transcript names none.</summary>
    public required IReadOnlyList<SpeakerMetrics> Speakers { get; init; }

    /// <summary>Utterances with their labels, in order.</summary>
    public required IReadOnlyList<LabelledUtterance> Utterances { get; init; }

    /// <summary>The call's stretches in order: opening, discovery, demo, pricing, closing …</summary>
    public IReadOnlyList<CallPhase> Phases { get; init; } = [];

    /// <summary>What was talked about, the most talked-of first.</summary>
    public IReadOnlyList<CallTopic> Topics { get; init; } = [];

    /// <summary>Moments worth jumping to, in order of time.</summary>
    public IReadOnlyList<KeyMoment> KeyMoments { get; init; } = [];

    /// <summary>Sentences of the call, verbatim, that say what it was about, in order.</summary>
    public IReadOnlyList<SummarySentence> Summary { get; init; } = [];

    /// <summary>What was agreed to be done next, verbatim, with owner and date where said.</summary>
    public IReadOnlyList<NextStep> NextSteps { get; init; } = [];
}

/// <summary>
/// Measures of one speaker. Definitions, thresholds and sources: docs/metrics.md.
/// </summary>
public sealed record SpeakerMetrics
{
    /// <summary>Name as in the transcript.</summary>
    public required string Name { get; init; }

    /// <summary>The side this speaker is on.</summary>
    public required SpeakerRole Role { get; init; }

    /// <summary>How sure the role is, 0..1; 0 for Unknown.</summary>
    public required double RoleConfidence { get; init; }

    /// <summary>How the role was found: "participants", "named", "label", "behaviour" or "unknown".</summary>
    public required string RoleSource { get; init; }

    /// <summary>Words said.</summary>
    public required int Words { get; init; }

    /// <summary>Seconds of own speech; null without start and end times.</summary>
    public double? TalkSeconds { get; init; }

    /// <summary>Own speech of all speech, 0..1; null without times or with fewer than two speakers.</summary>
    public double? TalkRatio { get; init; }

    /// <summary>Words a minute of own speech; null without times.</summary>
    public double? WordsPerMinute { get; init; }

    /// <summary>Questions asked.</summary>
    public required int Questions { get; init; }

    /// <summary>Questions an hour of the call; null without times.</summary>
    public double? QuestionsPerHour { get; init; }

    /// <summary>Longest stretch without the other side taking the turn (backchannels ignored); null without times.</summary>
    public double? LongestMonologueSeconds { get; init; }

    /// <summary>Times this speaker cut in on another (backchannels ignored); null without times or with fewer than two speakers.</summary>
    public int? Interruptions { get; init; }

    /// <summary>Median gap between another's end and this speaker's start, seconds; null without times or turns.</summary>
    public double? PatienceSeconds { get; init; }

    /// <summary>Filler words a minute of own speech; null without times.</summary>
    public double? FillersPerMinute { get; init; }
}

/// <summary>An utterance with what the engine heard in it.</summary>
/// <param name="Utterance">The utterance.</param>
/// <param name="Labels">Keys of <see cref="UtteranceLabels"/>, in that order; empty where nothing was heard.</param>
public sealed record LabelledUtterance(Utterance Utterance, IReadOnlyList<string> Labels)
{
    /// <summary>True where the label is among them.</summary>
    public bool Has(string label) => Labels.Contains(label);

    /// <summary>True where any kind of objection is among them.</summary>
    public bool HasObjection => Labels.Any(UtteranceLabels.IsObjection);
}

/// <summary>A stretch of the call with one purpose.</summary>
/// <param name="Kind">opening, discovery, demo, pricing, objections, closing, small-talk.</param>
/// <param name="FromSeq">First utterance.</param>
/// <param name="ToSeq">Last utterance, inclusive.</param>
public sealed record CallPhase(string Kind, int FromSeq, int ToSeq);

/// <summary>Something the call was about.</summary>
/// <param name="Name">Readable name.</param>
/// <param name="Weight">Share of the topical utterances, 0..1.</param>
/// <param name="Seqs">Utterances it is talked of in.</param>
public sealed record CallTopic(string Name, double Weight, IReadOnlyList<int> Seqs);

/// <summary>A moment worth jumping to.</summary>
/// <param name="Seq">The utterance.</param>
/// <param name="Kind">A label key, or pain, metric, decision-process, competitor, next-step, commitment, risk.</param>
/// <param name="Quote">Words of that utterance, verbatim.</param>
public sealed record KeyMoment(int Seq, string Kind, string Quote);

/// <summary>A sentence of the call that belongs to its summary.</summary>
/// <param name="Seq">The utterance.</param>
/// <param name="Text">The sentence, verbatim part of the utterance.</param>
public sealed record SummarySentence(int Seq, string Text);

/// <summary>An agreed action.</summary>
/// <param name="Seq">The utterance in which it is said.</param>
/// <param name="Text">The sentence, verbatim part of the utterance.</param>
/// <param name="Owner">Speaker's name, or null where left open.</param>
/// <param name="Due">Date by deterministic rules from the call's own date; null where none was said or the call's date is unknown.</param>
/// <param name="Firmness">0..4: one point each for action, owner, date or trigger, the other side's acceptance.</param>
public sealed record NextStep(int Seq, string Text, string? Owner, DateOnly? Due, int Firmness);
