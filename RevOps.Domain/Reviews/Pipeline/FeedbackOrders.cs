using System.Globalization;
using RevOps.Domain.Calls;
using RevOps.Domain.Crm;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>
/// What has to go to the CRM, as the difference between what the feedback says now and what was ordered before. So the first scoring
/// and any number of overrides since lead to the same place, and a thing that is ordered already is not ordered again.
/// </summary>
public static class FeedbackOrders
{
    private const int LongestKey = 90;

    /// <summary>The key of a review's note; the note carries it, whatever its revision. Begins with the CRM's own id, for readers there.</summary>
    public static string NoteKey(ReviewId review, string externalCallId)
    {
        ArgumentNullException.ThrowIfNull(externalCallId);
        var key = string.Concat(externalCallId.Where(char.IsAsciiLetterOrDigit)) + "-" + review.Value.ToString("N");
        return key.Length <= LongestKey ? key : key[^LongestKey..];
    }

    /// <summary>New orders; an older one of the same thing that was never sent gives way and is among <see cref="OrderedWrites.Superseded"/>.</summary>
    public static OrderedWrites Make(OrderRequest request, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(request);
        var superseded = new List<CrmWrite>();
        var added = Wanted(request).Select(x => Order(request, x, superseded, now)).OfType<CrmWrite>().ToList();
        return new OrderedWrites(added, superseded);
    }

    private static IEnumerable<WantedWrite> Wanted(OrderRequest request)
    {
        var (settings, feedback) = (request.Connection.WriteBack, request.Feedback);
        if (settings.WriteNote)
        {
            yield return new(CrmWriteKind.Note, null, feedback.NoteBody);
        }

        if (settings.ScoreField is { Length: > 0 } score)
        {
            yield return new(CrmWriteKind.Field, score, feedback.Score?.ToString("0.#", CultureInfo.InvariantCulture));
        }

        if (settings.NextStepField is { Length: > 0 } step)
        {
            yield return new(CrmWriteKind.Field, step, feedback.NextStep);
        }

        if (settings.DueDateField is { Length: > 0 } due)
        {
            yield return new(CrmWriteKind.Field, due, feedback.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }

    private static CrmWrite? Order(OrderRequest request, WantedWrite wanted, List<CrmWrite> superseded, DateTimeOffset now)
    {
        var last = request.Before.Where(x => x.Kind == wanted.Kind && x.Field == wanted.Field && x.State != CrmWriteState.Superseded)
            .MaxBy(x => x.Revision);
        if (last is null)
        {
            return wanted.Value is null ? null : Make(request, wanted, 0, request.Fields.GetValueOrDefault(wanted.Field ?? ""), now);
        }

        // A person took it back, or what stood in the CRM was kept: that was a decision, and a new score does not overrule it.
        if (SameText.Fields(last.Value, wanted.Value) || last.State is CrmWriteState.Undone or CrmWriteState.Undoing or CrmWriteState.Kept)
        {
            return null;
        }

        if (last.State is CrmWriteState.Pending or CrmWriteState.Conflict or CrmWriteState.Refused)
        {
            last.Supersede(now);
            superseded.Add(last);
            return Make(request, wanted, last.Revision + 1, last.BaseValue, now);
        }

        return Make(request, wanted, last.Revision + 1, last.Value, now);
    }

    private static CrmWrite Make(OrderRequest request, WantedWrite wanted, int revision, string? baseValue, DateTimeOffset now)
    {
        var (review, feedback) = (request.Review, request.Feedback);
        var what = wanted.Field is { } field ? $"field-{field}" : "note";
        var judged = wanted.Kind == CrmWriteKind.Note || wanted.Field == request.Connection.WriteBack.ScoreField;
        return new CrmWrite(
            new CrmWriteOrder
            {
                ReviewId = review.Id,
                ConnectionId = review.ConnectionId,
                CallId = request.CallId,
                ExternalCallId = review.ExternalCallId,
                Kind = wanted.Kind,
                Target = new CrmObject(wanted.Kind == CrmWriteKind.Note ? CrmObjectKind.Note : CrmObjectKind.Call, wanted.Kind == CrmWriteKind.Note ? "" : review.ExternalCallId),
                Field = wanted.Field,
                Value = wanted.Value,
                BaseValue = baseValue,
                IdempotencyKey = string.Create(CultureInfo.InvariantCulture, $"{review.Id.Value:N}-{Short(what)}-{revision}"),
                Revision = revision,
                Quote = judged ? feedback.Quote : feedback.StepQuote,
                QuoteSeq = judged ? feedback.QuoteSeq : feedback.StepSeq,
                Rubric = judged ? feedback.Rubric : null,
                RubricVersion = judged ? feedback.RubricVersion : null,
                Approver = judged ? feedback.Approver : feedback.StepApprover,
            },
            now);
    }

    /// <summary>A field's name may be longer than a key.</summary>
    private static string Short(string what) => what.Length <= 70 ? what : what[..70];

    private sealed record WantedWrite(CrmWriteKind Kind, string? Field, string? Value);
}

/// <summary>What orders are made from.</summary>
/// <param name="Review">The review.</param>
/// <param name="Connection">Its connection.</param>
/// <param name="CallId">Our call.</param>
/// <param name="Feedback">What the feedback says now.</param>
/// <param name="Before">What was ordered before.</param>
/// <param name="Fields">The fields as they stand in the CRM, where they were read.</param>
public sealed record OrderRequest(
    CallReview Review,
    CrmConnection Connection,
    CallId CallId,
    FeedbackForCrm Feedback,
    IReadOnlyList<CrmWrite> Before,
    IReadOnlyDictionary<string, string?> Fields);

/// <summary>New orders, and older ones that gave way to them.</summary>
public sealed record OrderedWrites(IReadOnlyList<CrmWrite> Added, IReadOnlyList<CrmWrite> Superseded);
