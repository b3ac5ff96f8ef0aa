namespace RevOps.Domain.Analytics.Learning.Versions;

/// <summary>What a stored model predicts.</summary>
public enum ModelTarget
{
    /// <summary>That an open deal is won.</summary>
    DealWin = 0,

    /// <summary>That an open lead is converted.</summary>
    LeadConversion = 1,
}
