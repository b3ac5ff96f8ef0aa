using System.Globalization;
using RevOps.Domain;
using RevOps.Infrastructure.Demo.Crm.Control;
using RevOps.Infrastructure.Demo.Crm.Faults;
using RevOps.Infrastructure.Demo.Crm.Storage;
using RevOps.Infrastructure.Demo.Crm.Webhooks;

namespace RevOps.Infrastructure.Demo.Crm.Life;

/// <summary>Ends a call: the call with its people, its transcript now, later or never, and the announcement.</summary>
internal sealed class CallEnding(
    CrmDatabase database, CrmClock clock, CallCasting casting, FaultPlan faults, LateTranscripts late, WebhookSender webhooks)
{
    private const int EarliestSeconds = 10;
    private const int LatestSeconds = 60;

    /// <summary>The call, or what is wrong with the request.</summary>
    public Result<CrmRecord, string> End(DemoCrmCallRequest request)
    {
        if (request.Transcript is not (null or "ready" or "late" or "never"))
        {
            return "transcript is one of ready, late, never.";
        }

        var cast = casting.Cast(request);
        if (!cast.IsSuccess)
        {
            return cast.Error;
        }

        var (call, entry) = Entry(request, cast.Value);
        database.Commit(entry);
        if (entry.Transcript is { Ready: false, DueAt: not null } coming)
        {
            late.Expect(coming);
        }

        if (request.Announce ?? true)
        {
            Announce(call, entry.Transcript!.Ready);
        }

        return call;
    }

    private (CrmRecord Call, JournalEntry Entry) Entry(DemoCrmCallRequest request, CastCall cast)
    {
        var now = clock.Now;
        var duration = TimeSpan.FromSeconds(request.DurationSeconds ?? Math.Max(1, Math.Round(cast.Duration.TotalSeconds)));
        var transcriptId = database.NextId();
        var due = DueAt(request);
        var ready = due <= clock.Machine;
        var properties = new Dictionary<string, string?>(CallProperties.Transcript(ready ? transcriptId : null))
        {
            ["hs_timestamp"] = CrmText.Time(request.StartedAt?.ToUniversalTime() ?? CrmClock.WholeMilliseconds(now - duration)),
            ["hs_call_title"] = request.Title ?? string.Create(CultureInfo.InvariantCulture, $"{cast.Title}, {now:d MMM HH:mm}"),
            ["hs_call_duration"] = ((long)duration.TotalMilliseconds).ToString(CultureInfo.InvariantCulture),
        };
        if (request.RevopsCallKey is not null)
        {
            properties["revops_call_key"] = request.RevopsCallKey;
        }

        var (call, links) = CallRecord.Make(database.NextId(), now, cast, properties);
        var transcript = new CrmTranscript(transcriptId, call.Id, now, due, ready, cast.Script);
        return (call, new JournalEntry { Records = [call], Links = links, Transcript = transcript });
    }

    /// <summary>When the transcript is there, by the machine's clock; null = never.</summary>
    private DateTimeOffset? DueAt(DemoCrmCallRequest request)
    {
        var drawn = faults.Transcript();
        var (isLate, isNever) = request.Transcript is null ? drawn : (request.Transcript == "late", request.Transcript == "never");
        var seconds = request.LateSeconds ?? (EarliestSeconds + faults.Draw(LatestSeconds - EarliestSeconds + 1));
        return isNever ? null : clock.Machine + (isLate ? TimeSpan.FromSeconds(seconds) : TimeSpan.Zero);
    }

    private void Announce(CrmRecord call, bool ready)
    {
        var created = webhooks.Event(call.Id);
        var completed = webhooks.Event(call.Id, "hs_call_status", call.Value("hs_call_status"));
        if (ready)
        {
            webhooks.Announce(created, completed, webhooks.Event(call.Id, CallProperties.HasTranscript, "true"));
        }
        else
        {
            webhooks.Announce(created, completed);
        }
    }
}
