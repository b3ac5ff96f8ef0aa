using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using RevOps.Infrastructure.Demo.Crm;
using RevOps.Infrastructure.Demo.Crm.Control;
using RevOps.Infrastructure.Demo.Crm.Hosting;
using RevOps.Tests.Support;

namespace RevOps.Tests.Demo.Crm;

public sealed class DemoCrmProcessTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("demo-crm").FullName;
    private readonly DemoCrmSecrets _secrets = DemoCrmSecrets.Create();

    [Fact]
    public async Task Process_InputEnds_EndsToo()
    {
        await using var child = DemoCrmChild.Start(Options());
        Assert.NotNull(await child.ReadyAsync(CancellationToken.None).WaitAsync(Patience));
        using var process = Process.GetProcessById(child.Id);

        child.CloseInput();
        await process.WaitForExitAsync().WaitAsync(Patience);

        Assert.Equal(0, await child.ExitAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Service_ChildKilled_StartsItAgainWithItsData()
    {
        var address = new DemoCrmAddress();
        using var service = new DemoCrmProcess(Options(), address, TimeProvider.System, NullLogger<DemoCrmProcess>.Instance);
        await service.StartAsync(CancellationToken.None);
        var call = (await ControlAsync(address)).EndCallsAsync(new DemoCrmCallRequest { OwnerEmail = "priya.raman@halyard.example" });
        var id = (await call)[0].Id;

        using (var child = Process.GetProcessById(service.ProcessId!.Value))
        {
            child.Kill();
            await child.WaitForExitAsync();
        }

        await Eventually.TrueAsync(() => Task.FromResult(address.Current is null), Patience, "its end is noticed");
        var calls = await (await ControlAsync(address)).CallsAsync(10);
        await service.StopAsync(CancellationToken.None);

        Assert.Equal(id, Assert.Single(calls).Id);
        Assert.Null(address.Current);
        Assert.Null(service.ProcessId);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<DemoCrmControl> ControlAsync(DemoCrmAddress address)
    {
        var at = await address.GetAsync().WaitAsync(Patience);
        return new DemoCrmControl(new HttpClient { BaseAddress = at }, _secrets.ControlToken!);
    }

    private DemoCrmProcessOptions Options() => new()
    {
        DataFolder = _folder,
        Secrets = _secrets,
        EntryAssembly = typeof(Program).Assembly.Location,
        EndsCallEverySeconds = 0,
    };
}
