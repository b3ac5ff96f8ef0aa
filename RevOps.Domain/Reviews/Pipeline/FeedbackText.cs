using RevOps.Domain.Governance;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>Says a stored call's feedback as the CRM gets it.</summary>
public sealed class FeedbackText(IProductLinks links)
{
    /// <summary>Everything that may be written of the call; of one that is not scored only the next step.</summary>
    public FeedbackForCrm ForCrm(CallReview review, StoredCall call)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(call);
        var said = call.Worded is null ? NextStepFields.Step(call.Analysis) : null;
        var step = call.Worded is { } worded ? NextStepFields.Of(worded) : NextStepFields.Of(call.Analysis);
        var evidence = call.Scorecard.Criteria.Where(x => x.Applies).OrderByDescending(x => x.Weight).SelectMany(x => x.Evidence).FirstOrDefault();
        return new FeedbackForCrm
        {
            Score = call.Score,
            NextStep = step?.Text,
            Due = step?.Due,
            NoteBody = call.Score is null ? null : Note(review, call),
            Quote = evidence?.Quote is { Length: > 2000 } quote ? quote[..2000] : evidence?.Quote,
            QuoteSeq = evidence?.Seq,
            StepQuote = said?.Text is { Length: > 2000 } words ? words[..2000] : said?.Text,
            StepSeq = said?.Seq,
            Rubric = call.Scorecard.Rubric,
            RubricVersion = call.Scorecard.Version,
            Approver = call.Overrides is [.., var last] ? last.Override.ByUserId : (UserId?)null,
            StepApprover = call.Worded?.ById,
        };
    }

    private string Note(CallReview review, StoredCall call) => FeedbackNote.Compose(new FeedbackNoteInput
    {
        Card = call.Scorecard,
        Changes = [.. call.Overrides.Select(x => new ChangedCriterion(
            x.Override.CriterionKey, x.Override.MachineScore, x.Override.Score, x.Override.Reason, x.By, DateOnly.FromDateTime(x.Override.At.UtcDateTime)))],
        Score = call.Score,
        RubricName = ShippedRubrics.Find(call.Scorecard.Rubric)?.Name ?? call.Scorecard.Rubric,
        Call = call.Analysis,
        Worded = call.Worded,
        Link = links.Call(call.Ownership.Id),
        Key = FeedbackOrders.NoteKey(review.Id, review.ExternalCallId),
    });
}
