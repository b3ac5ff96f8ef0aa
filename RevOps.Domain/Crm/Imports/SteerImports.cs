using RevOps.Domain.Crm.Imports.Targets;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Crm.Imports;

/// <summary>What a person does with an import that was taken up: map, try, run, stop, undo, throw away.</summary>
public sealed class SteerImports(IImportStore store, IImportSignals signals, TimeProvider time)
{
    private const int LongestSource = 60;
    private const int Attempts = 5;

    private static readonly ImportError Moved = new(
        ImportErrorKind.Conflict, "This import has moved on since the page was drawn", "Look at where it stands now and try again");

    /// <summary>Says what its columns mean.</summary>
    public async Task<Result<Import, ImportError>> MapAsync(
        Viewer viewer, ImportId id, string source, ImportMapping mapping, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        var found = await FindAsync(viewer, id, x => x.CanChange, cancellationToken);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        var name = (source ?? "").Trim();
        if (name.Length is 0 or > LongestSource)
        {
            return new ImportError(ImportErrorKind.Invalid, "The source needs a name of at most 60 characters", "Name the system that the file comes from, such as Salesforce");
        }

        found.Value.Map(name, mapping, time.GetUtcNow());
        var saved = await SaveAsync(found.Value, null, cancellationToken);
        if (saved.IsSuccess)
        {
            await store.KeepMappingAsync(saved.Value.Signature, name, mapping, time.GetUtcNow(), cancellationToken);
        }

        return saved;
    }

    /// <summary>Looks at every row and stores nothing.</summary>
    public Task<Result<Import, ImportError>> TryAsync(Viewer viewer, ImportId id, CancellationToken cancellationToken) =>
        BeginAsync(viewer, id, ImportState.Trying, cancellationToken);

    /// <summary>Stores the rows, in the background.</summary>
    public Task<Result<Import, ImportError>> StartAsync(Viewer viewer, ImportId id, CancellationToken cancellationToken) =>
        BeginAsync(viewer, id, ImportState.Running, cancellationToken);

    /// <summary>Stops a trial or a run; what was stored stays and can be undone.</summary>
    public async Task<Result<Import, ImportError>> StopAsync(Viewer viewer, ImportId id, CancellationToken cancellationToken)
    {
        // A run that makes progress changes the import all the time
        var stopped = await TryStopAsync(viewer, id, cancellationToken);
        for (var i = 1; i < Attempts && stopped.Error == Moved; i++)
        {
            stopped = await TryStopAsync(viewer, id, cancellationToken);
        }

        return stopped;
    }

    private async Task<Result<Import, ImportError>> TryStopAsync(Viewer viewer, ImportId id, CancellationToken cancellationToken)
    {
        var found = await FindAsync(viewer, id, x => x.State is ImportState.Trying or ImportState.Running, cancellationToken);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        var import = found.Value;
        if (import.State == ImportState.Trying)
        {
            import.Map(import.Source, import.Mapping, time.GetUtcNow());
            return await SaveAsync(import, null, cancellationToken);
        }

        import.End(ImportState.Cancelled, $"Stopped by {viewer.Name} after {import.RowsDone} rows", time.GetUtcNow());
        return await SaveAsync(import, Audit(viewer, "import.stopped", import, "Stopped"), cancellationToken);
    }

    /// <summary>Takes back what it stored, in the background.</summary>
    public async Task<Result<Import, ImportError>> UndoAsync(Viewer viewer, ImportId id, CancellationToken cancellationToken)
    {
        var found = await FindAsync(viewer, id, x => x.CanUndo, cancellationToken);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        found.Value.Ask(ImportState.Undoing, time.GetUtcNow());
        return await SaveAsync(found.Value, Audit(viewer, "import.undone", found.Value, "Asked to take back"), cancellationToken);
    }

    /// <summary>Throws a draft away.</summary>
    public async Task<Result<Import, ImportError>> ThrowAwayAsync(Viewer viewer, ImportId id, CancellationToken cancellationToken)
    {
        var found = await FindAsync(viewer, id, x => x.CanChange, cancellationToken);
        if (found.IsSuccess)
        {
            await store.RemoveAsync(found.Value, Audit(viewer, "import.removed", found.Value, "Threw away"), cancellationToken);
            signals.Changed();
        }

        return found;
    }

    private async Task<Result<Import, ImportError>> BeginAsync(Viewer viewer, ImportId id, ImportState work, CancellationToken cancellationToken)
    {
        var found = await FindAsync(viewer, id, x => x.CanChange, cancellationToken);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        var import = found.Value;
        if (ImportTargets.Of(import.Kind).Missing(import.Mapping) is { } missing)
        {
            return new ImportError(ImportErrorKind.Invalid, $"No column fills {missing}", "Choose the column that holds it");
        }

        import.Ask(work, time.GetUtcNow());
        var audit = work == ImportState.Running ? Audit(viewer, "import.started", import, "Started") : null;
        return await SaveAsync(import, audit, cancellationToken);
    }

    private async Task<Result<Import, ImportError>> FindAsync(Viewer viewer, ImportId id, Func<Import, bool> fits, CancellationToken cancellationToken)
    {
        if (!viewer.CanImport())
        {
            return ImportRights.Forbidden;
        }

        var import = await store.FindAsync(id, cancellationToken);
        return import is null ? ImportRights.NotFound : fits(import) ? import : Moved;
    }

    private async Task<Result<Import, ImportError>> SaveAsync(Import import, AuditEntry? audit, CancellationToken cancellationToken)
    {
        if (!await store.SaveAsync(import, audit, cancellationToken))
        {
            return Moved;
        }

        signals.Changed();
        if (import.IsWork)
        {
            signals.Due();
        }

        return import;
    }

    private AuditEntry Audit(Viewer viewer, string action, Import import, string verb) =>
        AuditEntry.By(viewer, time, action, $"import:{import.Id}", $"{verb} the import of {import.FileName} from {import.Source}");
}
