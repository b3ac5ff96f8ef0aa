using RevOps.Domain.Calls.Analysis;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>The agreed next step as the CRM's fields hold it.</summary>
/// <param name="Text">Its words, at most <see cref="Longest"/> characters.</param>
/// <param name="Due">For which day; null where none was said.</param>
public sealed record NextStepFields(string Text, DateOnly? Due)
{
    /// <summary>Characters of the field.</summary>
    public const int Longest = 250;

    /// <summary>The firmest step, of equals the earliest; null where nothing was agreed.</summary>
    public static NextStepFields? Of(CallAnalysis call)
    {
        ArgumentNullException.ThrowIfNull(call);
        var step = call.NextSteps.OrderByDescending(x => x.Firmness).ThenBy(x => x.Due ?? DateOnly.MaxValue).ThenBy(x => x.Seq).FirstOrDefault();
        return step is null ? null : new(Clip.Words(step.Text, Longest), step.Due);
    }
}
