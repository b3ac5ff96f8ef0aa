using RevOps.Domain;
using RevOps.Domain.Crm;
using RevOps.Domain.Deals;
using RevOps.Infrastructure.Deals.Notes;

namespace RevOps.Infrastructure.Connectors.HubSpot;

/// <summary>Notes, e-mails, meetings and tasks. The search says which changed; they are then read themselves, with what they are associated with.</summary>
internal sealed class HubSpotActivities(HubSpotObjects objects, HubSpotWalk walk)
{
    /// <summary>A text has up to 65,536 characters, and a mail has two.</summary>
    private const int AtOnce = 40;

    private static readonly Dictionary<CrmObjectKind, string[]> Properties = new()
    {
        [CrmObjectKind.Note] = ["hs_timestamp", "hs_note_body", "hubspot_owner_id", "hs_createdate"],
        [CrmObjectKind.Email] =
        [
            "hs_timestamp", "hs_email_subject", "hs_email_text", "hs_email_html", "hs_email_direction", "hs_email_status", "hs_email_from_email",
            "hs_email_from_firstname", "hs_email_from_lastname", "hs_email_to_email", "hs_email_message_id", "hubspot_owner_id", "hs_createdate",
        ],
        [CrmObjectKind.Meeting] =
            ["hs_timestamp", "hs_meeting_start_time", "hs_meeting_title", "hs_meeting_body", "hs_meeting_outcome", "hubspot_owner_id", "hs_createdate"],
        [CrmObjectKind.Task] = ["hs_timestamp", "hs_task_subject", "hs_task_body", "hs_task_status", "hubspot_owner_id", "hs_createdate"],
    };

    private readonly HubSpotAssociations _associations = new(objects);

    public async Task<Result<CrmPage<CrmActivity>, CrmError>> ChangedAsync(CrmObjectKind kind, CrmCursor cursor, CancellationToken cancellationToken)
    {
        var type = HubSpotMapping.TypeOf(kind);
        var page = await walk.NextAsync(type, cursor, ["hs_object_id"], cancellationToken);
        if (!page.IsSuccess)
        {
            return page.Error;
        }

        var found = await objects.FindManyAsync(type, page.Value.Items.Select(x => x.Id), Properties[kind], [], AtOnce, cancellationToken);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        // Ours would be evidence for what they themselves say
        var theirs = found.Value.Where(x => !NoteReference.IsOurs(x["hs_note_body"])).ToList();
        var read = await WithTargetsAsync(type, [.. theirs.Select(x => Activity(kind, x))], cancellationToken);
        return read.IsSuccess ? new CrmPage<CrmActivity>(read.Value, page.Value.Next, page.Value.More) : read.Error;
    }

    private async Task<Result<IReadOnlyList<CrmActivity>, CrmError>> WithTargetsAsync(string type, IReadOnlyList<CrmActivity> found, CancellationToken cancellationToken)
    {
        var ids = found.Select(x => x.Id).ToList();
        var targets = new List<ILookup<string, HubSpotAssociation>>();
        foreach (var to in new[] { "deals", "contacts", "companies" })
        {
            var read = await _associations.OfAsync(type, ids, to, cancellationToken);
            if (!read.IsSuccess)
            {
                return read.Error;
            }

            targets.Add(read.Value);
        }

        IReadOnlyList<string> Of(int place, CrmActivity x) => [.. targets[place][x.Id].Select(y => y.Id).Distinct(StringComparer.Ordinal)];
        return Result<IReadOnlyList<CrmActivity>, CrmError>.Ok([.. found.Select(x => x with { DealIds = Of(0, x), ContactIds = Of(1, x), AccountIds = Of(2, x) })]);
    }

    private static CrmActivity Activity(CrmObjectKind kind, HubSpotObject x)
    {
        var at = (kind == CrmObjectKind.Meeting ? x.Time("hs_meeting_start_time") : null) ?? x.Time("hs_timestamp") ?? x.Time("hs_createdate") ?? DateTimeOffset.UnixEpoch;
        var activity = new CrmActivity(kind, x.Id, at) { OwnerId = x["hubspot_owner_id"] };
        return kind switch
        {
            CrmObjectKind.Email => Email(activity, x),
            CrmObjectKind.Meeting => activity with { Subject = x["hs_meeting_title"], Text = Words(x["hs_meeting_body"]), TookPlace = WasHeld(x["hs_meeting_outcome"]) },
            CrmObjectKind.Task => activity with
            {
                Subject = x["hs_task_subject"],
                Text = Words(x["hs_task_body"]),
                Done = x["hs_task_status"] == "COMPLETED",
                TookPlace = x["hs_task_status"] is not "DEFERRED",
            },
            _ => activity with { Text = Words(x["hs_note_body"]) },
        };
    }

    private static CrmActivity Email(CrmActivity activity, HubSpotObject x) => activity with
    {
        Subject = x["hs_email_subject"],
        Text = x["hs_email_text"] ?? Words(x["hs_email_html"]),
        Direction = x["hs_email_direction"] switch
        {
            "EMAIL" => ActivityDirection.Outbound,
            "INCOMING_EMAIL" => ActivityDirection.Inbound,
            _ => ActivityDirection.Unknown,
        },
        TookPlace = x["hs_email_status"] is null or "SENT",
        From = HubSpotMapping.FullName(x["hs_email_from_firstname"], x["hs_email_from_lastname"]),
        FromAddress = x["hs_email_from_email"]?.ToLowerInvariant(),
        To = x["hs_email_to_email"],
        MessageId = x["hs_email_message_id"]?.Trim('<', '>'),
    };

    /// <summary>Most meetings are never given an outcome: one whose time came counts as held unless somebody says otherwise.</summary>
    private static bool WasHeld(string? outcome) => outcome is not ("CANCELED" or "NO_SHOW" or "RESCHEDULED");

    private static string? Words(string? html) => html is null ? null : HtmlWords.Of(html);
}
