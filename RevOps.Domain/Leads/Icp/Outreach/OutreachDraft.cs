namespace RevOps.Domain.Leads.Icp.Outreach;

/// <summary>A fact that a draft uses.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">Its value as it stands in the draft.</param>
public sealed record UsedFact(string Field, string Value);

/// <summary>A first message for a person to edit and send. It says nothing of the lead that no field says.</summary>
/// <param name="Subject">Subject line.</param>
/// <param name="Body">Text.</param>
/// <param name="Facts">The facts in it, each with its field.</param>
public sealed record OutreachDraft(string Subject, string Body, IReadOnlyList<UsedFact> Facts);
