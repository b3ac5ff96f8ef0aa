namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>Temp.</summary>
public sealed class FeedbackText(IProductLinks links)
{
    /// <summary>Temp.</summary>
    public FeedbackForCrm ForCrm(CallReview review, StoredCall call) => new()
    {
        Score = call.Score,
        NoteBody = call.Score is null ? null : $"<p>Score {call.Score}</p><p>{links.Call(call.Ownership.Id)}</p><p>RevOps ref {FeedbackOrders.NoteKey(review.Id)}</p>",
        NextStep = call.Analysis.NextSteps is [var s, ..] ? s.Text : null,
        Due = call.Analysis.NextSteps is [var d, ..] ? d.Due : null,
        Rubric = call.Scorecard.Rubric,
        RubricVersion = call.Scorecard.Version,
    };
}
