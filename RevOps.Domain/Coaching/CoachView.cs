namespace RevOps.Domain.Coaching;

/// <summary>What the coach knows of the call now, for the panel and the floor. A snapshot; partial words are not in it, but for the cue.</summary>
public sealed record CoachView
{
    /// <summary>The highest sequence heard to the end; -1 before the first.</summary>
    public required int LastSequence { get; init; }

    /// <summary>From the first word to the last, seconds.</summary>
    public required double DurationSeconds { get; init; }

    /// <summary>Key of the stretch the call is in: opening, small-talk, discovery, demo, pricing, objections or closing; null before the first words.</summary>
    public required string? Phase { get; init; }

    /// <summary>Who speaks how much.</summary>
    public required CoachBalance Balance { get; init; }

    /// <summary>The customer's mood by their latest words, -1..1; null while they have not judged or felt anything.</summary>
    public required double? Sentiment { get; init; }

    /// <summary>What the call has to cover.</summary>
    public required IReadOnlyList<CoachItem> Checklist { get; init; }

    /// <summary>What the rep has to say in a call of this type.</summary>
    public required IReadOnlyList<CoachStatement> Statements { get; init; }

    /// <summary>Questions of the customer that the rep has not answered, oldest first.</summary>
    public required IReadOnlyList<OpenQuestion> OpenQuestions { get; init; }

    /// <summary>Promises of earlier calls.</summary>
    public required IReadOnlyList<PromiseState> Promises { get; init; }

    /// <summary>The utterance in which a next step was last agreed; null: none.</summary>
    public required int? NextStep { get; init; }

    /// <summary>What the rep's manager wants to know of, in order of the call; the first of each.</summary>
    public required IReadOnlyList<CoachAlert> Alerts { get; init; }

    /// <summary>Kinds that are not shown.</summary>
    public required IReadOnlyList<CueKind> Muted { get; init; }

    /// <summary>A kind ignored so often that the rep should be asked whether it is wanted; null: none.</summary>
    public required CueKind? AskToMute { get; init; }

    /// <summary>The cue on show; null: none.</summary>
    public required Cue? Slot { get; init; }
}

/// <summary>The rep's share of the talk.</summary>
/// <param name="RepShare">Of all speech, 0..1; null while only one side has spoken.</param>
/// <param name="Low">Lower end of the good range; null: none.</param>
/// <param name="High">Upper end; null: none.</param>
public sealed record CoachBalance(double? RepShare, double? Low, double? High);

/// <summary>One thing to cover.</summary>
/// <param name="Key">As in the playbook.</param>
/// <param name="Name">One or two words.</param>
/// <param name="Question">The question to ask.</param>
/// <param name="Sequence">The utterance that first covered it; null: still open.</param>
public sealed record CoachItem(string Key, string Name, string Question, int? Sequence)
{
    /// <summary>True once it was spoken of.</summary>
    public bool Covered => Sequence is not null;
}

/// <summary>Something the rep has to say.</summary>
/// <param name="Key">As in the playbook.</param>
/// <param name="Name">A few words.</param>
/// <param name="Say">The statement as it may be said.</param>
/// <param name="WithinSeconds">Seconds from the call's start within which it belongs.</param>
/// <param name="Sequence">The utterance in which it was said; null: not yet.</param>
public sealed record CoachStatement(string Key, string Name, string Say, int WithinSeconds, int? Sequence);

/// <summary>A question nobody answered so far.</summary>
/// <param name="Sequence">The utterance.</param>
/// <param name="Text">The question, verbatim.</param>
public sealed record OpenQuestion(int Sequence, string Text);

/// <summary>A promise and whether it came up.</summary>
/// <param name="Promise">The promise.</param>
/// <param name="Sequence">The utterance that first spoke of it; null: not yet.</param>
public sealed record PromiseState(CoachPromise Promise, int? Sequence);

/// <summary>Something for the rep's manager.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Key">The tracker's or the statement's key; empty for the others.</param>
/// <param name="Name">A few words for the floor.</param>
/// <param name="Sequence">The utterance; null for what is missing.</param>
/// <param name="Quote">Its words; null for what is missing. Untrusted text.</param>
public sealed record CoachAlert(CoachAlertKind Kind, string Key, string Name, int? Sequence, string? Quote);

/// <summary>Why a manager is told.</summary>
public enum CoachAlertKind
{
    /// <summary>The customer named a competitor.</summary>
    Competitor = 0,

    /// <summary>The customer speaks of leaving.</summary>
    Cancellation = 1,

    /// <summary>The customer is angry.</summary>
    Anger = 2,

    /// <summary>A required statement was not said in time.</summary>
    StatementMissing = 3,

    /// <summary>A tracker that asks for it.</summary>
    Tracker = 4,
}
