using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm.Imports;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Demo.Revenue;

/// <summary>Imports the demo's book by the door that a person's files come in by, then says which calls are about which deals.</summary>
internal sealed class DemoRevenue(
    IDbContextFactory<RevOpsDb> databases, TakeUpFile takeUp, SteerImports steer, IImportStore store, IImportSignals signals, IPeople people, TimeProvider time)
{
    public const string Source = "Halyard CRM";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var admin = DemoFiles.People().Users.First(x => x.Role == UserRole.Admin);
        var viewer = (await people.FindAsync(admin.Email, cancellationToken))!.AsViewer();
        foreach (var file in DemoRevenueFiles.All(time.GetUtcNow()))
        {
            await ImportAsync(viewer, file, cancellationToken);
        }

        await LinkCallsAsync(cancellationToken);
    }

    private async Task ImportAsync(Viewer viewer, CsvText file, CancellationToken cancellationToken)
    {
        var taken = await takeUp.RunAsync(viewer, file.FileName, file.Bytes(), Source, cancellationToken);
        var import = taken.IsSuccess ? taken.Value : throw Refused(file, taken.Error.Problem);
        var changed = new SemaphoreSlim(0);
        using var listening = signals.OnChanged(() => changed.Release());
        var started = await steer.StartAsync(viewer, import.Id, cancellationToken);
        if (!started.IsSuccess)
        {
            throw Refused(file, started.Error.Problem);
        }

        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        enough.CancelAfter(Patience);
        while (await store.FindAsync(import.Id, enough.Token) is { } now && now.State != ImportState.Done)
        {
            if (!now.IsWork)
            {
                throw Refused(file, now.Problem ?? "it was stopped");
            }

            await changed.WaitAsync(TimeSpan.FromSeconds(1), enough.Token);
        }
    }

    /// <summary>The demo's calls are about the deals that carry their company's key.</summary>
    private async Task LinkCallsAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var keys = DemoFiles.Accounts().Select(x => $"D-{x.Key}").ToList();
        var deals = db.Deals.Where(x => x.Source == Source && keys.Contains(x.ExternalId!));
        await db.Calls.Where(x => x.DealId == null && deals.Any(d => d.AccountId == x.AccountId)).ExecuteUpdateAsync(
            x => x.SetProperty(c => c.DealId, c => deals.Where(d => d.AccountId == c.AccountId).Select(d => (DealId?)d.Id).First()), cancellationToken);
    }

    private static InvalidDataException Refused(CsvText file, string problem) => new($"The demo's file {file.FileName} was refused: {problem}.");
}
