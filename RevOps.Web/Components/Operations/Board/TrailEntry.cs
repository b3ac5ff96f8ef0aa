using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Web.Components.Operations.Board;

/// <summary>A line of the trail: one step, or several tries one after another that ended alike.</summary>
/// <param name="Last">The newest of them.</param>
/// <param name="First">When the first was.</param>
/// <param name="Count">How many they are.</param>
internal sealed record TrailEntry(ReviewStepView Last, DateTimeOffset First, int Count)
{
    /// <summary>Tried and left where it was.</summary>
    public bool IsTry => Last.From == Last.To;

    /// <summary>What happened; a step that neither moved nor worked is told by its cause alone.</summary>
    public string Title => !IsTry ? Last.To.Name() : Last.Took is null && Last.Cause is { } cause ? cause : "Tried again";

    /// <summary>The steps, newest first, repeats folded.</summary>
    public static IReadOnlyList<TrailEntry> Of(IEnumerable<ReviewStepView> steps)
    {
        List<TrailEntry> entries = [];
        foreach (var step in steps)
        {
            if (entries is [.., var before] && before.IsTry && step.From == step.To && (before.Last.To, before.Last.Cause, before.Last.Actor) == (step.To, step.Cause, step.Actor))
            {
                entries[^1] = before with { Last = step, Count = before.Count + 1 };
            }
            else
            {
                entries.Add(new TrailEntry(step, step.At, 1));
            }
        }

        entries.Reverse();
        return entries;
    }
}
