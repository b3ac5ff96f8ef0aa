using RevOps.Domain.Deals.Assessment;
using RevOps.Domain.Deals.Risk;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Analytics.Alerts.Judging;

/// <summary>A deal as it is judged now.</summary>
/// <param name="IsOpen">It is neither won nor lost.</param>
/// <param name="Health">0..100.</param>
/// <param name="Confidence">0..1.</param>
/// <param name="Risks">Its risks, the gravest first.</param>
/// <param name="LastStep">Its latest move; null where it never moved.</param>
public sealed record DealLook(bool IsOpen, double Health, double Confidence, IReadOnlyList<DealRisk> Risks, StageStep? LastStep);

/// <summary>A move between stages.</summary>
/// <param name="Id">The move.</param>
/// <param name="From">Where it was.</param>
/// <param name="To">Where it went.</param>
/// <param name="IsBack">To an earlier open stage of the same pipeline.</param>
/// <param name="At">When.</param>
/// <param name="By">Who moved it here; null where a source did.</param>
public sealed record StageStep(Guid Id, string From, string To, bool IsBack, DateTimeOffset At, UserId? By = null);

/// <summary>How a deal stood when it was last looked at: what it is compared with.</summary>
/// <param name="Band">Its health in a word.</param>
/// <param name="Health">Its health.</param>
/// <param name="High">Keys of its grave risks.</param>
public sealed record DealMark(HealthBand Band, double Health, IReadOnlyList<string> High);
