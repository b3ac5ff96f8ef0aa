using Microsoft.AspNetCore.Http;
using RevOps.Infrastructure.Demo.Crm.Api;
using RevOps.Infrastructure.Demo.Crm.Faults;
using RevOps.Infrastructure.Demo.Crm.Life;
using RevOps.Infrastructure.Demo.Crm.Storage;
using RevOps.Infrastructure.Demo.Crm.Webhooks;

namespace RevOps.Infrastructure.Demo.Crm.Control;

/// <summary>What the control API does: looking in from outside, and turning the wheels that a real CRM has nobody for.</summary>
internal sealed class ControlAnswers(
    CrmDatabase database,
    CrmClock clock,
    FaultPlan faults,
    TokenRegister tokens,
    CrmRateLimits limits,
    RequestLog log,
    HoldGate holds,
    WebhookTarget webhooks,
    CallEnding ending,
    Backlog backlog,
    CrmLife life)
{
    private const int MostCallsAtOnce = 10_000;

    public DemoCrmState State()
    {
        var (calls, notes, transcripts) = database.Counts();
        return new DemoCrmState(
            clock.Now,
            clock.Offset.TotalSeconds,
            faults.Settings with { ExpireTokens = tokens.Expiring },
            new DemoCrmLimits(limits.PerTenSeconds, limits.SearchesPerSecond),
            life.EndsCallEverySeconds,
            new DemoCrmCounts(calls, notes, transcripts, new DemoCrmRequestCounts(log.Counts())),
            webhooks.Url,
            log.Lines());
    }

    public IResult Faults(DemoCrmFaultChange change)
    {
        if (change.Problem() is { } problem)
        {
            return Problem(problem);
        }

        faults.Change(change);
        if (change.ExpireTokens == true)
        {
            tokens.ExpireAll();
        }

        return Results.Ok(State());
    }

    public IResult Clock(ClockBody body)
    {
        if (Math.Abs(body.OffsetSeconds) > TimeSpan.FromDays(3650).TotalSeconds)
        {
            return Problem("offsetSeconds is within ten years.");
        }

        clock.Offset = TimeSpan.FromSeconds(body.OffsetSeconds);
        return Results.Ok(State());
    }

    public IResult Limits(DemoCrmLimits body)
    {
        limits.Change(body.RequestsPerTenSeconds, body.SearchesPerSecond);
        return Results.Ok(State());
    }

    public IResult Pace(PaceBody body)
    {
        life.EndsCallEverySeconds = body.EndsCallsEverySeconds;
        return Results.Ok(State());
    }

    public IResult Webhook(TargetBody body)
    {
        if (body.Url is not null && !(Uri.TryCreate(body.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"))
        {
            return Problem("url is an absolute http or https address, or null.");
        }

        webhooks.Change(body.Url, body.Secret);
        return Results.Ok(State());
    }

    public IResult EndCalls(DemoCrmCallRequest request)
    {
        if (request.Count is < 1 or > MostCallsAtOnce)
        {
            return Problem($"count is from 1 to {MostCallsAtOnce}.");
        }

        var owners = database.Owners().ToDictionary(x => CrmText.Id(x.Id), x => x.Email);
        var calls = new List<DemoCrmEndedCall>();
        for (var i = 0; i < (request.Count ?? 1); i++)
        {
            var ended = ending.End(request);
            if (!ended.IsSuccess)
            {
                return Problem(ended.Error);
            }

            var call = ended.Value;
            calls.Add(new DemoCrmEndedCall(
                CrmText.Id(call.Id),
                call.Value("hs_call_title")!,
                call.Value(CallProperties.TranscriptId) is { Length: > 0 } transcript ? transcript : null,
                owners.GetValueOrDefault(call.Value("hubspot_owner_id")!)));
        }

        return Results.Ok(new DemoCrmEndedCalls(calls));
    }

    public IResult Seed(DemoCrmSeedRequest request)
    {
        var added = backlog.Add(request);
        return added.IsSuccess ? Results.Ok(added.Value) : Problem(added.Error);
    }

    public IResult Edit(EditBody body)
    {
        if (!CrmRoute.Knows(body.Type))
        {
            return Problem($"{body.Type} is no type of object.");
        }

        var values = PropertyInput.Read(database, body.Type, body.Properties);
        return !values.IsSuccess ? Problem("A property does not exist, is read only or has a value that is none of its type.")
            : CrmText.ReadId(body.Id) is { } id && database.Update(body.Type, id, values.Value) is not null ? Results.NoContent()
            : Problem($"There is no {CrmTypes.Singular(body.Type)} {body.Id}.");
    }

    public IResult Associate(AssociateBody body) =>
        CrmRoute.Knows(body.Type) && CrmRoute.Knows(body.ToType) && CrmText.ReadId(body.Id) is { } id && CrmText.ReadId(body.ToId) is { } to
            && database.Associate(new CrmLink(body.Type, id, body.ToType, to), body.Remove)
            ? Results.NoContent()
            : Problem($"There is no {body.Type} {body.Id} or no {body.ToType} {body.ToId}.");

    public IResult Archive(ArchiveBody body)
    {
        if (!CrmRoute.Knows(body.Type) || CrmText.ReadId(body.Id) is not { } id || database.Find(body.Type, id) is null)
        {
            return Problem($"There is no {body.Type} {body.Id}.");
        }

        database.Archive(body.Type, id);
        return Results.NoContent();
    }

    public IResult Hold(HoldBody body)
    {
        if (body.When is not (null or "before" or "after") || body.Count is < 0)
        {
            return Problem("when is before or after; count is not negative.");
        }

        holds.Arm(body.Route, body.When == "after" ? HoldMoment.After : HoldMoment.Before, body.Count ?? 1);
        return Results.Ok(Held());
    }

    public IResult Release()
    {
        holds.Release();
        return Results.Ok(Held());
    }

    public DemoCrmHeld Held()
    {
        var (held, route, moment) = holds.State();
        return new DemoCrmHeld(held, route, moment == HoldMoment.Before ? "before" : "after");
    }

    private static IResult Problem(string message) => Results.BadRequest(new ProblemBody(message));
}
