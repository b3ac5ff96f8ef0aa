using Microsoft.Extensions.Logging;

namespace RevOps.Infrastructure.Persistence.Embedded;

/// <summary>Makes PostgreSQL's programs ready to run under the server's account.</summary>
internal sealed class ServerPrograms(DataFolder folder, PostgresBinariesLocator locator, FolderOwnership ownership, ILogger logger)
{
    private readonly PostgresBinariesCopy _copies = new(folder.Root);

    public async Task<PostgresBinaries> PrepareAsync(CancellationToken cancellationToken)
    {
        var found = await locator.FindAsync(folder.MajorVersion(), cancellationToken);
        var binaries = found.IsPackaged ? await CopyAsync(found, cancellationToken) : found;
        await ownership.EnsureProgramsReachableAsync(binaries, cancellationToken);
        return binaries;
    }

    /// <summary>Once the server runs from these programs, copies of other versions are of no use.</summary>
    public void RemoveOthers(PostgresBinaries used) => _copies.RemoveOthers(used.Installation);

    private async Task<PostgresBinaries> CopyAsync(PostgresBinaries packaged, CancellationToken cancellationToken)
    {
        var place = _copies.PlaceFor(packaged);
        if (!Directory.Exists(place))
        {
            logger.CopyingPrograms(packaged.Installation);
            var unfinished = place + ".unfinished";
            PostgresBinariesCopy.Copy(packaged, unfinished);
            await ownership.GiveAsync(unfinished, cancellationToken);
            Directory.Move(unfinished, place);
        }

        return PostgresBinaries.In(place) ?? throw new DatabaseServerException(
            $"The copy of PostgreSQL's programs in {place} is damaged. Remove that folder and start again.");
    }
}
