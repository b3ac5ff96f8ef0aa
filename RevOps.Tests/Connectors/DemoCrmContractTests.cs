using System.Net.Http.Json;
using RevOps.Domain.Crm;
using RevOps.Infrastructure.Connectors.HubSpot;
using RevOps.Infrastructure.Demo;
using RevOps.Infrastructure.Demo.Crm.Control;
using RevOps.Tests.Crm;
using RevOps.Tests.Demo.Crm;
using RevOps.Tests.Support;

namespace RevOps.Tests.Connectors;

/// <summary>The same contract with the demo's CRM at the other end, so that the two agree on HubSpot's ways.</summary>
public sealed class DemoCrmContractTests : CrmContractTests
{
    internal override async Task<ICrmPeer> StartPeerAsync() => new DemoCrmPeer(await RunningCrm.StartAsync(RunningCrm.Options with { SearchLagMs = 300 }));

    private sealed class DemoCrmPeer(RunningCrm crm) : ICrmPeer
    {
        private readonly HubSpotConnector _connector = HubSpotLab.Connector();

        public ICrm Open() => _connector.Open(crm.Address, new CrmSecrets { AccessToken = RunningCrm.Token });

        public ICrm OpenRefused() => _connector.Open(crm.Address, new CrmSecrets { AccessToken = "wrong" });

        public async Task<IReadOnlyList<string>> EndCallsAsync(PeerCall call, int count = 1)
        {
            var request = new DemoCrmCallRequest { Transcript = call.WithTranscript ? "ready" : "never", Count = count, Announce = false };
            var ended = await crm.Control.EndCallsAsync(call.WithCustomer
                ? request with { CompanyDomain = DemoFiles.Accounts()[0].Domain }
                : request with { File = DemoFiles.Calls()[0].File, ContactEmails = [] });
            return [.. ended.Select(x => x.Id)];
        }

        public async Task<IReadOnlyList<string>> AddDealsAsync(int count)
        {
            var (company, person) = (await FirstAsync("companies"), await FirstAsync("contacts"));
            var ids = new List<string>();
            for (var i = 0; i < count; i++)
            {
                using var answer = await crm.Http.PostAsJsonAsync(
                    $"{RunningCrm.Objects}deals",
                    new
                    {
                        properties = new { dealname = $"Deal {i}", dealstage = "discovery", amount = "1200", deal_currency_code = "EUR", closedate = "2026-09-30T00:00:00Z" },
                        associations = new[] { Link(company, 5), Link(person, 3) },
                    });
                answer.EnsureSuccessStatusCode();
                ids.Add((await RunningCrm.JsonAsync(answer)).GetProperty("id").GetString()!);
            }

            return ids;
        }

        public Task<string> AddLeadAsync(string address) => crm.AddAsync("contacts", HubSpotLab.LeadProperties(address));

        public Task<string> AddActivityAsync(CrmObjectKind kind, string html, params string[] deals) => crm.AddActivityAsync(kind, HubSpotLab.ActivityProperties(kind, html), deals);

        public async Task<(string Product, string Line)> SellAsync(string deal)
        {
            var product = await crm.AddAsync("products", HubSpotLab.ProductProperties());
            return (product, await crm.AddAsync("line_items", HubSpotLab.LineProperties(product), RunningCrm.Link(deal, 20)));
        }

        public Task<string> SetQuotaAsync(string owner) => crm.AddAsync("goal_targets", HubSpotLab.GoalProperties(owner));

        /// <summary>The index lags behind what the CRM begins with, too.</summary>
        private async Task<string> FirstAsync(string type)
        {
            string? id = null;
            await Eventually.TrueAsync(
                async () => (await crm.FoundAsync(type, new { limit = 1 })).GetProperty("results") is { } found && found.GetArrayLength() > 0
                    && (id = found[0].GetProperty("id").GetString()) is not null,
                TimeSpan.FromSeconds(20), "the index has the first data");
            return id!;
        }

        public Task RemoveAsync(CrmObject target) => crm.Control.ArchiveAsync(HubSpotMapping.TypeOf(target.Kind), target.Id);

        private static object Link(string? id, int type) => new
        {
            to = new { id },
            types = new[] { new { associationCategory = "HUBSPOT_DEFINED", associationTypeId = type } },
        };

        public Task EditAsync(CrmObject target, string field, string value) =>
            crm.Control.EditAsync(HubSpotMapping.TypeOf(target.Kind), target.Id, new Dictionary<string, string?> { [field] = value });

        public async Task WriteNoteAsync(CrmCall call, string body)
        {
            using var answer = await crm.Http.PostAsJsonAsync(
                $"{RunningCrm.Objects}notes",
                new
                {
                    properties = new { hs_note_body = body, hs_timestamp = "2026-05-04T10:00:00Z" },
                    associations = new[]
                    {
                        new
                        {
                            to = new { id = call.AccountIds[0] },
                            types = new[] { new { associationCategory = "HUBSPOT_DEFINED", associationTypeId = 190 } },
                        },
                    },
                });
            answer.EnsureSuccessStatusCode();
        }

        public Task SwitchAsync(PeerFault fault) => crm.Control.SetFaultsAsync(new DemoCrmFaultChange
        {
            DropReplyAfterWritePercent = fault == PeerFault.DropsReplies ? 100 : 0,
            ServerErrorPercent = fault == PeerFault.Fails ? 100 : 0,
            RateLimit = fault switch { PeerFault.Limits => "TEN_SECONDLY_ROLLING", PeerFault.LimitsDay => "DAILY", _ => "none" },
            MissingScope = fault == PeerFault.LacksScope ? "crm.objects.companies.read" : "",
        });

        public async Task<int> CountNotesAsync(string text) => (await crm.Control.NotesAsync(text)).Count(x => !x.Archived);

        public async ValueTask DisposeAsync()
        {
            _connector.Dispose();
            await crm.DisposeAsync();
        }
    }
}
