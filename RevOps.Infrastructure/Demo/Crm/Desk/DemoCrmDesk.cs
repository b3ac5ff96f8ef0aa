using System.Globalization;
using System.Net;
using System.Text.Json;
using RevOps.Domain;
using RevOps.Domain.Demo;
using RevOps.Infrastructure.Demo.Crm.Control;
using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Desk;

/// <inheritdoc />
internal sealed class DemoCrmDesk(DemoCrmClient client, DemoReviews reviews) : IDemoCrm
{
    private const int Shown = 20;
    private const int ShownRequests = 60;
    private const int ShownDeals = 200;

    private static readonly string[] Properties = ["revops_score", "revops_next_step", "revops_next_step_due"];

    private readonly Lazy<DemoCrmChoices> _choices = new(ReadChoices);

    public DemoCrmChoices Choices => _choices.Value;

    public async Task<Result<DemoCrmView, DemoCrmError>> LookAsync(string? text, CancellationToken cancellationToken)
    {
        var looked = await TryAsync(async control => (
            State: await control.StateAsync(cancellationToken),
            Calls: await control.CallsAsync(Shown, text, cancellationToken),
            Deals: await control.DealsAsync(ShownDeals, text, cancellationToken)));
        if (!looked.IsSuccess || client.Address is not { } address)
        {
            return looked.Error ?? DemoCrmError.NotRunning;
        }

        var (state, calls, deals) = looked.Value.Item;
        var found = await reviews.OfAsync([.. calls.Select(x => x.Id)], cancellationToken);
        return new DemoCrmView
        {
            Address = address,
            Clock = state.Clock,
            ClockOffset = TimeSpan.FromSeconds(state.ClockOffsetSeconds),
            WebhookUrl = state.WebhookUrl,
            EndsCallEverySeconds = state.EndsCallsEverySeconds,
            Calls = state.Counts.Calls,
            Notes = state.Counts.Notes,
            Faults = FaultMapping.Read(state.Faults),
            Newest = [.. calls.Where(x => !x.Archived).Select(x => Call(x, found.GetValueOrDefault(x.Id)))],
            Deals = [.. deals.Select(Deal)],
            Stages = [.. DealPipeline.Stages.Select(x => (x.Id, x.Label))],
            Requests = [.. state.Log.Take(ShownRequests).Select(x => new DemoCrmRequest(x.At, x.Method, x.Path, x.Status, x.Fault))],
        };
    }

    public async Task<Result<string, DemoCrmError>> EndCallAsync(DemoCallOrder order, CancellationToken cancellationToken)
    {
        var request = new DemoCrmCallRequest
        {
            File = order.Recording,
            OwnerEmail = order.RepEmail,
            Transcript = order.Transcript.ToString().ToLowerInvariant(),
        };
        var ended = await TryAsync(control => control.EndCallsAsync(request, cancellationToken));
        return ended.IsSuccess ? ended.Value.Item[0].Id : ended.Error;
    }

    public async Task<Result<DemoFaults, DemoCrmError>> SetFaultsAsync(DemoFaults faults, CancellationToken cancellationToken) =>
        Faults(await TryAsync(control => control.SetFaultsAsync(FaultMapping.Write(faults), cancellationToken)));

    public async Task<Result<DemoFaults, DemoCrmError>> ExpireTokensAsync(CancellationToken cancellationToken) =>
        Faults(await TryAsync(control => control.SetFaultsAsync(new DemoCrmFaultChange { ExpireTokens = true }, cancellationToken)));

    public Task<Result<string, DemoCrmError>> EditCallAsync(string callId, string property, string? value, CancellationToken cancellationToken) =>
        EditAsync(CrmTypes.Calls, callId, property, value, cancellationToken);

    public Task<Result<string, DemoCrmError>> MoveDealAsync(string dealId, string stage, CancellationToken cancellationToken) =>
        EditAsync(CrmTypes.Deals, dealId, DealPipeline.Stage, stage, cancellationToken);

    private static DemoCrmDeal Deal(DemoCrmDealView deal) => new(deal.Id, deal.Name, deal.Company, deal.Owner, deal.Stage, deal.ChangedAt)
    {
        Worth = Money.Of(decimal.TryParse(deal.Amount, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) ? amount : null, deal.Currency),
        ClosesOn = deal.ClosesAt is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null,
        NextStep = deal.NextStep is { Length: > 0 } next ? next : null,
    };

    private async Task<Result<string, DemoCrmError>> EditAsync(
        string type, string id, string property, string? value, CancellationToken cancellationToken)
    {
        var edited = await TryAsync(async control =>
        {
            await control.EditAsync(type, id, new Dictionary<string, string?> { [property] = value }, cancellationToken);
            return id;
        });
        return edited.IsSuccess ? edited.Value.Item : edited.Error;
    }

    private static Result<DemoFaults, DemoCrmError> Faults(Result<Answer<DemoCrmState>, DemoCrmError> state) =>
        state.IsSuccess ? FaultMapping.Read(state.Value.Item.Faults) : state.Error;

    /// <summary>What the CRM refuses is said in its words, which are ours too; a CRM that does not answer is no bug of the page.</summary>
    private async Task<Result<Answer<T>, DemoCrmError>> TryAsync<T>(Func<DemoCrmControl, Task<T>> call)
    {
        try
        {
            return await client.CallAsync(async x => new Answer<T>(await call(x))) is { } answer ? answer : DemoCrmError.NotRunning;
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.BadRequest)
        {
            return new DemoCrmError(Reason(e.Message), "Choose something else");
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or TaskCanceledException { InnerException: TimeoutException })
        {
            return DemoCrmError.NotRunning;
        }
    }

    private static string Reason(string message)
    {
        var begin = message.IndexOf('{', StringComparison.Ordinal);
        try
        {
            return begin < 0 ? "The demo CRM refused it" : JsonDocument.Parse(message[begin..]).RootElement.GetProperty("message").GetString()!.TrimEnd('.');
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException)
        {
            return "The demo CRM refused it";
        }
    }

    private static DemoCrmCall Call(DemoCrmCallView call, DemoReview? review) => new()
    {
        Id = call.Id,
        Title = call.Properties.GetValueOrDefault("hs_call_title") is { Length: > 0 } title ? title : $"Call {call.Id}",
        EndedAt = EndOf(call),
        Owner = call.Owner?.Name,
        Contacts = [.. call.Contacts.Select(x => x.Name)],
        Company = call.Company,
        Deal = call.Deal,
        Transcript = call.Transcript switch { "ready" => DemoTranscript.Ready, "late" => DemoTranscript.Late, _ => DemoTranscript.Never },
        TranscriptDueAt = call.TranscriptDueAt,
        Properties = Properties.ToDictionary(x => x, x => call.Properties.GetValueOrDefault(x) is { Length: > 0 } value ? value : null),
        Notes = [.. call.Notes.Select(x => new Domain.Demo.DemoCrmNote(x.Id, x.Body, x.CreatedAt, x.Archived))],
        Review = review,
    };

    private static DateTimeOffset? EndOf(DemoCrmCallView call) =>
        DateTimeOffset.TryParse(call.Properties.GetValueOrDefault("hs_timestamp"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start)
            ? start.AddMilliseconds(double.TryParse(call.Properties.GetValueOrDefault("hs_call_duration"), NumberStyles.Float, CultureInfo.InvariantCulture, out var ms) ? ms : 0)
            : null;

    private static DemoCrmChoices ReadChoices() => new(
        [.. DemoFiles.People().Users.Where(x => x.Role == Domain.Governance.UserRole.Rep).OrderBy(x => x.Name, StringComparer.Ordinal).Select(x => (x.Email, x.Name))],
        [.. DemoFiles.Calls().Select(x => (x.File, x.Title))],
        ["crm.objects.calls.read", "crm.objects.calls.write", "crm.objects.notes.write", "crm.objects.owners.read", "crm.objects.contacts.read", "crm.objects.emails.read", "crm.objects.line_items.read"]);

    private sealed record Answer<T>(T Item);
}
