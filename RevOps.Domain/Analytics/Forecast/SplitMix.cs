namespace RevOps.Domain.Analytics.Forecast;

/// <summary>SplitMix64 (Steele, Lea and Flood 2014): the same numbers on every machine and version for the same seed.</summary>
internal struct SplitMix(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Even between 0 and 1.</summary>
    public double Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var x = _state;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return ((x ^ (x >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>Standard normal (Box and Muller).</summary>
    public double NextNormal() => Math.Sqrt(-2 * Math.Log(1 - Next())) * Math.Cos(2 * Math.PI * Next());
}
