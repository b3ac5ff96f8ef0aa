using System.Globalization;
using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Life;

/// <summary>The deal that an account begins with: made some weeks ago, and walked to its stage since.</summary>
internal sealed class FirstDeals(CrmClock clock)
{
    private const int DaysAStage = 12;

    private static readonly string[] ProspectStages = ["discovery", "evaluation", "proposal", "negotiation"];
    private static readonly string[] CustomerStages = ["proposal", "verbalcommit", "closedwon"];

    private static readonly Dictionary<string, string> NextSteps = new()
    {
        ["discovery"] = "Send the summary and agree on the evaluation",
        ["evaluation"] = "Walk through the results with the sponsor",
        ["proposal"] = "Go through the proposal with finance",
        ["negotiation"] = "Send the redlines back",
        ["verbalcommit"] = "Get the signature",
    };

    /// <summary>Every version of the deal, oldest first.</summary>
    public IReadOnlyList<CrmRecord> Versions(long id, DemoAccount account, int ordinal, string? owner)
    {
        var stages = account.Segment == "commit" ? CustomerStages : ProspectStages;
        var reached = DealPipeline.Stages.Index().First(x => x.Item.Id == stages[ordinal % stages.Length]).Index;
        var path = DealPipeline.Stages.Take(reached + 1).Where(x => !x.IsClosed || x.Id == stages[ordinal % stages.Length]).ToList();
        var now = clock.Now;
        var made = now.AddDays(-DaysAStage * path.Count - (ordinal % 7));
        var closes = path[^1].IsClosed ? now.AddDays(-2) : now.AddDays(14 + (ordinal * 7 % 90));

        // Every third was put off by a month half-way
        var putOff = ordinal % 3 == 1 && !path[^1].IsClosed ? path.Count / 2 : -1;
        var versions = new List<CrmRecord>();
        foreach (var (step, stage) in path.Index())
        {
            var at = CrmClock.WholeMilliseconds(made.AddDays(DaysAStage * step));
            var day = putOff >= 0 && step < putOff ? closes.AddDays(-30) : closes;
            versions.Add(new CrmRecord(CrmTypes.Deals, id, made, at, Archived: false, Properties(account, stage.Id, day, owner)));
        }

        return versions;
    }

    private static Dictionary<string, string?> Properties(DemoAccount account, string stage, DateTimeOffset closes, string? owner)
    {
        var amount = Math.Clamp(account.Employees * 90, 8_000, 400_000) / 500 * 500;
        return new()
        {
            ["dealname"] = account.Segment == "commit" ? $"{account.Name}: capacity for the next year" : $"{account.Name}: second team",
            ["amount"] = amount.ToString(CultureInfo.InvariantCulture),
            ["deal_currency_code"] = account.Region switch { "UK" => "GBP", "EU" => "EUR", _ => "USD" },
            [DealPipeline.Stage] = stage,
            ["pipeline"] = DealPipeline.Id,
            [DealPipeline.CloseDate] = CrmText.Time(closes),
            ["dealtype"] = account.Segment == "commit" ? "existingbusiness" : "newbusiness",
            ["hs_next_step"] = NextSteps.GetValueOrDefault(stage),
            ["hubspot_owner_id"] = owner,
        };
    }
}
