namespace RevOps.Domain.Calls.Analysis.Summaries;

/// <summary>A question that a summary answers.</summary>
/// <param name="Name">For tests and reading.</param>
/// <param name="Fit">How well a sentence answers it, before its quality; 0 not at all.</param>
internal sealed record SummarySlot(string Name, Func<SummaryCandidate, double> Fit)
{
    public double Weight(SummaryCandidate candidate) => Fit(candidate) is > 0 and var fit ? fit + candidate.Quality : 0;
}
