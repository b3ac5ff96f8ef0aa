namespace RevOps.Domain.Crm.Imports;

/// <summary>Tells this process's worker and pages that an import changed. A hint: whoever listens reads the database.</summary>
public interface IImportSignals
{
    /// <summary>There is work.</summary>
    void Due();

    /// <summary>An import changed.</summary>
    void Changed();

    /// <summary>Calls <paramref name="handler"/> on each change, on any thread; it must not block or throw.</summary>
    IDisposable OnChanged(Action handler);
}
