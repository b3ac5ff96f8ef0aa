using System.Globalization;
using RevOps.Domain;
using RevOps.Infrastructure.Demo.Crm.Control;
using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Life;

/// <summary>Calls by the thousand, for load: the same seed gives the same calls.</summary>
internal sealed class Backlog(CrmDatabase database, CrmClock clock, DemoCrmServerOptions options)
{
    private const int MostCalls = 1_000_000;
    private const int DefaultLength = 60;
    private const int LongestCall = 10_000;
    private const int DefaultSpread = 60;

    /// <summary>How many were added, or what is wrong with the request.</summary>
    public Result<Backlogged, string> Add(DemoCrmSeedRequest request)
    {
        var utterances = request.Utterances ?? DefaultLength;
        var spread = TimeSpan.FromSeconds(request.SpreadSeconds ?? DefaultSpread);
        if (request.Calls is < 1 or > MostCalls || utterances is < 1 or > LongestCall || spread < TimeSpan.Zero)
        {
            return "calls is from 1 to 1000000, utterances from 1 to 10000, spreadSeconds not negative.";
        }

        var start = CrmClock.WholeMilliseconds(request.StartAt ?? (clock.Now - spread));
        var book = new AddressBook(database);
        var companies = book.Companies.ToList();
        for (var i = 0; i < request.Calls; i++)
        {
            Add(book, companies[i % companies.Count], i, utterances, CrmClock.WholeMilliseconds(start + (spread * i / request.Calls)));
        }

        return new Backlogged(request.Calls);
    }

    private void Add(AddressBook book, CrmRecord company, int ordinal, int utterances, DateTimeOffset at)
    {
        var owner = book.Owners[ordinal % book.Owners.Count];
        var contacts = book.ContactsOf(company).Take(1).ToList();
        var cast = CallCasting.Dialogue(book, owner, company, contacts, HashCode(options.Seed, ordinal), utterances, 0);
        var (id, transcriptId) = (database.NextId(), database.NextId());
        var (call, links) = CallRecord.Make(id, at, cast, new Dictionary<string, string?>(CallProperties.Transcript(transcriptId))
        {
            ["hs_timestamp"] = CrmText.Time(CrmClock.WholeMilliseconds(at - cast.Duration)),
            ["hs_call_title"] = string.Create(CultureInfo.InvariantCulture, $"{cast.Title} ({ordinal + 1})"),
            ["hs_call_duration"] = ((long)cast.Duration.TotalMilliseconds).ToString(CultureInfo.InvariantCulture),
        });
        var transcript = new CrmTranscript(transcriptId, id, at, at, Ready: true, cast.Script);
        database.Commit(new JournalEntry { Records = [call], Links = links, Transcript = transcript });
    }

    // Not the framework's, which differs from process to process
    private static int HashCode(int seed, int ordinal) => unchecked((seed * 7_919) ^ (ordinal * 104_729)) & int.MaxValue;
}

/// <summary>How many calls were added.</summary>
internal sealed record Backlogged(int Calls);
