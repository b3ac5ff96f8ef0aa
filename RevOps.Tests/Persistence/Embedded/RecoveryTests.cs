using System.Net;
using System.Net.Sockets;
using RevOps.Infrastructure.Persistence.Embedded;

namespace RevOps.Tests.Persistence.Embedded;

public sealed class RecoveryTests
{
    [Fact]
    public async Task StartAsync_OwnerWasKilled_TakesOverTheRunningServer()
    {
        var folder = EmbeddedServer.NewFolder();
        var left = await EmbeddedServer.LeaveRunningAsync(folder);

        await using var server = await EmbeddedServer.StartAsync(folder);

        Assert.Equal(left.ProcessId, Postmaster.Running(folder)?.ProcessId);
        Assert.Equal("kept", await EmbeddedServer.ReadNoteAsync(server));
        await server.StopAsync(CancellationToken.None);
        Assert.False(left.IsRunning());
    }

    [Fact]
    public async Task StartAsync_OwnerAndServerWereKilled_StartsAndKeepsData()
    {
        var folder = EmbeddedServer.NewFolder();
        var left = await EmbeddedServer.LeaveRunningAsync(folder);
        EmbeddedServer.Kill(left);
        Assert.NotNull(Postmaster.Read(folder));

        await using var server = await EmbeddedServer.StartAsync(folder);

        Assert.NotEqual(left.ProcessId, Postmaster.Running(folder)?.ProcessId);
        Assert.Equal("kept", await EmbeddedServer.ReadNoteAsync(server));
    }

    [Fact]
    public async Task StartAsync_ProcessNumberNowAnothersProgram_StartsAndKeepsData()
    {
        var folder = await EmbeddedServer.CreateDataAsync(EmbeddedServer.NewFolder());
        var port = ServerIdentity.Read(folder.Identity)!.Port;
        await File.WriteAllTextAsync(
            Path.Combine(folder.Data, "postmaster.pid"), $"{Environment.ProcessId}\n{folder.Data}\n1700000000\n{port}\n\n127.0.0.1\n\nready\n");

        await using var server = await EmbeddedServer.StartAsync(folder);

        Assert.Equal("kept", await EmbeddedServer.ReadNoteAsync(server));
    }

    [Fact]
    public async Task StartAsync_InitdbWasInterrupted_BeginsAgain()
    {
        var folder = EmbeddedServer.NewFolder();
        folder.Create();
        ServerIdentity.Create(FreePort.Choose(), ServerAccount.Choose(remembered: null).Name).Write(folder.Identity);
        Directory.CreateDirectory(folder.UnfinishedData);
        await File.WriteAllTextAsync(Path.Combine(folder.UnfinishedData, "PG_VERSION"), "18\n");
        await File.WriteAllTextAsync(Path.Combine(folder.Root, "password"), "of the interrupted run");

        await using var server = await EmbeddedServer.StartAsync(folder);

        Assert.Equal(1, await EmbeddedServer.ScalarAsync(server, "SELECT 1"));
        Assert.False(Directory.Exists(folder.UnfinishedData));
    }

    [Fact]
    public async Task StartAsync_PortTakenByAnother_MovesToAFreeOne()
    {
        var folder = await EmbeddedServer.CreateDataAsync(EmbeddedServer.NewFolder());
        var port = ServerIdentity.Read(folder.Identity)!.Port;
        using var other = new TcpListener(IPAddress.Loopback, port);
        other.Start();

        await using var server = await EmbeddedServer.StartAsync(folder);

        Assert.NotEqual(port, ServerIdentity.Read(folder.Identity)!.Port);
        Assert.Equal("kept", await EmbeddedServer.ReadNoteAsync(server));
    }
}
