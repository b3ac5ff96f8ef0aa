using RevOps.Domain.Governance;

namespace RevOps.Domain.Leads.Decisions;

/// <summary>Puts a lead aside with a reason, and takes it up again.</summary>
public sealed class DisqualifyLead(ILeadDesk desk, TimeProvider time)
{
    /// <summary>Puts it aside.</summary>
    public async Task<Result<LeadDecision, LeadProblem>> RunAsync(Viewer viewer, LeadId id, string reason, CancellationToken cancellationToken)
    {
        var words = (reason ?? "").Trim();
        if (words.Length is 0 or > LeadDecision.LongestReason)
        {
            return new LeadProblem(
                LeadProblemKind.Invalid,
                words.Length == 0 ? "A reason is missing" : "The reason is too long",
                $"Say in 1 to {LeadDecision.LongestReason} characters why nobody works on it");
        }

        return await DecideAsync(viewer, id, LeadState.Open, LeadDecisionKind.Disqualified, words, cancellationToken);
    }

    /// <summary>Takes it up again.</summary>
    public Task<Result<LeadDecision, LeadProblem>> UndoAsync(Viewer viewer, LeadId id, CancellationToken cancellationToken) =>
        DecideAsync(viewer, id, LeadState.Disqualified, LeadDecisionKind.Reopened, null, cancellationToken);

    private async Task<Result<LeadDecision, LeadProblem>> DecideAsync(
        Viewer viewer, LeadId id, LeadState from, LeadDecisionKind kind, string? reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var lead = await desk.FindAsync(id, cancellationToken);
        if (lead is null || !viewer.CanSee(lead.OwnerId, lead.TeamId))
        {
            return LeadProblem.NoLead;
        }

        if (!viewer.MayWorkOn(lead))
        {
            return LeadProblem.ReadOnly;
        }

        if (lead.State != from)
        {
            return Elsewhere(lead.State);
        }

        var now = time.GetUtcNow();
        if (reason is null)
        {
            lead.Reopen();
        }
        else
        {
            lead.Disqualify(reason, now);
        }

        var decision = new LeadDecision(id, kind, reason, viewer, now);
        var audit = reason is null
            ? AuditEntry.By(viewer, time, "lead.reopened", $"lead:{id}", "Took the lead up again")
            : AuditEntry.By(viewer, time, "lead.disqualified", $"lead:{id}", "Put the lead aside");
        return await desk.DecideAsync(lead, from, decision, audit, cancellationToken) ? decision : Elsewhere(null);
    }

    private static LeadProblem Elsewhere(LeadState? state) => new(
        LeadProblemKind.Conflict,
        state switch
        {
            LeadState.Converted => "The lead was converted",
            LeadState.Disqualified => "The lead was put aside already",
            LeadState.Open => "The lead is open already",
            _ => "Somebody else decided on this lead at the same moment",
        },
        "Load the page again to see where it stands");
}
