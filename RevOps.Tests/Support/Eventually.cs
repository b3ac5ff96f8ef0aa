namespace RevOps.Tests.Support;

/// <summary>Waits for a condition instead of for a time.</summary>
internal static class Eventually
{
    public static async Task TrueAsync(Func<Task<bool>> condition, TimeSpan within, string what)
    {
        using var limit = new CancellationTokenSource(within);
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await condition())
        {
            try
            {
                await pause.WaitForNextTickAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.Fail($"Not within {within.TotalSeconds} s: {what}");
            }
        }
    }
}
