namespace RevOps.Domain.Deals.Risk;

/// <summary>A rule's limits, with the default of each that is not set.</summary>
internal sealed class RiskLimits(RiskRule rule)
{
    private readonly RiskRule? _default = RiskRules.Defaults.FirstOrDefault(x => x.Key == rule.Key);

    public double this[string name] => rule.Limits.TryGetValue(name, out var set) ? set : _default!.Limits[name];
}
