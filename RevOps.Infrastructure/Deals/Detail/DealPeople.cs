using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Detail;
using RevOps.Infrastructure.Deals.Assessment;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Deals.Detail;

/// <summary>The customer's people: those of the CRM with their part, and those who only were heard in calls.</summary>
internal sealed class DealPeople(RevOpsDb db, Deal deal)
{
    public async Task<IReadOnlyList<DealPerson>> ReadAsync(CancellationToken cancellationToken)
    {
        var contacts = await (from part in db.DealContacts
                              join contact in db.Contacts on part.ContactId equals contact.Id
                              where part.DealId == deal.Id
                              orderby part.IsPrimary descending, contact.Name
                              select new { contact.Name, contact.Title, Role = part.Role ?? contact.Role }).ToListAsync(cancellationToken);
        var heard = await HeardAsync(cancellationToken);
        List<DealPerson> people = [];
        foreach (var contact in contacts)
        {
            var said = heard.GetValueOrDefault(contact.Name);
            heard.Remove(contact.Name);
            people.Add(new DealPerson(contact.Name, contact.Title, contact.Role, IsContact: true, said?.Count ?? 0, said?.Max()));
        }

        people.AddRange(heard.OrderByDescending(x => x.Value.Max()).Select(x => new DealPerson(x.Key, null, null, IsContact: false, x.Value.Count, x.Value.Max())));
        return people;
    }

    private async Task<Dictionary<string, List<DateTimeOffset>>> HeardAsync(CancellationToken cancellationToken)
    {
        var calls = db.Calls.Where(x => x.DealId == deal.Id);
        var read = await (from call in calls
                          join reading in db.CallReadings on call.Id equals reading.CallId
                          select new { call.StartedAt, reading.Json }).ToListAsync(cancellationToken);
        Dictionary<string, List<DateTimeOffset>> heard = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (at, voice) in read.SelectMany(x => Json.Read<HeardDocument>(x.Json).Voices.Select(v => (x.StartedAt, v))))
        {
            (heard.TryGetValue(voice, out var times) ? times : heard[voice] = []).Add(at);
        }

        return heard;
    }
}
