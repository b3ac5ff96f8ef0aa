namespace RevOps.Domain.Practice.Engine.Customer;

/// <summary>What the customer says to an answer.</summary>
/// <param name="Words">The words.</param>
/// <param name="Outcome">What became of the answer.</param>
/// <param name="EndedBecause">A key of <see cref="EndReasons"/>; null: the call goes on.</param>
internal sealed record Reaction(string Words, Outcome Outcome, string? EndedBecause = null);
