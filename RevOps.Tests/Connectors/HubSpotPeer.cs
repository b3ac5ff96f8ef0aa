using RevOps.Domain.Crm;
using RevOps.Infrastructure.Connectors.HubSpot;
using RevOps.Tests.Crm;

namespace RevOps.Tests.Connectors;

/// <summary>The small HubSpot as the contract's other end.</summary>
internal sealed class HubSpotPeer(HubSpotServer server) : ICrmPeer
{
    private readonly HubSpotConnector _connector = HubSpotLab.Connector();

    public ICrm Open() => _connector.Open(server.Address, new CrmSecrets { AccessToken = HubSpotServer.Token });

    public ICrm OpenRefused() => _connector.Open(server.Address, new CrmSecrets { AccessToken = "pat-wrong" });

    public Task<IReadOnlyList<string>> EndCallsAsync(PeerCall call, int count = 1)
    {
        var ids = new List<string>();
        var now = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
        for (var i = 0; i < count; i++)
        {
            ids.Add(HubSpotLab.AddCall(server, now, call.WithCustomer, call.WithTranscript));
        }

        return Task.FromResult<IReadOnlyList<string>>(ids);
    }

    public Task<IReadOnlyList<string>> AddDealsAsync(int count)
    {
        var now = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
        var company = server.Store.Add("companies", new() { ["name"] = "Buyer", ["domain"] = "buyer.example", ["hs_lastmodifieddate"] = now });
        var person = server.Store.Add("contacts", new()
        {
            ["firstname"] = "Ada",
            ["lastname"] = "Lime",
            ["email"] = "ada@buyer.example",
            ["associatedcompanyid"] = company,
            ["hs_lastmodifieddate"] = now,
        });
        IReadOnlyList<string> ids =
        [
            .. Enumerable.Range(0, count).Select(x => server.Store.Add(
                "deals",
                new()
                {
                    ["dealname"] = $"Deal {x}", ["dealstage"] = "appointmentscheduled", ["amount"] = "1200", ["deal_currency_code"] = "EUR",
                    ["closedate"] = "2026-09-30T00:00:00Z", ["createdate"] = now, ["hs_lastmodifieddate"] = now, ["hubspot_owner_id"] = "501",
                },
                ("companies", company), ("contacts", person))),
        ];
        return Task.FromResult(ids);
    }

    public Task<string> AddLeadAsync(string address) => Task.FromResult(server.Store.Add("contacts", HubSpotLab.LeadProperties(address)));

    public Task<string> AddActivityAsync(CrmObjectKind kind, string html, params string[] deals) => Task.FromResult(
        server.Store.Add(HubSpotMapping.TypeOf(kind), HubSpotLab.ActivityProperties(kind, html), [.. deals.Select(x => ("deals", x))]));

    public Task<(string Product, string Line)> SellAsync(string deal)
    {
        var product = server.Store.Add("products", HubSpotLab.ProductProperties());
        return Task.FromResult((product, server.Store.Add("line_items", HubSpotLab.LineProperties(product), ("deals", deal))));
    }

    public Task<string> SetQuotaAsync(string owner) => Task.FromResult(server.Store.Add("goal_targets", HubSpotLab.GoalProperties(owner)));

    public Task RemoveAsync(CrmObject target)
    {
        server.Store.Remove(HubSpotMapping.TypeOf(target.Kind), target.Id);
        return Task.CompletedTask;
    }

    public Task EditAsync(CrmObject target, string field, string value)
    {
        server.Store.Edit(HubSpotMapping.TypeOf(target.Kind), target.Id, field, value);
        return Task.CompletedTask;
    }

    public Task WriteNoteAsync(CrmCall call, string body)
    {
        server.Store.Add("notes", new() { ["hs_note_body"] = body, ["hs_timestamp"] = "2026-05-04T10:00:00Z" }, ("companies", call.AccountIds[0]));
        return Task.CompletedTask;
    }

    public Task SwitchAsync(PeerFault fault)
    {
        server.DropsReply = fault == PeerFault.DropsReplies ? x => x.Request.Method != "GET" && !HubSpotLab.IsRead(x.Request) : null;
        server.Before = fault switch
        {
            PeerFault.Fails => HubSpotLab.Answer(500, "<html>oops</html>"),
            PeerFault.Limits => HubSpotLab.Limit("TEN_SECONDLY_ROLLING"),
            PeerFault.LimitsDay => HubSpotLab.Limit("DAILY"),
            PeerFault.LacksScope => HubSpotLab.LackScope("companies", "crm.objects.companies.read"),
            _ => null,
        };
        return Task.CompletedTask;
    }

    public Task<int> CountNotesAsync(string text) => Task.FromResult(server.Store.CountNotes(text));

    public async ValueTask DisposeAsync()
    {
        _connector.Dispose();
        await server.DisposeAsync();
    }
}
