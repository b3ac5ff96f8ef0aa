namespace RevOps.Domain.Deals.Meddpicc.Assessing;

/// <summary>Limits of an assessment. Defaults are proposals, not measured.</summary>
/// <param name="AmberDays">Days after which evidence is amber.</param>
/// <param name="RedDays">Days after which it is red.</param>
public sealed record AssessmentTerms(int AmberDays = 30, int RedDays = 60);
