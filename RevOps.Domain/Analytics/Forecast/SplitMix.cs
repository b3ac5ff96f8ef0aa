using System.Runtime.Intrinsics;

namespace RevOps.Domain.Analytics.Forecast;

/// <summary>SplitMix64 (Steele, Lea and Flood 2014): the same numbers on every machine and version for the same seed.</summary>
internal struct SplitMix(ulong seed)
{
    private const ulong Gamma = 0x9E3779B97F4A7C15;
    private const ulong First = 0xBF58476D1CE4E5B9;
    private const ulong Second = 0x94D049BB133111EB;

    private ulong _state = seed;

    /// <summary>Even between 0 and 1.</summary>
    public double Next()
    {
        _state += Gamma;
        var x = _state;
        x = (x ^ (x >> 30)) * First;
        x = (x ^ (x >> 27)) * Second;
        return ((x ^ (x >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>The next four at once, to 52 bits instead of 53: each depends on its place alone.</summary>
    public Vector256<double> NextFour()
    {
        var x = Vector256.Create(_state) + Vector256.Create(Gamma, unchecked(2 * Gamma), unchecked(3 * Gamma), unchecked(4 * Gamma));
        _state += unchecked(4 * Gamma);
        x = (x ^ (x >>> 30)) * First;
        x = (x ^ (x >>> 27)) * Second;

        // With the exponent of 1 the bits are a number from 1 to 2
        return (((x ^ (x >>> 31)) >>> 12) | Vector256.Create(0x3FF0000000000000UL)).AsDouble() - Vector256<double>.One;
    }

    /// <summary>Standard normal (Box and Muller).</summary>
    public double NextNormal() => Math.Sqrt(-2 * Math.Log(1 - Next())) * Math.Cos(2 * Math.PI * Next());
}
