namespace RevOps.Domain.Analytics.Learning.Versions;

/// <summary>Works off what is due, a part at a time: what is reckoned is not due any more.</summary>
internal static class DueParts
{
    private const int Part = 500;

    // What is still due after so many parts, as by a clock that runs ahead, waits for the next time
    private const int MostRounds = 1000;
    private static readonly TimeSpan Stale = TimeSpan.FromDays(1);

    /// <summary>Reads what was reckoned before the given moment, at most so many, and saves it as of now, until nothing is left.</summary>
    /// <returns>How many that were.</returns>
    public static async Task<int> WorkOffAsync<T>(
        TimeProvider time, Func<DateTimeOffset, int, Task<IReadOnlyList<T>>> due, Func<IReadOnlyList<T>, DateTimeOffset, Task> save)
    {
        var done = 0;
        for (var round = 0; ; round++)
        {
            var now = time.GetUtcNow();
            var part = await due(now - Stale, Part);
            if (part.Count > 0)
            {
                await save(part, now);
            }

            done += part.Count;
            if (part.Count < Part || round == MostRounds)
            {
                return done;
            }
        }
    }
}
