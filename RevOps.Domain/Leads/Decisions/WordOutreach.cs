using RevOps.Domain.Governance;

namespace RevOps.Domain.Leads.Decisions;

/// <summary>Keeps what a person made of the draft of a first message. Nothing is sent.</summary>
public sealed class WordOutreach(ILeadDesk desk, TimeProvider time)
{
    /// <summary>Keeps a wording.</summary>
    public async Task<Result<OutreachText, LeadProblem>> RunAsync(
        Viewer viewer, LeadId id, string subject, string body, CancellationToken cancellationToken)
    {
        var (line, text) = ((subject ?? "").Trim(), (body ?? "").Trim());
        if (text.Length is 0 or > OutreachText.LongestBody || line.Length > OutreachText.LongestSubject)
        {
            return new LeadProblem(
                LeadProblemKind.Invalid,
                text.Length == 0 ? "The message is empty" : "The message is too long",
                $"Keep the subject within {OutreachText.LongestSubject} characters and the message within {OutreachText.LongestBody}");
        }

        if (await RefusalAsync(viewer, id, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var kept = new OutreachText(id, line, text, viewer.Name, time.GetUtcNow());
        await desk.KeepTextAsync(id, kept, cancellationToken);
        return kept;
    }

    /// <summary>Brings the engine's draft back.</summary>
    public async Task<Result<LeadId, LeadProblem>> ForgetAsync(Viewer viewer, LeadId id, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(viewer, id, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        await desk.KeepTextAsync(id, null, cancellationToken);
        return id;
    }

    private async Task<LeadProblem?> RefusalAsync(Viewer viewer, LeadId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var lead = await desk.FindAsync(id, cancellationToken);
        return lead is null || !viewer.CanSee(lead.OwnerId, lead.TeamId) ? LeadProblem.NoLead : viewer.MayWorkOn(lead) ? null : LeadProblem.ReadOnly;
    }
}
