namespace RevOps.Infrastructure.Demo.Revenue;

/// <summary>Chance that comes out the same on every machine and in every year.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>0 up to 1 (SplitMix64).</summary>
    public double Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1ul << 53));
    }

    /// <summary>From the first up to, and without, the last.</summary>
    public int Next(int from, int to) => from + (int)(Next() * (to - from));

    public bool Chance(double probability) => Next() < probability;

    public T One<T>(IReadOnlyList<T> of) => of[Next(0, of.Count)];

    /// <summary>About normal: mean 0, deviation 1.</summary>
    public double Bell() => Enumerable.Range(0, 12).Sum(_ => Next()) - 6;
}
