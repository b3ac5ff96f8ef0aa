using RevOps.Domain;
using RevOps.Domain.Calls.Import;
using RevOps.Domain.Reviews;

namespace RevOps.Web.Cli;

/// <summary>Runs <see cref="AnalyzeCommand"/> with the engine alone: no host, no database, no network.</summary>
internal static class AnalyzeCli
{
    public static async Task<int> RunAsync(string[] args)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IRubrics, ShippedOnly>();
        services.AddAnalysis();
        await using var provider = services.BuildServiceProvider();
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, e) =>
        {
            e.Cancel = true;
            stop.Cancel();
        };
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(false));
        var command = new AnalyzeCommand(provider.GetRequiredService<AnalyzeTranscript>(), output, Console.Error);
        try
        {
            return await command.RunAsync(args, stop.Token);
        }
        catch (OperationCanceledException)
        {
            return 130;
        }
    }
}
