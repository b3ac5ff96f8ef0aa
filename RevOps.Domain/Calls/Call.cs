using RevOps.Domain.Accounts;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Calls;

/// <summary>
/// A stored call: its facts and the figures that lists sort and filter by. Words, analysis and scorecards are stored beside it.
/// </summary>
public sealed class Call
{
    private Call()
    {
    }

    /// <summary>Makes a call from its facts.</summary>
    public Call(CallFacts facts, DateTimeOffset createdAt)
    {
        ArgumentNullException.ThrowIfNull(facts);
        Id = CallId.New();
        ImportKey = facts.ImportKey;
        Title = facts.Title;
        RepId = facts.RepId;
        RepName = facts.RepName;
        TeamId = facts.TeamId;
        AccountId = facts.AccountId;
        DealId = facts.DealId;
        StartedAt = facts.StartedAt ?? createdAt;
        StartedAtKnown = facts.StartedAt is not null;
        Source = facts.Source;
        FileName = facts.FileName;
        CreatedAt = createdAt;
        CreatedBy = facts.CreatedBy;
    }

    /// <summary>Its id.</summary>
    public CallId Id { get; private set; }

    /// <summary>
    /// What makes an import idempotent: a hash over content and place in the file, or the source's own id. Unique.
    /// </summary>
    public string ImportKey { get; private set; } = "";

    /// <summary>Title on screen.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The rep, where they are a user.</summary>
    public UserId? RepId { get; private set; }

    /// <summary>The rep's name as said or found; null where unknown.</summary>
    public string? RepName { get; private set; }

    /// <summary>The team whose managers see it; null: only analysts and admins do.</summary>
    public TeamId? TeamId { get; private set; }

    /// <summary>The customer; null where unknown.</summary>
    public AccountId? AccountId { get; private set; }

    /// <summary>The deal it is about; null where there is none or nobody said.</summary>
    public DealId? DealId { get; private set; }

    /// <summary>Who says so.</summary>
    public DealSaidBy DealSaidBy { get; private set; }

    /// <summary>When it began; the time of import where <see cref="StartedAtKnown"/> is false.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>False where neither file nor person said when the call began.</summary>
    public bool StartedAtKnown { get; private set; }

    /// <summary>Type in force: stated, else the engine's.</summary>
    public CallType Type { get; private set; }

    /// <summary>0..1; 1 where stated.</summary>
    public double TypeConfidence { get; private set; }

    /// <summary>Length in seconds; null without times.</summary>
    public double? DurationSeconds { get; private set; }

    /// <summary>The rep's talk ratio, 0..1; null where not available.</summary>
    public double? RepTalkRatio { get; private set; }

    /// <summary>Number of utterances.</summary>
    public int UtteranceCount { get; private set; }

    /// <summary>Score in force, 0..100, overrides counted; null where not scored.</summary>
    public double? Score { get; private set; }

    /// <summary>Why it has no score; null where it has one.</summary>
    public string? NotScoredReason { get; private set; }

    /// <summary>When it was last scored.</summary>
    public DateTimeOffset? ScoredAt { get; private set; }

    /// <summary>Where it came from: upload, api, zoom, teams, gong, phone, demo.</summary>
    public string Source { get; private set; } = "";

    /// <summary>Key of the transcript's format.</summary>
    public string Format { get; private set; } = "";

    /// <summary>Name of the file it was read from.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>When it was stored.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Who or what brought it: a user's id or an API key's name.</summary>
    public string CreatedBy { get; private set; } = "";

    /// <summary>Takes over what the engine found.</summary>
    public void Understood(CallAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        Type = analysis.CallType;
        TypeConfidence = analysis.CallTypeConfidence;
        DurationSeconds = analysis.DurationSeconds;
        Format = analysis.Format;
        UtteranceCount = analysis.Utterances.Count;
        var rep = analysis.Speakers.FirstOrDefault(x => x.Role == SpeakerRole.Rep);
        RepTalkRatio = rep?.TalkRatio;
        RepName ??= rep?.Name;
    }

    /// <summary>Says which deal it is about.</summary>
    public void IsAbout(DealId? deal, DealSaidBy by = DealSaidBy.Nobody) => (DealId, DealSaidBy) = (deal, by);

    /// <summary>Takes over a score, or the reason for none.</summary>
    public void Scored(double? score, string? notScoredReason, DateTimeOffset at)
    {
        Score = score;
        NotScoredReason = notScoredReason;
        ScoredAt = at;
    }
}

/// <summary>What is known of a call when it is stored.</summary>
public sealed record CallFacts
{
    /// <inheritdoc cref="Call.ImportKey" />
    public required string ImportKey { get; init; }

    /// <inheritdoc cref="Call.Title" />
    public required string Title { get; init; }

    /// <inheritdoc cref="Call.RepId" />
    public UserId? RepId { get; init; }

    /// <inheritdoc cref="Call.RepName" />
    public string? RepName { get; init; }

    /// <inheritdoc cref="Call.TeamId" />
    public TeamId? TeamId { get; init; }

    /// <inheritdoc cref="Call.AccountId" />
    public AccountId? AccountId { get; init; }

    /// <inheritdoc cref="Call.DealId" />
    public DealId? DealId { get; init; }

    /// <summary>When it began; null where nobody says.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <inheritdoc cref="Call.Source" />
    public required string Source { get; init; }

    /// <inheritdoc cref="Call.FileName" />
    public required string FileName { get; init; }

    /// <inheritdoc cref="Call.CreatedBy" />
    public required string CreatedBy { get; init; }
}
