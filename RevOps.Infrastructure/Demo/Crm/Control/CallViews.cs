using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Control;

/// <summary>Calls and notes as the control API shows them.</summary>
internal sealed class CallViews(CrmDatabase database)
{
    public DemoCrmCallList Newest(int take, string? text)
    {
        var owners = database.Owners().ToDictionary(x => CrmText.Id(x.Id), x => new DemoCrmPerson(CrmText.Id(x.Id), x.Name, x.Email));
        var views = database.All(CrmTypes.Calls)
            .OrderByDescending(x => x.Id)
            .Select(x => View(x, owners))
            .Where(x => string.IsNullOrWhiteSpace(text) || Mentions(x, text.Trim()))
            .Take(Math.Clamp(take, 1, 1_000));
        return new DemoCrmCallList([.. views]);
    }

    public DemoCrmNoteList Notes(string? callKey) =>
        new([.. database.All(CrmTypes.Notes).Where(x => callKey is null || Names(x, callKey)).Select(View)]);

    public DemoCrmExport Export() => new(
        [.. database.All(CrmTypes.Calls).Select(x => new DemoCrmExportedCall(CrmText.Id(x.Id), Properties(x), x.UpdatedAt, x.Archived))],
        Notes(null).Notes);

    private static bool Mentions(DemoCrmCallView call, string text)
    {
        string?[] fields =
        [
            call.Id, call.Properties.GetValueOrDefault("hs_call_title"), call.Owner?.Name, call.Owner?.Email, call.Company, call.Deal,
            .. call.Contacts.Select(x => x.Name),
        ];
        return fields.Any(x => x?.Contains(text, StringComparison.OrdinalIgnoreCase) == true);
    }

    private DemoCrmCallView View(CrmRecord call, Dictionary<string, DemoCrmPerson> owners)
    {
        var contacts = database.Linked(CrmTypes.Calls, call.Id, CrmTypes.Contacts);
        var companies = database.Linked(CrmTypes.Calls, call.Id, CrmTypes.Companies);
        var deals = database.Linked(CrmTypes.Calls, call.Id, CrmTypes.Deals);
        var transcript = database.TranscriptOf(call.Id);
        return new DemoCrmCallView(
            CrmText.Id(call.Id),
            Properties(call),
            call.UpdatedAt,
            call.Archived,
            owners.GetValueOrDefault(call.Value("hubspot_owner_id") ?? ""),
            [.. contacts.Select(Person)],
            companies.Count > 0 ? companies[0].Value("name") : null,
            deals.Count > 0 ? deals[0].Value("dealname") : null,
            transcript is { Ready: true } ? "ready" : transcript?.DueAt is null ? "never" : "late",
            transcript?.DueAt,
            [.. NotesOf(call, [.. contacts, .. companies, .. deals])]);
    }

    /// <summary>A note stands at people, companies and deals; which call it is about only its text says.</summary>
    private IEnumerable<DemoCrmNote> NotesOf(CrmRecord call, IReadOnlyList<CrmRecord> places)
    {
        var (id, key) = (CrmText.Id(call.Id), call.Value("revops_call_key"));
        return places
            .SelectMany(x => database.Linked(x.Type, x.Id, CrmTypes.Notes, archived: true))
            .DistinctBy(x => x.Id)
            .Where(x => Names(x, id) || (!string.IsNullOrEmpty(key) && Names(x, key)))
            .Select(View);
    }

    private DemoCrmNote View(CrmRecord note) => new(
        CrmText.Id(note.Id),
        note.Value("hs_note_body") ?? "",
        note.CreatedAt,
        note.UpdatedAt,
        note.Archived,
        Ids(note, CrmTypes.Contacts),
        Ids(note, CrmTypes.Companies),
        Ids(note, CrmTypes.Deals));

    private List<string> Ids(CrmRecord note, string type) =>
        [.. database.Linked(note.Type, note.Id, type, archived: true).Select(x => CrmText.Id(x.Id))];

    private static bool Names(CrmRecord note, string key) =>
        note.Value("hs_note_body")?.Contains(key, StringComparison.OrdinalIgnoreCase) == true;

    private static DemoCrmPerson Person(CrmRecord contact) => new(
        CrmText.Id(contact.Id), $"{contact.Value("firstname")} {contact.Value("lastname")}".Trim(), contact.Value("email"));

    private static Dictionary<string, string?> Properties(CrmRecord record)
    {
        var properties = new Dictionary<string, string?>(record.Properties);
        foreach (var name in new[] { CrmTypes.ObjectId, CrmTypes.Created(record.Type), CrmTypes.Modified(record.Type) })
        {
            properties[name] = record.Value(name);
        }

        return properties;
    }
}
