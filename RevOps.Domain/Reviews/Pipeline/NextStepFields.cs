using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Reviews.NextSteps;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>The agreed next step as the CRM's fields hold it.</summary>
/// <param name="Text">Its words, at most <see cref="Longest"/> characters.</param>
/// <param name="Due">For which day; null where none was said.</param>
public sealed record NextStepFields(string Text, DateOnly? Due)
{
    /// <summary>Characters of the field.</summary>
    public const int Longest = 250;

    /// <summary>
    /// Our own firmest step, of equals the earliest; where only the customer has something to do, theirs with their name before it, since
    /// the field is read as ours. Null where nothing was agreed.
    /// </summary>
    public static NextStepFields? Of(CallAnalysis call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return Step(call) is not { } step ? null : new(Clip.Words(IsTheirs(call, step) ? $"{step.Owner}: {step.Text}" : step.Text, Longest), step.Due);
    }

    /// <summary>As a person worded it; null where they said that nothing was agreed.</summary>
    public static NextStepFields? Of(WordedStep worded)
    {
        ArgumentNullException.ThrowIfNull(worded);
        return worded.Text.Length == 0 ? null : new(worded.Text, worded.Due);
    }

    /// <summary>The step that the field is made from.</summary>
    public static NextStep? Step(CallAnalysis call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.NextSteps.OrderBy(x => IsTheirs(call, x)).ThenByDescending(x => x.Firmness)
            .ThenBy(x => x.Due ?? DateOnly.MaxValue).ThenBy(x => x.Seq).FirstOrDefault();
    }

    private static bool IsTheirs(CallAnalysis call, NextStep step) =>
        step.Owner is { } owner && call.Speakers.Any(x => x.Name == owner && x.Role == SpeakerRole.Customer);
}
