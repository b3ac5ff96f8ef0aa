using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Life;

/// <summary>What was written, met and noted about the deal that an account begins with.</summary>
internal sealed class FirstActivities(CrmDatabase database, CrmClock clock)
{
    /// <summary>Some deals fell silent weeks ago.</summary>
    private const int SilentDays = 24;

    private static readonly string[] Letters =
    [
        "Thank you for the session on Tuesday.\n\nOur month-end reports take four people three days. If that came down to one day we would save about 180,000 a year.\n\n"
            + "Before we go on, our finance director has to sign anything above 50,000, so please send her the summary as well.",
        "I have shown your draft to the team and they like it.\n\nTwo points are open: our security review takes three weeks, and we compare you with one other vendor on query cost.",
        "We are still interested, but the budget for this quarter is gone.\n\nIf you can start billing in the next quarter, I will bring it to the board meeting myself.",
        "A short word from our side: the pilot group is happy, and I told our COO so on Friday.\n\nThe contract goes to legal next week. They ask for the data processing agreement first.",
    ];

    private static readonly string[] Notes =
    [
        "<p>Spoke to the team lead at the trade fair. They lost two analysts this year and rebuild reports by hand.</p><p>Decision will be made on <b>time saved at month-end</b>, not on price.</p>",
        "<p>Procurement wants three references from the same industry before the final round.</p>",
        "<p>Their current contract ends in the autumn; a renewal there needs ninety days' notice.</p>",
    ];

    public (IReadOnlyList<CrmRecord> Records, IReadOnlyList<CrmLink> Links) Of(CrmRecord deal, bool isOpen, IReadOnlyList<CrmRecord> contacts, int ordinal, string? owner)
    {
        var last = clock.Now.AddDays(ordinal % 4 == 3 ? -SilentDays : -2 - (ordinal % 5));
        var person = contacts[ordinal % contacts.Count];
        List<CrmRecord> records =
        [
            Mail(database, last.AddDays(-9), "Summary and next steps", "As agreed, the summary of our talk and the proposed plan are below. Please correct me where I got it wrong.", isOurs: true, person),
            Mail(database, last.AddDays(-7), "Re: Summary and next steps", Letters[ordinal % Letters.Length], isOurs: false, person),
            Record(CrmTypes.Meetings, last, owner, new()
            {
                ["hs_meeting_title"] = "Working session",
                ["hs_meeting_start_time"] = CrmText.Time(last),
                ["hs_meeting_body"] = "<p>Went through their data model together.</p>",
                ["hs_meeting_outcome"] = "COMPLETED",
            }),
        ];
        if (ordinal % 2 == 0)
        {
            records.Add(Record(CrmTypes.Notes, last.AddDays(-1), owner, new() { ["hs_note_body"] = Notes[ordinal % Notes.Length] }));
        }

        if (isOpen)
        {
            records.Add(Record(CrmTypes.Tasks, clock.Now.AddDays(2 + (ordinal % 6)), owner, new() { ["hs_task_subject"] = "Send the revised proposal", ["hs_task_status"] = "NOT_STARTED" }));
        }

        // A note hangs on the deal alone: about the person it would be read with every call of theirs
        return (records,
        [
            .. records.Select(x => new CrmLink(x.Type, x.Id, CrmTypes.Deals, deal.Id)),
            .. records.Where(x => x.Type is CrmTypes.Emails or CrmTypes.Meetings).Select(x => new CrmLink(x.Type, x.Id, CrmTypes.Contacts, person.Id)),
        ]);
    }

    public static CrmRecord Mail(CrmDatabase database, DateTimeOffset at, string subject, string text, bool isOurs, CrmRecord person)
    {
        var when = CrmClock.WholeMilliseconds(at);
        var id = database.NextId();
        var theirs = person.Value("email");
        return new CrmRecord(CrmTypes.Emails, id, when, when, Archived: false, new Dictionary<string, string?>
        {
            ["hs_timestamp"] = CrmText.Time(when),
            ["hs_email_subject"] = subject,
            ["hs_email_text"] = text,
            ["hs_email_direction"] = isOurs ? "EMAIL" : "INCOMING_EMAIL",
            ["hs_email_status"] = "SENT",
            ["hs_email_from_email"] = isOurs ? "sales@halyard.example" : theirs,
            ["hs_email_from_firstname"] = isOurs ? "Halyard" : person.Value("firstname"),
            ["hs_email_from_lastname"] = isOurs ? "Sales" : person.Value("lastname"),
            ["hs_email_to_email"] = isOurs ? theirs : "sales@halyard.example",
            ["hs_email_message_id"] = $"<{CrmText.Id(id)}@mail.halyard.example>",
        });
    }

    private CrmRecord Record(string type, DateTimeOffset at, string? owner, Dictionary<string, string?> properties)
    {
        var when = CrmClock.WholeMilliseconds(at);
        properties["hs_timestamp"] = CrmText.Time(when);
        properties["hubspot_owner_id"] = owner;

        // What is to come was written down now
        var made = when < clock.Now ? when : clock.Now;
        return new CrmRecord(type, database.NextId(), made, made, Archived: false, properties);
    }
}
