using RevOps.Domain.Calls.Transcripts;
using RevOps.Domain.Reviews;
using RevOps.Domain.Reviews.Context;

namespace RevOps.Web.Api;

/// <summary>The analysis of a call as JSON: what the API and the command line answer. A fact that is not known is null.</summary>
internal sealed record AnalysisDocument
{
    /// <summary>The file, where several were asked for.</summary>
    public string? File { get; init; }

    /// <summary>Name and version of the engine.</summary>
    public required string Engine { get; init; }

    public required CallDocument Call { get; init; }

    public required IReadOnlyList<PhaseDocument> Phases { get; init; }

    public required IReadOnlyList<TopicDocument> Topics { get; init; }

    public required IReadOnlyList<MomentDocument> KeyMoments { get; init; }

    public required IReadOnlyList<SentenceDocument> Summary { get; init; }

    public required IReadOnlyList<NextStepDocument> NextSteps { get; init; }

    public required ScorecardDocument Scorecard { get; init; }

    public required MeddpiccDocument Meddpicc { get; init; }
}

internal sealed record CallDocument(
    string Format,
    string CallType,
    double CallTypeConfidence,
    double? DurationSeconds,
    double? SilenceSeconds,
    double? Interactivity,
    IReadOnlyList<SkippedPart> Skipped,
    IReadOnlyList<SpeakerDocument> Speakers,
    IReadOnlyList<UtteranceDocument> Utterances);

internal sealed record SpeakerDocument(
    string Name,
    string Role,
    double RoleConfidence,
    string RoleSource,
    int Words,
    double? TalkSeconds,
    double? TalkRatio,
    double? WordsPerMinute,
    int Questions,
    double? QuestionsPerHour,
    double? LongestMonologueSeconds,
    int? Interruptions,
    double? PatienceSeconds,
    double? FillersPerMinute);

internal sealed record UtteranceDocument(int Seq, string? Speaker, double? Start, double? End, string Text, IReadOnlyList<string> Labels);

internal sealed record PhaseDocument(string Kind, int FromSeq, int ToSeq);

internal sealed record TopicDocument(string Name, double Weight, IReadOnlyList<int> Seqs);

internal sealed record MomentDocument(int Seq, string Kind, string Quote);

internal sealed record SentenceDocument(int Seq, string Text);

internal sealed record NextStepDocument(int Seq, string Text, string? Owner, DateOnly? Due, int Firmness);

internal sealed record ScorecardDocument(
    string Rubric, int Version, string Scorer, double? Score, string? NotScoredReason, IReadOnlyList<CriterionDocument> Criteria,
    IReadOnlyList<RemarkDocument> Context);

/// <summary>What the customer's history says of the call.</summary>
/// <param name="Kind">promiseForgotten, promiseTakenUp, theirPromiseNotAskedFor, objectionStillOpen, dealNeedsAttention.</param>
/// <param name="Text">In words.</param>
/// <param name="FromCall">Id of the earlier call; null where it rests on the CRM.</param>
/// <param name="FromSeq">The line there.</param>
/// <param name="Quote">The words there, or the CRM's value.</param>
/// <param name="Seq">The line of this call.</param>
internal sealed record RemarkDocument(ContextRemarkKind Kind, string Text, Guid? FromCall, int? FromSeq, string? Quote, int? Seq);

internal sealed record CriterionDocument(
    string Key,
    string Name,
    int? Score,
    int Max,
    bool Applies,
    string Explanation,
    string? Suggestion,
    IReadOnlyList<Evidence> Evidence);
