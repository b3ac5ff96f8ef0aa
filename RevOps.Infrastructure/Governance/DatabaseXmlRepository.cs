using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Governance;

/// <summary>Keeps data protection's keys where every node reads them: a session that began on one node holds on all.</summary>
internal sealed class DatabaseXmlRepository(IDbContextFactory<RevOpsDb> databases, TimeProvider time) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = databases.CreateDbContext();
        return [.. db.DataProtectionKeys.AsNoTracking().OrderBy(x => x.Id).Select(x => x.Xml).AsEnumerable().Select(x => XElement.Parse(x))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = databases.CreateDbContext();
        db.DataProtectionKeys.Add(new DataProtectionKey
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            FriendlyName = friendlyName ?? "",
            Xml = element.ToString(SaveOptions.DisableFormatting),
        });
        db.SaveChanges();
    }
}
