using RevOps.Domain.Governance;

namespace RevOps.Domain.Crm.Imports;

/// <summary>An import of one file: what it is, how it is read, and what became of it.</summary>
public sealed class Import
{
    private Import()
    {
    }

    /// <summary>Takes a file up.</summary>
    public Import(string source, string fileName, int bytes, string signature, ImportMapping mapping, Viewer by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentNullException.ThrowIfNull(by);
        Id = ImportId.New();
        Source = source;
        FileName = fileName;
        Bytes = bytes;
        Signature = signature;
        Mapping = mapping;
        Kind = mapping.Kind;
        CreatedBy = by.UserId;
        CreatedByName = by.Name;
        CreatedAt = at;
        ChangedAt = at;
    }

    /// <summary>Its id.</summary>
    public ImportId Id { get; private set; }

    /// <summary>Name of the source: ids are unique within it.</summary>
    public string Source { get; private set; } = "";

    /// <summary>Name of the file.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>Its size.</summary>
    public int Bytes { get; private set; }

    /// <summary>What its header looks like: the same header finds the saved mapping again.</summary>
    public string Signature { get; private set; } = "";

    /// <summary>What the rows are.</summary>
    public ImportKind Kind { get; private set; }

    /// <summary>What its columns mean.</summary>
    public ImportMapping Mapping { get; private set; } = new() { Kind = ImportKind.Accounts, Fields = new Dictionary<string, string>() };

    /// <summary>Where it stands.</summary>
    public ImportState State { get; private set; }

    /// <summary>Rows of the file; null until they were counted.</summary>
    public int? Rows { get; private set; }

    /// <summary>Rows that were looked at; a run that was cut off goes on after them.</summary>
    public int RowsDone { get; private set; }

    /// <summary>What became of them, or would in a trial.</summary>
    public ImportCounts Counts { get; private set; } = ImportCounts.None;

    /// <summary>Why it failed, or what an undo left; null where there is nothing to say.</summary>
    public string? Problem { get; private set; }

    /// <summary>Who took it up.</summary>
    public UserId CreatedBy { get; private set; }

    /// <summary>Their name at the time.</summary>
    public string CreatedByName { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When its rows began to be stored.</summary>
    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>When anything of it last changed.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>The node that works on it has it until then; another may take it after.</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }

    /// <summary>Counts changes; two that change at once do not both succeed.</summary>
    public int Version { get; private set; }

    /// <summary>True while a worker has something to do.</summary>
    public bool IsWork => State is ImportState.Trying or ImportState.Running or ImportState.Undoing;

    /// <summary>True while its mapping may change.</summary>
    public bool CanChange => State is ImportState.Draft or ImportState.Tried;

    /// <summary>True where it stored something that can be taken back.</summary>
    public bool CanUndo => State is ImportState.Done or ImportState.Cancelled or ImportState.Failed && StartedAt is not null;

    /// <summary>Reads it another way.</summary>
    public void Map(string source, ImportMapping mapping, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        Source = source;
        Mapping = mapping;
        Kind = mapping.Kind;
        (Counts, RowsDone) = (ImportCounts.None, 0);
        Turn(ImportState.Draft, at);
    }

    /// <summary>Gives it to the worker.</summary>
    public void Ask(ImportState work, DateTimeOffset at)
    {
        if (work != ImportState.Undoing)
        {
            (Counts, RowsDone, Problem, EndedAt) = (ImportCounts.None, 0, null, null);
        }

        StartedAt = work == ImportState.Running ? at : StartedAt;
        Turn(work, at);
    }

    /// <summary>A worker takes it.</summary>
    public void Lease(DateTimeOffset until)
    {
        LeasedUntil = until;
        Version++;
    }

    /// <summary>Notes how far it came.</summary>
    public void Advance(int rows, int done, ImportCounts batch, DateTimeOffset at, DateTimeOffset leasedUntil)
    {
        Rows = rows;
        RowsDone = done;
        Counts += batch;
        LeasedUntil = leasedUntil;
        ChangedAt = at;
        Version++;
    }

    /// <summary>It has come to an end of some kind.</summary>
    public void End(ImportState state, string? problem, DateTimeOffset at)
    {
        Problem = problem;
        EndedAt = at;
        Turn(state, at);
    }

    private void Turn(ImportState state, DateTimeOffset at)
    {
        State = state;
        ChangedAt = at;
        LeasedUntil = null;
        Version++;
    }
}
