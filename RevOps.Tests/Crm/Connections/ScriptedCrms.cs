using RevOps.Domain;
using RevOps.Domain.Crm;

namespace RevOps.Tests.Crm.Connections;

/// <summary>Connectors whose tests answer what the test says, and that keep what they were opened with.</summary>
internal sealed class ScriptedCrms : ICrmConnectors
{
    public IReadOnlyList<CrmKind> Kinds { get; } = [new("hubspot", "HubSpot", new Uri("https://api.hubapi.com/"))];

    /// <summary>What the next test finds.</summary>
    public CrmCheck Check { get; set; } = new([new("Read calls", null, null)]);

    /// <summary>Ends a test that waits; null: it does not wait.</summary>
    public TaskCompletionSource? Hold { get; set; }

    public List<(Uri Address, CrmSecrets Secrets)> Tried { get; } = [];

    public List<ConnectionId> Opened { get; } = [];

    public ICrm Open(CrmConnection connection)
    {
        Opened.Add(connection.Id);
        return new Scripted(this);
    }

    public ICrm Try(string kind, Uri baseAddress, CrmSecrets secrets)
    {
        Tried.Add((baseAddress, secrets));
        return new Scripted(this);
    }

    private sealed class Scripted(ScriptedCrms crms) : ICrm
    {
        public ICrmBook Book => throw Unasked();

        public async Task<CrmCheck> CheckAsync(WriteBackSettings writeBack, CancellationToken cancellationToken)
        {
            await (crms.Hold?.Task ?? Task.CompletedTask).WaitAsync(cancellationToken);
            return crms.Check;
        }

        public Task<Result<CrmCallPage, CrmError>> EndedCallsAsync(CrmCursor cursor, CancellationToken cancellationToken) => throw Unasked();

        public Task<Result<CrmCall, CrmError>> FindCallAsync(string callId, CancellationToken cancellationToken) => throw Unasked();

        public Task<Result<CrmTranscript, CrmError>> TranscriptAsync(CrmCall call, CancellationToken cancellationToken) => throw Unasked();

        public Task<Result<CrmHistory, CrmError>> HistoryAsync(CrmCall call, CancellationToken cancellationToken) => throw Unasked();

        public Task<Result<IReadOnlyList<CrmContact>, CrmError>> ContactsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => throw Unasked();

        public Task<Result<IReadOnlyList<CrmAccount>, CrmError>> AccountsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => throw Unasked();

        public Task<Result<IReadOnlyList<CrmDeal>, CrmError>> DealsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => throw Unasked();

        public Task<Result<IReadOnlyList<CrmOwner>, CrmError>> OwnersAsync(CancellationToken cancellationToken) => throw Unasked();

        public Task<Result<IReadOnlyList<string>, CrmError>> FindNotesAsync(CrmCall call, string key, CancellationToken cancellationToken) => throw Unasked();

        public Task<Result<string, CrmError>> AddNoteAsync(CrmCall call, CrmNote note, CancellationToken cancellationToken) => throw Unasked();

        public Task<Result<string?, CrmError>> ReadNoteAsync(string noteId, CancellationToken cancellationToken) => throw Unasked();

        public Task<Result<string, CrmError>> ChangeNoteAsync(string noteId, CrmNote note, CancellationToken cancellationToken) => throw Unasked();

        public Task<Result<string, CrmError>> RemoveNoteAsync(string noteId, CancellationToken cancellationToken) => throw Unasked();

        public Task<Result<IReadOnlyDictionary<string, string?>, CrmError>> ReadFieldsAsync(
            CrmObject target, IReadOnlyCollection<string> fields, CancellationToken cancellationToken) => throw Unasked();

        public Task<Result<CrmObject, CrmError>> ChangeFieldsAsync(
            CrmObject target, IReadOnlyDictionary<string, string?> values, CancellationToken cancellationToken) => throw Unasked();

        private static InvalidOperationException Unasked() => new("Settings are tested and nothing else.");
    }
}
