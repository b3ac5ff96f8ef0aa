using RevOps.Domain.Governance;
using RevOps.Domain.Leads.Icp;
using RevOps.Domain.Leads.Icp.Duplicates;
using RevOps.Domain.Leads.Icp.Outreach;
using RevOps.Domain.Leads.Icp.Scoring;
using RevOps.Domain.Leads.Listing;
using RevOps.Domain.Leads.Profiles;
using RevOps.Domain.Leads.Scores;

namespace RevOps.Domain.Leads.Assessment;

/// <summary>Shows a lead, judged by the profile in force at this moment.</summary>
public sealed class SeeLead(ILeadQueries leads, IProfileStore profiles, TimeProvider time)
{
    /// <summary>The lead; null where there is none for this viewer.</summary>
    public async Task<LeadView?> RunAsync(Viewer viewer, LeadId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (await leads.FindAsync(viewer, id, cancellationToken) is not { } record)
        {
            return null;
        }

        var profile = (await profiles.InForceAsync(cancellationToken)).Profile;
        var facts = new ScoringInput(record.Lead, record.Account).ToFacts();
        var fit = ScoreFit.Of(facts, profile);
        var engagement = Engagement.Of(LeadSignals.Of(record.Activities), time.GetUtcNow());
        var grade = new LeadGrade(fit.Band, engagement.Level);
        var strategy = EngagementStrategy.For(facts, profile, grade);
        return new LeadView
        {
            Record = record,
            ProfileVersion = profile.Version,
            Fit = fit,
            Engagement = engagement,
            Grade = grade,
            Bant = Bant.Of(facts),
            Strategy = strategy,
            Draft = DraftOutreach.For(facts, strategy, viewer.Name),
            Duplicates = await DuplicatesAsync(viewer, record.Lead, facts, cancellationToken),
            MayWork = viewer.MayWorkOn(record.Lead),
        };
    }

    private async Task<IReadOnlyList<DuplicateLead>> DuplicatesAsync(Viewer viewer, Lead lead, LeadFacts facts, CancellationToken cancellationToken)
    {
        var alike = (await leads.LookAlikesAsync(lead, cancellationToken)).ToDictionary(x => x.Id.ToString());
        var pairs = FindDuplicates.Among(alike.Values.Select(x => new ScoringInput(x, null).ToFacts()).Append(facts));
        return
        [
            .. from pair in pairs
               let other = pair.First == facts.Id ? pair.Second : pair.Second == facts.Id ? pair.First : null
               where other is not null
               let found = alike[other]
               let seen = viewer.CanSee(found.OwnerId, found.TeamId)
               select new DuplicateLead(
                   seen ? found.Id : null, seen ? Named(found) : null, found.State, pair.Certainty, pair.Reasons),
        ];
    }

    private static string Named(Lead lead) => lead.Company is { } company ? $"{lead.Name}, {company}" : lead.Name;
}
