using RevOps.Infrastructure.Persistence.Embedded;
using RevOps.Tests.Support.Postgres;

namespace RevOps.Tests.Persistence.Embedded;

/// <summary>A test with a data folder of its own, removed after it.</summary>
public abstract class DataFolderTest : IDisposable
{
    internal DataFolder Folder { get; } = new(TestRun.Current.NewDataDirectory());

    public void Dispose()
    {
        OpenFolder.Delete(Folder.DataDirectory);
        GC.SuppressFinalize(this);
    }
}
