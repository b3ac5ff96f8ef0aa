using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm.Imports;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm.Imports;

/// <summary>Imports and their files.</summary>
internal sealed class ImportStore(IDbContextFactory<RevOpsDb> databases) : IImportStore, IImportQueries
{
    public async Task AddAsync(Import import, byte[] content, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.Imports.Add(import);
        db.ImportFiles.Add(new ImportFile { ImportId = import.Id, Content = Pack(content) });
        db.Audit.Add(audit);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<Import?> FindAsync(ImportId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Imports.AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, cancellationToken);
    }

    public async Task<byte[]> ContentAsync(ImportId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return Unpack(await db.ImportFiles.Where(x => x.ImportId == id).Select(x => x.Content).SingleAsync(cancellationToken));
    }

    public async Task<bool> SaveAsync(Import import, AuditEntry? audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var before = await db.Imports.SingleOrDefaultAsync(x => x.Id == import.Id, cancellationToken);
        if (before is null || before.Version >= import.Version)
        {
            return false;
        }

        db.Entry(before).CurrentValues.SetValues(import);
        if (import.State is ImportState.Draft or ImportState.Trying or ImportState.Running)
        {
            await db.ImportProblems.Where(x => x.Import == import.Id).ExecuteDeleteAsync(cancellationToken);
        }

        if (audit is not null)
        {
            db.Audit.Add(audit);
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    public async Task RemoveAsync(Import import, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.Imports.Remove(import);
        db.Audit.Add(audit);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<SavedMapping?> MappingAsync(string signature, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.SavedMappings.AsNoTracking().SingleOrDefaultAsync(x => x.Signature == signature, cancellationToken);
    }

    public async Task<string?> LastSourceAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Imports.OrderByDescending(x => x.CreatedAt).Select(x => x.Source).FirstOrDefaultAsync(cancellationToken);
    }

    public async Task KeepMappingAsync(string signature, string source, ImportMapping mapping, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var known = await db.SavedMappings.SingleOrDefaultAsync(x => x.Signature == signature, cancellationToken);
        if (known is null)
        {
            db.SavedMappings.Add(new SavedMapping(signature, source, mapping, at));
        }
        else
        {
            known.Keep(source, mapping, at);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<Import>> ListAsync(int most, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Imports.AsNoTracking().OrderByDescending(x => x.CreatedAt).Take(most).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<ImportProblem>> ProblemsAsync(ImportId id, int most, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.ImportProblems.AsNoTracking().Where(x => x.Import == id).OrderBy(x => x.Row).ThenBy(x => x.Column).Take(most).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<string>> SourcesAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Imports.Select(x => x.Source).Distinct().OrderBy(x => x).ToListAsync(cancellationToken);
    }

    private static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            zip.Write(content);
        }

        return packed.ToArray();
    }

    private static byte[] Unpack(byte[] content)
    {
        using var zip = new GZipStream(new MemoryStream(content), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        zip.CopyTo(plain);
        return plain.ToArray();
    }
}
