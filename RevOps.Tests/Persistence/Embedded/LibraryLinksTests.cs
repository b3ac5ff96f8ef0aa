using RevOps.Infrastructure.Persistence;
using RevOps.Infrastructure.Persistence.Embedded;

namespace RevOps.Tests.Persistence.Embedded;

public sealed class LibraryLinksTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("revops-links").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Make_ListedLinks_PointToTheirLibraries()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "lib"));
        File.WriteAllText(Path.Combine(_folder, "lib", "libpq.so.5.18"), "library");
        WriteList("native/lib/libpq.so.5.18", "native/lib/libpq.so.5");

        LibraryLinks.Make(_folder, _folder);

        Assert.Equal("library", File.ReadAllText(Path.Combine(_folder, "lib", "libpq.so.5")));
    }

    [Fact]
    public void Make_LinkOutsideThePackage_IsRefused()
    {
        WriteList("native/lib/libpq.so.5.18", "native/../../stolen");

        Assert.Throws<DatabaseServerException>(() => LibraryLinks.Make(_folder, _folder));
    }

    private void WriteList(string source, string target) =>
        File.WriteAllText(Path.Combine(_folder, LibraryLinks.FileName), $$"""[{"source":"{{source}}","target":"{{target}}"}]""");
}
