using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Domain.Practice.Engine;
using RevOps.Domain.Reviews;

namespace RevOps.Domain.Practice.Sessions;

/// <summary>
/// A role-play of one person: its facts. What was said is stored beside it, line for line; the customer is folded anew from the answers,
/// so a practice goes on after a restart.
/// </summary>
public sealed class PracticeSession
{
    /// <summary>Key of the reason where the rep ended it, beside those of <see cref="EndReasons"/>.</summary>
    public const string Stopped = "stopped";

    private PracticeSession()
    {
    }

    /// <summary>Begins a practice.</summary>
    public PracticeSession(PracticeFacts facts, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(facts);
        Id = PracticeId.New();
        RepId = facts.Rep.UserId;
        ClientKey = facts.ClientKey;
        Title = facts.Title;
        CallType = facts.CallType;
        ScenarioKey = facts.ScenarioKey;
        CallId = facts.CallId;
        CallLine = facts.CallLine;
        RubricKey = facts.RubricKey;
        CriterionKey = facts.CriterionKey;
        Difficulty = facts.Difficulty;
        Seed = facts.Seed;
        StartedAt = now;
    }

    /// <summary>Its id.</summary>
    public PracticeId Id { get; private set; }

    /// <summary>Who practises.</summary>
    public UserId RepId { get; private set; }

    /// <summary>The page's own key: starting twice with it starts once.</summary>
    public Guid ClientKey { get; private set; }

    /// <summary>Title on screen.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The type of call that is practised; its rubric judges.</summary>
    public CallType CallType { get; private set; }

    /// <summary>The scenario; null where a moment of a stored call is practised.</summary>
    public string? ScenarioKey { get; private set; }

    /// <summary>The stored call; null for a scenario.</summary>
    public CallId? CallId { get; private set; }

    /// <summary>The line of that call it begins at.</summary>
    public int? CallLine { get; private set; }

    /// <summary>Key of the rubric that judged the stored call and judges this; null: the one that fits the type of call.</summary>
    public string? RubricKey { get; private set; }

    /// <summary>The criterion that was missed there and is followed from now on; null where none is.</summary>
    public string? CriterionKey { get; private set; }

    /// <summary>How hard the customer is.</summary>
    public Difficulty Difficulty { get; private set; }

    /// <summary>What the customer's choice of words follows from, besides the answers.</summary>
    public int Seed { get; private set; }

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>When it ended; null: it goes on.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Why it ended, as the engine says, or <see cref="Stopped"/>.</summary>
    public string? EndedBecause { get; private set; }

    /// <summary>The rep's own score, 0..100; null while it goes on and where there is too little to judge.</summary>
    public double? Score { get; private set; }

    /// <summary>How it was judged; null until it has ended and was.</summary>
    public Scorecard? Scorecard { get; private set; }

    /// <summary>Guards against two who change it at once.</summary>
    public int Version { get; private set; }

    /// <summary>True while it goes on.</summary>
    public bool IsOn => EndedAt is null;

    /// <summary>What starts the same once more, with other words of the customer.</summary>
    public StartPracticeRequest Again(Guid key) => new()
    {
        Key = key,
        Difficulty = Difficulty,
        ScenarioKey = ScenarioKey,
        Call = CallId,
        Line = CallLine,
        Criterion = CriterionKey,
    };

    /// <summary>Takes an answer in, and the end where the customer's reply brings it. False where it has ended.</summary>
    public bool TakeAnswer(string? endedBecause, DateTimeOffset at)
    {
        if (EndedAt is not null)
        {
            return false;
        }

        (EndedAt, EndedBecause) = (endedBecause is null ? null : at, endedBecause);
        Version++;
        return true;
    }

    /// <summary>Notes how it was judged, once.</summary>
    public void Judge(Scorecard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        if (Scorecard is null)
        {
            (Scorecard, Score) = (card, card.Score);
            Version++;
        }
    }
}

/// <summary>What is known of a practice when it begins.</summary>
public sealed record PracticeFacts
{
    /// <summary>Who practises.</summary>
    public required Viewer Rep { get; init; }

    /// <inheritdoc cref="PracticeSession.ClientKey" />
    public required Guid ClientKey { get; init; }

    /// <inheritdoc cref="PracticeSession.Title" />
    public required string Title { get; init; }

    /// <inheritdoc cref="PracticeSession.CallType" />
    public required CallType CallType { get; init; }

    /// <inheritdoc cref="PracticeSession.ScenarioKey" />
    public string? ScenarioKey { get; init; }

    /// <inheritdoc cref="PracticeSession.CallId" />
    public CallId? CallId { get; init; }

    /// <inheritdoc cref="PracticeSession.CallLine" />
    public int? CallLine { get; init; }

    /// <inheritdoc cref="PracticeSession.RubricKey" />
    public string? RubricKey { get; init; }

    /// <inheritdoc cref="PracticeSession.CriterionKey" />
    public string? CriterionKey { get; init; }

    /// <inheritdoc cref="PracticeSession.Difficulty" />
    public required Difficulty Difficulty { get; init; }

    /// <inheritdoc cref="PracticeSession.Seed" />
    public required int Seed { get; init; }
}
