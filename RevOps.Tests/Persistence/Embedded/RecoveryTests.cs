using System.Net;
using System.Net.Sockets;
using RevOps.Infrastructure.Persistence.Embedded;

namespace RevOps.Tests.Persistence.Embedded;

public sealed class RecoveryTests : DataFolderTest
{
    [Fact]
    public async Task StartAsync_OwnerWasKilled_TakesOverTheRunningServer()
    {
        var left = await EmbeddedServer.LeaveRunningAsync(Folder);

        await using var server = await EmbeddedServer.StartAsync(Folder);

        Assert.Equal(left.ProcessId, Postmaster.Running(Folder)?.ProcessId);
        Assert.Equal("kept", await EmbeddedServer.ReadNoteAsync(server));
        await server.StopAsync(CancellationToken.None);
        Assert.False(left.IsRunning());
    }

    [Fact]
    public async Task StartAsync_OwnerAndServerWereKilled_StartsAndKeepsData()
    {
        var left = await EmbeddedServer.LeaveRunningAsync(Folder);
        EmbeddedServer.Kill(left);
        Assert.NotNull(Postmaster.Read(Folder));

        await using var server = await EmbeddedServer.StartAsync(Folder);

        Assert.NotEqual(left.ProcessId, Postmaster.Running(Folder)?.ProcessId);
        Assert.Equal("kept", await EmbeddedServer.ReadNoteAsync(server));
    }

    [Fact]
    public async Task StartAsync_ProcessNumberNowAnothersProgram_StartsAndKeepsData()
    {
        await EmbeddedServer.CreateDataAsync(Folder);
        var port = ServerIdentity.Read(Folder.Identity)!.Port;
        await File.WriteAllTextAsync(
            Path.Combine(Folder.Data, "postmaster.pid"), $"{Environment.ProcessId}\n{Folder.Data}\n1700000000\n{port}\n\n127.0.0.1\n\nready\n");

        await using var server = await EmbeddedServer.StartAsync(Folder);

        Assert.Equal("kept", await EmbeddedServer.ReadNoteAsync(server));
    }

    [Fact]
    public async Task StartAsync_InitdbWasInterrupted_BeginsAgain()
    {
        Folder.Create();
        ServerIdentity.Create(FreePort.Choose(), ServerAccount.Choose(remembered: null).Name).Write(Folder.Identity);
        Directory.CreateDirectory(Folder.UnfinishedData);
        await File.WriteAllTextAsync(Path.Combine(Folder.UnfinishedData, "PG_VERSION"), "18\n");
        await File.WriteAllTextAsync(Path.Combine(Folder.Root, "password"), "of the interrupted run");

        await using var server = await EmbeddedServer.StartAsync(Folder);

        Assert.Equal(1, await EmbeddedServer.ScalarAsync(server, "SELECT 1"));
        Assert.False(Directory.Exists(Folder.UnfinishedData));
    }

    [Fact]
    public async Task StartAsync_PortTakenByAnother_MovesToAFreeOne()
    {
        await EmbeddedServer.CreateDataAsync(Folder);
        var port = ServerIdentity.Read(Folder.Identity)!.Port;
        using var other = new TcpListener(IPAddress.Loopback, port);
        other.Start();

        await using var server = await EmbeddedServer.StartAsync(Folder);

        Assert.NotEqual(port, ServerIdentity.Read(Folder.Identity)!.Port);
        Assert.Equal("kept", await EmbeddedServer.ReadNoteAsync(server));
    }
}
