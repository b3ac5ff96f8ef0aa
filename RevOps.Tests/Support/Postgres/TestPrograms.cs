using RevOps.Infrastructure.Persistence.Embedded;

namespace RevOps.Tests.Support.Postgres;

/// <summary>One copy of npm's programs for all test runs of this user, where any account can run them; else the system's programs.</summary>
internal static class TestPrograms
{
    private static readonly Lazy<string> Prepared = new(Prepare);

    public static string Folder => Prepared.Value;

    private static string Prepare()
    {
        var locator = new PostgresBinariesLocator(configured: null, [Path.Combine(SolutionFolder.Path, "RevOps.Web")], new SystemPostgres());
        var found = locator.FindAsync(dataMajorVersion: null, CancellationToken.None).GetAwaiter().GetResult();
        if (!found.IsPackaged)
        {
            return found.Folder;
        }

        OpenFolder.Create(TestRun.Root);
        var place = new PostgresBinariesCopy(TestRun.Root).PlaceFor(found);
        using var turn = TurnLock.WaitFor(place + ".lock");
        if (!Directory.Exists(place))
        {
            PostgresBinariesCopy.Copy(found, place + ".unfinished");
            Directory.Move(place + ".unfinished", place);
        }

        return place;
    }
}
