using Microsoft.Extensions.Options;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Web.Operations;

/// <summary>Runs the app and says in one line why it cannot start, where the reason is a setting and not a bug.</summary>
internal static class Running
{
    private const int CannotStart = 3;

    public static async Task<int> RunToEndAsync(this WebApplication app)
    {
        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // Ctrl-C while starting.
            return 0;
        }
        catch (Exception e) when (e is DatabaseServerException or OptionsValidationException)
        {
            await Console.Error.WriteLineAsync($"RevOps cannot start. {e.Message}");
            return CannotStart;
        }
    }
}
