using System.Globalization;
using RevOps.Domain.Leads.Icp.Profiles;

namespace RevOps.Domain.Leads.Icp.Scoring;

/// <summary>Scores a lead against a profile.</summary>
public static class ScoreFit
{
    /// <summary>The fit. An unknown criterion lowers what is known and leaves the score to the others; it never counts as met.</summary>
    public static LeadFit Of(LeadFacts facts, IcpProfile profile)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(profile);
        var answers = profile.Criteria.OrderByDescending(x => x.Weight).ThenBy(x => x.Id, StringComparer.Ordinal)
            .Select(x => (Criterion: x, Found: x.Test.Of(facts))).ToList();
        var total = answers.Sum(x => x.Criterion.Weight);
        var known = answers.Where(x => x.Found.Answer != FactAnswer.Unknown).Sum(x => x.Criterion.Weight);
        var met = answers.Where(x => x.Found.Answer == FactAnswer.Met).Sum(x => x.Criterion.Weight);
        List<CriterionResult> criteria =
        [
            .. answers.Select(x => new CriterionResult(
                x.Criterion, x.Found.Answer, x.Found.Evidence, x.Found.Answer == FactAnswer.Met ? 100 * x.Criterion.Weight / known : 0)),
        ];
        List<ExclusionResult> exclusions =
        [
            .. profile.Exclusions.Select(x => (Exclusion: x, Found: x.Test.Of(facts))).Select(x => new ExclusionResult(x.Exclusion, x.Found.Answer, x.Found.Evidence)),
        ];
        double? score = known > 0 ? criteria.Sum(x => x.Points) : null;
        var coverage = total > 0 ? known / total : 0;
        var (band, reason) = Band(profile, score, coverage, exclusions);
        return new(score, band, coverage, Percent(met, total), Percent(met + total - known, total), criteria, exclusions, reason);
    }

    private static double Percent(double part, double total) => total > 0 ? 100 * part / total : 0;

    private static (FitBand Band, string? Reason) Band(IcpProfile profile, double? score, double coverage, List<ExclusionResult> exclusions)
    {
        if (exclusions.Find(x => x.Answer == FactAnswer.Met) is { } excluded)
        {
            return (FitBand.Excluded, $"{excluded.Exclusion.Label} ({excluded.Evidence}).");
        }

        if (score is not { } points)
        {
            return (FitBand.Unknown, "Nothing that the profile asks for is known of this lead.");
        }

        var byScore = points >= profile.LeastA ? FitBand.A : points >= profile.LeastB ? FitBand.B : points >= profile.LeastC ? FitBand.C : FitBand.D;
        var most = coverage >= profile.CoverageForA ? FitBand.A : coverage >= profile.CoverageForB ? FitBand.B : FitBand.C;
        return byScore <= most
            ? (byScore, null)
            : (most, string.Create(CultureInfo.InvariantCulture, $"Only {coverage * 100:0} % of the profile is known of this lead, so it is in {most} and not in {byScore}."));
    }
}
