using System.Globalization;
using RevOps.Infrastructure.Persistence.Embedded;

namespace RevOps.Tests.Support.Postgres;

/// <summary>
/// The folder of one test process, with all its servers below. A lock says that the process lives; what a killed one left
/// behind, servers included, is removed by the next.
/// </summary>
internal sealed class TestRun
{
    private const string LockName = "run.lock";
    private static readonly Lazy<TestRun> Singleton = new(() => Begin(Root));

    private readonly DataFolderLock _lock;
    private int _directories;

    private TestRun(string folder, DataFolderLock runLock) => (Folder, _lock) = (folder, runLock);

    public static TestRun Current => Singleton.Value;

    /// <summary>Where this user's runs have their folders.</summary>
    public static string Root => Path.Combine(Path.GetTempPath(), "revops-tests-" + Environment.UserName);

    public string Folder { get; }

    public static TestRun Begin(string root)
    {
        OpenFolder.Create(root);

        // Held while folders come and go, so that nobody takes a run that is just beginning for a dead one
        using var turn = TurnLock.WaitFor(Path.Combine(root, "turn.lock"));
        foreach (var folder in Directory.EnumerateDirectories(root, "run-*"))
        {
            RemoveIfDead(folder);
        }

        var own = Path.Combine(root, "run-" + Guid.NewGuid().ToString("N"));
        OpenFolder.Create(own);
        var run = new TestRun(own, TurnLock.WaitFor(Path.Combine(own, LockName)));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => run.End();
        return run;
    }

    /// <summary>A folder for a server of its own.</summary>
    public string NewDataDirectory() =>
        Path.Combine(Folder, Interlocked.Increment(ref _directories).ToString(CultureInfo.InvariantCulture));

    /// <summary>Ends the run's servers and removes its folder.</summary>
    public void End()
    {
        LeftoverServers.Kill(Folder);
        _lock.Dispose();
        OpenFolder.Delete(Folder);
    }

    private static void RemoveIfDead(string folder)
    {
        using var runLock = DataFolderLock.TryTake(Path.Combine(folder, LockName));
        if (runLock is not null)
        {
            LeftoverServers.Kill(folder);
            OpenFolder.Delete(folder);
        }
    }
}
