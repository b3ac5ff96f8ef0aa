namespace RevOps.Domain.Practice.Scenarios;

/// <summary>What a fact is about in general.</summary>
public static class FactKinds
{
    public const string Situation = "situation";
}
