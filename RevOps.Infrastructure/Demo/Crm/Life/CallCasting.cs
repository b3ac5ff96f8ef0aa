using RevOps.Domain;
using RevOps.Infrastructure.Demo.Crm.Control;
using RevOps.Infrastructure.Demo.Crm.Faults;
using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Life;

/// <summary>Finds owner, contacts, company, deal and words that fit a request and each other.</summary>
internal sealed class CallCasting(CrmDatabase database, RecordingLibrary library, FaultPlan faults)
{
    private const int DialogueLength = 60;

    private int _next = -1;

    public Result<CastCall, string> Cast(DemoCrmCallRequest request)
    {
        var book = new AddressBook(database);
        if (request.File is not null && library.Find(request.File) is not { Lines.Count: > 0 })
        {
            return $"There is no demo transcript \"{request.File}\" with times and speakers.";
        }

        if (request.OwnerEmail is { } rep && book.Owner(rep) is null)
        {
            return $"No owner has the address {rep}.";
        }

        if (request.ContactEmails?.FirstOrDefault(x => book.Contact(x) is null) is { } stranger)
        {
            return $"No contact has the address {stranger}.";
        }

        if (request.CompanyDomain is { } domain && book.Company(domain) is null)
        {
            return $"No company has the domain {domain}.";
        }

        return Recording(request) is { } recording ? Play(request, recording, book) : Dialogue(request, book);
    }

    /// <summary>A written dialogue between the wished people; others are taken by lot.</summary>
    public static CastCall Dialogue(
        AddressBook book, CrmOwner owner, CrmRecord company, IReadOnlyList<CrmRecord> contacts, int seed, int utterances, int seconds)
    {
        var speakers = contacts.Select(x => new CrmSpeaker(CrmText.Id(x.Id), Name(x), x.Value("email")))
            .Prepend(new CrmSpeaker(CrmText.Id(owner.Id), owner.Name, owner.Email));
        var script = new CrmScript(null, seed, utterances, seconds, [.. speakers]);
        var duration = TimeSpan.FromMilliseconds(DialogueWriter.Write(script)[^1].EndMs);
        return new CastCall($"Call with {company.Value("name")}", owner, contacts, company, book.DealOf(company), script, duration);
    }

    private static CastCall Play(DemoCrmCallRequest request, Recording recording, AddressBook book)
    {
        var customers = recording.Call.Participants.Where(x => x.Side != "rep" && x.Email is not null).Select(x => x.Email!);
        var contacts = (request.ContactEmails ?? customers).Select(book.Contact).OfType<CrmRecord>().ToList();
        var company = request.CompanyDomain is { } domain ? book.Company(domain)
            : contacts.Select(book.CompanyOf).FirstOrDefault(x => x is not null);
        var speakers = recording.Speakers.Select((speaker, index) => new CrmSpeaker(
            CrmText.Id(index + 1), speaker.Participant?.Name ?? speaker.Name, speaker.Participant?.Email));
        return new CastCall(
            recording.Call.Title,
            book.Owner(request.OwnerEmail ?? recording.Call.Rep) ?? book.Owners[0],
            contacts,
            company,
            company is null ? null : book.DealOf(company),
            new CrmScript(recording.Call.File, 0, 0, 0, [.. speakers]),
            recording.Duration);
    }

    private CastCall Dialogue(DemoCrmCallRequest request, AddressBook book)
    {
        var owner = request.OwnerEmail is { } rep ? book.Owner(rep)! : book.Owners[faults.Draw(book.Owners.Count)];
        var wished = (request.ContactEmails ?? []).Select(x => book.Contact(x)!).ToList();
        var company = request.CompanyDomain is { } domain ? book.Company(domain)!
            : wished.Select(book.CompanyOf).FirstOrDefault(x => x is not null)
                ?? book.Companies.ElementAt(faults.Draw(book.Companies.Count));
        var contacts = wished.Count > 0 ? wished : [.. book.ContactsOf(company).Take(1)];
        return Dialogue(book, owner, company, contacts, faults.Draw(int.MaxValue), DialogueLength, request.DurationSeconds ?? 0);
    }

    /// <summary>The recording to play; null where a dialogue is to be written.</summary>
    private Recording? Recording(DemoCrmCallRequest request)
    {
        if (request.File is not null)
        {
            return library.Find(request.File);
        }

        if (request.OwnerEmail is not null || request.ContactEmails is not null || request.CompanyDomain is not null)
        {
            return null;
        }

        var fitting = library.Playable.Where(x => request.Type is null || x.Call.Type == request.Type).ToList();
        return fitting.Count == 0 ? null : fitting[Next() % fitting.Count];
    }

    // In turn, and after a restart not the first one again
    private int Next() => _next = _next < 0 ? database.Counts().Calls : _next + 1;

    private static string Name(CrmRecord contact) => $"{contact.Value("firstname")} {contact.Value("lastname")}".Trim();

}
