using RevOps.Domain.Deals.Meddpicc;

namespace RevOps.Domain.Analytics.Team;

/// <summary>Something said in a call, with its labels.</summary>
/// <param name="Line">What, and by which side.</param>
/// <param name="Labels">Label keys.</param>
public sealed record LabelledLine(DealLine Line, IReadOnlyList<string> Labels);
