using RevOps.Domain;
using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Transcripts;
using RevOps.Domain.Crm;

namespace RevOps.Tests.Reviews.Pipeline;

/// <summary>A CRM in memory that can fail at any request, before or after it took effect.</summary>
internal sealed class FakeCrm : ICrm, ICrmConnectors
{
    private readonly Lock _lock = new();
    private int _nextNote = 100;

    public Dictionary<string, CrmCall> Calls { get; } = [];

    public Dictionary<string, Transcript> Transcripts { get; } = [];

    public Dictionary<string, Dictionary<string, string?>> Fields { get; } = [];

    public SortedDictionary<int, (string Key, string Body)> Notes { get; } = [];

    public List<CrmOwner> Owners { get; } = [];

    public CrmHistory History { get; set; } = CrmHistory.Nothing;

    public List<string> Requests { get; } = [];

    /// <summary>Asked before each request takes effect; an error is the answer.</summary>
    public Func<string, CrmError?> Before { get; set; } = _ => null;

    /// <summary>Asked after a write took effect; an error is the answer instead of the right one.</summary>
    public Func<string, CrmError?> After { get; set; } = _ => null;

    public ICrmBook Book { get; set; } = new FakeBook();

    public IReadOnlyList<CrmKind> Kinds => [];

    public int Writes => Requests.Count(x => x is "note.add" or "note.change" or "note.remove" or "fields.change");

    /// <summary>Which CRM a connection leads to; this one where nothing is said.</summary>
    public Func<CrmConnection, ICrm>? Opens { get; set; }

    /// <summary>No request is answered before this ends.</summary>
    public Task? Hangs { get; set; }

    /// <summary>Waited for before each request is looked at: others go on meanwhile.</summary>
    public Func<string, Task> Pause { get; set; } = _ => Task.CompletedTask;

    public ICrm Open(CrmConnection connection) => Opens?.Invoke(connection) ?? this;

    public ICrm Try(string kind, Uri baseAddress, CrmSecrets secrets) => this;

    public CrmCall End(string id, string owner, DateTimeOffset start, TimeSpan duration, Transcript? transcript)
    {
        var call = new CrmCall
        {
            Id = id,
            Title = $"Call {id}",
            OwnerId = owner,
            StartedAt = start,
            Duration = duration,
            State = CrmCallState.Ended,
            TranscriptId = transcript is null ? null : "t" + id,
        };
        Calls[id] = call;
        Fields.TryAdd(id, []);
        if (transcript is not null)
        {
            Transcripts[id] = transcript;
        }

        return call;
    }

    public Task<CrmCheck> CheckAsync(WriteBackSettings writeBack, CancellationToken cancellationToken) => Task.FromResult(new CrmCheck([]));

    public Task<Result<CrmCallPage, CrmError>> EndedCallsAsync(CrmCursor cursor, CancellationToken cancellationToken) =>
        Read<CrmCallPage>("calls.search", () => new CrmCallPage([.. Calls.Values], cursor with { LastId = null, To = null, From = cursor.From.AddSeconds(1) }, false));

    public Task<Result<CrmCall, CrmError>> FindCallAsync(string callId, CancellationToken cancellationToken) =>
        Read("call", () => Calls.TryGetValue(callId, out var call)
            ? Result<CrmCall, CrmError>.Ok(call)
            : new CrmError(CrmErrorKind.NotFound, "There is no such call"));

    public Task<Result<CrmTranscript, CrmError>> TranscriptAsync(CrmCall call, CancellationToken cancellationToken) =>
        Read<CrmTranscript>("transcript", () => new CrmTranscript(Transcripts.GetValueOrDefault(call.Id)));

    public Task<Result<CrmHistory, CrmError>> HistoryAsync(CrmCall call, CancellationToken cancellationToken) =>
        Read<CrmHistory>("history", () => History);

    public Task<Result<IReadOnlyList<CrmContact>, CrmError>> ContactsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        Read("contacts", () => Result<IReadOnlyList<CrmContact>, CrmError>.Ok([]));

    public Task<Result<IReadOnlyList<CrmAccount>, CrmError>> AccountsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        Read("accounts", () => Result<IReadOnlyList<CrmAccount>, CrmError>.Ok([]));

    public Task<Result<IReadOnlyList<CrmDeal>, CrmError>> DealsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        Read("deals", () => Result<IReadOnlyList<CrmDeal>, CrmError>.Ok([.. ids.Where(Fields.ContainsKey).Select(x => new CrmDeal(x, x, null, null, null, null, null))]));

    public Task<Result<IReadOnlyList<CrmOwner>, CrmError>> OwnersAsync(CancellationToken cancellationToken) =>
        Read("owners", () => Result<IReadOnlyList<CrmOwner>, CrmError>.Ok([.. Owners]));

    public Task<Result<IReadOnlyList<string>, CrmError>> FindNotesAsync(CrmCall call, string key, CancellationToken cancellationToken) =>
        Read("notes.find", () => Result<IReadOnlyList<string>, CrmError>.Ok([.. Notes.Where(x => x.Value.Key == key).Select(x => $"{x.Key}")]));

    public Task<Result<string, CrmError>> AddNoteAsync(CrmCall call, CrmNote note, CancellationToken cancellationToken) =>
        Write("note.add", () =>
        {
            Notes[++_nextNote] = (note.Key, note.Body);
            return $"{_nextNote}";
        });

    public Task<Result<string?, CrmError>> ReadNoteAsync(string noteId, CancellationToken cancellationToken) =>
        Read("note", () => Result<string?, CrmError>.Ok(Notes.TryGetValue(Id(noteId), out var note) ? note.Body : null));

    public Task<Result<string, CrmError>> ChangeNoteAsync(string noteId, CrmNote note, CancellationToken cancellationToken) =>
        Write("note.change", () =>
        {
            Notes[Id(noteId)] = (note.Key, note.Body);
            return noteId;
        });

    public Task<Result<string, CrmError>> RemoveNoteAsync(string noteId, CancellationToken cancellationToken) =>
        Write("note.remove", () =>
        {
            Notes.Remove(Id(noteId));
            return noteId;
        });

    public Task<Result<IReadOnlyDictionary<string, string?>, CrmError>> ReadFieldsAsync(
        CrmObject target, IReadOnlyCollection<string> fields, CancellationToken cancellationToken) =>
        Read("fields", () => Result<IReadOnlyDictionary<string, string?>, CrmError>.Ok(
            fields.ToDictionary(x => x, x => Fields[target.Id].GetValueOrDefault(x))));

    public Task<Result<CrmObject, CrmError>> ChangeFieldsAsync(
        CrmObject target, IReadOnlyDictionary<string, string?> values, CancellationToken cancellationToken) =>
        Write("fields.change", () =>
        {
            foreach (var (field, value) in values)
            {
                Fields[target.Id][field] = value;
            }

            return target;
        });

    private static int Id(string note) => int.Parse(note, System.Globalization.CultureInfo.InvariantCulture);

    private async Task<Result<T, CrmError>> Read<T>(string what, Func<Result<T, CrmError>> answer)
    {
        if (Hangs is { } answered)
        {
            await answered;
        }

        await Pause(what);
        lock (_lock)
        {
            Requests.Add(what);
            return Before(what) is { } error ? error : answer();
        }
    }

    private async Task<Result<T, CrmError>> Write<T>(string what, Func<T> effect)
    {
        await Pause(what);
        lock (_lock)
        {
            Requests.Add(what);
            if (Before(what) is { } refused)
            {
                return refused;
            }

            var done = effect();
            return After(what) is { } lost ? lost : done;
        }
    }
}
