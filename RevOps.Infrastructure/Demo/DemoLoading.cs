using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Demo;

/// <summary>Loads the demo into an empty database at start; goes on with a load that was cut off; leaves any other database alone.</summary>
internal sealed partial class DemoLoading(
    IDbContextFactory<RevOpsDb> databases, DemoWorkspace workspace, ILogger<DemoLoading> logger) : IHostedService
{
    private const string Key = "demo";
    private const string Begun = "begun";
    private const string Done = "done";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var mark = await db.Installation.SingleOrDefaultAsync(x => x.Key == Key, cancellationToken);
        if (mark?.Value == Done || (mark is null && await db.Users.AnyAsync(cancellationToken)))
        {
            return;
        }

        if (mark is null)
        {
            mark = new InstallationRecord { Key = Key, Value = Begun };
            db.Installation.Add(mark);
            await db.SaveChangesAsync(cancellationToken);
        }

        LogLoading();
        await workspace.LoadAsync(cancellationToken);
        mark.Value = Done;
        await db.SaveChangesAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "The database is empty: loading the demo workspace.")]
    private partial void LogLoading();
}
