using RevOps.Domain.Leads;
using RevOps.Domain.Leads.Icp.Duplicates;
using RevOps.Domain.Leads.Icp.Profiles;
using RevOps.Domain.Leads.Icp.Scoring;
using RevOps.Web.Components.Shared;

namespace RevOps.Web.Components.Leads;

/// <summary>Words and colours of leads.</summary>
internal static class LeadWords
{
    public static string Of(LeadState state) => state switch
    {
        LeadState.Open => "Open",
        LeadState.Converted => "Converted",
        _ => "Disqualified",
    };

    public static Tone Tone(LeadState state) => state switch
    {
        LeadState.Open => Shared.Tone.Info,
        LeadState.Converted => Shared.Tone.Positive,
        _ => Shared.Tone.Neutral,
    };

    public static string Of(FitBand band) => band switch
    {
        FitBand.Unknown => "Not known",
        FitBand.Excluded => "Excluded",
        _ => $"Band {band}",
    };

    public static Tone Tone(FitBand band) => band switch
    {
        FitBand.A => Shared.Tone.Positive,
        FitBand.B => Shared.Tone.Info,
        FitBand.C => Shared.Tone.Caution,
        FitBand.D or FitBand.Excluded => Shared.Tone.Negative,
        _ => Shared.Tone.Neutral,
    };

    public static string Meaning(FitBand band) => band switch
    {
        FitBand.A => "The ideal customer",
        FitBand.B => "A good fit",
        FitBand.C => "A partial fit",
        FitBand.D => "A poor fit",
        FitBand.Excluded => "An exclusion holds",
        _ => "Nothing that the profile asks for is known",
    };

    public static string Of(FactAnswer answer) => answer switch
    {
        FactAnswer.Met => "Met",
        FactAnswer.NotMet => "Not met",
        _ => "Unknown",
    };

    public static string Of(DuplicateCertainty certainty) => certainty switch
    {
        DuplicateCertainty.Certain => "Same person",
        DuplicateCertainty.Likely => "Most likely the same",
        _ => "Possibly the same",
    };

    public static string Of(CriterionKind kind) => kind switch
    {
        CriterionKind.Firmographics => "Company",
        CriterionKind.Technology => "Technology",
        CriterionKind.Role => "Role",
        _ => "Need",
    };

    public static string Engagement(int level) => level switch { 1 => "high", 2 => "some", _ => "little or none" };
}
