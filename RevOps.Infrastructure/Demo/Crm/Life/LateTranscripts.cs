using RevOps.Infrastructure.Demo.Crm.Storage;
using RevOps.Infrastructure.Demo.Crm.Webhooks;

namespace RevOps.Infrastructure.Demo.Crm.Life;

/// <summary>Transcripts that are on their way, also over a restart.</summary>
internal sealed class LateTranscripts
{
    private readonly CrmDatabase _database;
    private readonly CrmClock _clock;
    private readonly WebhookSender _webhooks;
    private readonly PriorityQueue<long, DateTimeOffset> _coming = new();
    private readonly Lock _lock = new();

    public LateTranscripts(CrmDatabase database, CrmClock clock, WebhookSender webhooks)
    {
        (_database, _clock, _webhooks) = (database, clock, webhooks);
        foreach (var transcript in database.TranscriptsToCome())
        {
            Expect(transcript);
        }
    }

    public void Expect(CrmTranscript transcript)
    {
        lock (_lock)
        {
            _coming.Enqueue(transcript.Id, transcript.DueAt!.Value);
        }
    }

    /// <summary>Delivers those whose time has come.</summary>
    public void DeliverDue()
    {
        while (TakeDue() is { } id)
        {
            if (_database.DeliverTranscript(id) is { } call)
            {
                _webhooks.Announce(_webhooks.Event(call.Id, CallProperties.HasTranscript, "true"));
            }
        }
    }

    private long? TakeDue()
    {
        lock (_lock)
        {
            return _coming.TryPeek(out var id, out var due) && due <= _clock.Machine ? _coming.Dequeue() : null;
        }
    }
}
