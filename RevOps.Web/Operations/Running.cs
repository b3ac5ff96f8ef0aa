using Microsoft.Extensions.Options;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Web.Operations;

/// <summary>Runs the app and says in one line why it cannot start, where the reason is a setting or the machine and not a bug.</summary>
internal static class Running
{
    private const int CannotStart = 3;

    public static async Task<int> ToEndAsync(Func<WebApplication> compose)
    {
        WebApplication? app = null;
        try
        {
            app = compose();
            await app.RunAsync();
            return 0;
        }
        catch (OperationCanceledException) when (app?.Lifetime.ApplicationStopping.IsCancellationRequested == true)
        {
            // Ctrl-C while starting.
            return 0;
        }
        catch (Exception e) when (Reason(e) is { } reason)
        {
            await Console.Error.WriteLineAsync($"RevOps cannot start. {reason}");
            return CannotStart;
        }
        finally
        {
            if (app is not null)
            {
                await app.DisposeAsync();
            }
        }
    }

    private static string? Reason(Exception e) => e switch
    {
        DatabaseServerException or OptionsValidationException => e.Message,
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } => e.Message,
        _ => null,
    };
}
