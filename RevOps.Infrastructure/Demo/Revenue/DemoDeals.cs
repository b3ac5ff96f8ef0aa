namespace RevOps.Infrastructure.Demo.Revenue;

/// <summary>
/// Two years of deals with patterns that a model can find: referrals and customers win more, so do deals with several people in them;
/// each put-off close date costs, and lines of business differ.
/// </summary>
internal sealed class DemoDeals(IReadOnlyList<DemoCompany> companies, DateTimeOffset now)
{
    private const int Count = 620;
    private const int Days = 730;
    private static readonly string[] Sources = ["Referral", "Inbound", "Outbound", "Event", "Partner"];
    private static readonly string[] Reasons = ["No decision", "No decision", "Price", "Lost to Northbeam", "Lost to an in-house build", "No budget", "Timing", "Missing feature"];

    private static readonly Dictionary<string, double> Pull = new()
    {
        ["Referral"] = 0.9,
        ["Partner"] = 0.4,
        ["Inbound"] = 0.2,
        ["Event"] = -0.2,
        ["Outbound"] = -0.7,
        ["software"] = 0.7,
        ["logistics"] = 0.5,
        ["finance"] = 0.1,
        ["retail"] = -0.1,
        ["food"] = -0.2,
        ["health"] = -0.5,
        ["energy"] = -0.6,
    };

    public List<DemoDeal> All() => [.. companies.Where(x => x.IsKnown).Select(Current).OfType<DemoDeal>(), .. Enumerable.Range(0, Count).Select(Past)];

    /// <summary>The deal that the demo's calls with a company are about; null where they only called it cold.</summary>
    private DemoDeal? Current(DemoCompany company)
    {
        var calls = DemoFiles.Calls().Where(x => x.Account == company.Facts.Key && x.Type != "cold-call").OrderByDescending(x => x.DaysAgo).ToList();
        if (calls.Count == 0)
        {
            return null;
        }

        var dice = new Dice((ulong)company.Facts.Employees + 77);
        var created = now.AddDays(-calls[0].DaysAgo - dice.Next(10, 40));
        var reached = calls.Max(x => Reached(x.Type));
        var isRenewal = calls.Exists(x => x.Type == "renewal") || company.Facts.Segment == "commit";
        var slips = company.Facts.Employees % 4 == 0 ? 2 : company.Facts.Employees % 3 == 0 ? 1 : 0;
        return Finish(new Draft(
            $"D-{company.Facts.Key}", company, created, now.AddDays(dice.Next(12, 75)), calls[^1].Rep,
            isRenewal ? "Renewal" : "New business", dice.One(Sources), Math.Min(company.Facts.People.Count, dice.Next(1, 4)), slips), dice, reached, null);
    }

    private static int Reached(string? type) => type switch
    {
        "discovery" => 1,
        "demo" => 2,
        "pricing" => 3,
        "security-review" => 3,
        "negotiation" => 4,
        "renewal" => 3,
        _ => 1,
    };

    private DemoDeal Past(int i)
    {
        var dice = new Dice((ulong)(50_000 + i));
        var company = dice.One(companies);
        var created = now.AddDays(-Days + (i * (Days - 4.0) / Count)).AddHours(-dice.Next(0, 8));
        var type = company.IsCustomer && dice.Chance(0.4) ? dice.Chance(0.6) ? "Expansion" : "Renewal" : "New business";
        var owner = type == "Renewal" ? dice.One(DemoCompanies.Renewals) : company.Owner;
        var draft = new Draft(
            $"D-{10_000 + i}", company, created, created.AddDays(dice.Next(35, 130)), owner, type, dice.One(Sources),
            Math.Min(company.Facts.People.Count, 1 + dice.Next(0, 4)), dice.Chance(0.45) ? dice.Next(1, 4) : 0);
        var cycle = (draft.Expected - created).TotalDays + (draft.Slips * 24);
        if (created.AddDays(cycle) > now)
        {
            var part = (now - created).TotalDays / cycle;
            return Finish(draft, dice, Math.Min(5, (int)(part * 6)), null);
        }

        var odds = -1.75 + Pull[draft.Source] + Pull.GetValueOrDefault(company.Group) + (0.55 * (draft.People - 1)) - (0.5 * draft.Slips)
            + (type == "Renewal" ? 1.6 : type == "Expansion" ? 0.8 : 0) + (0.5 * dice.Bell());
        return Finish(draft, dice, dice.Next(1, 5), dice.Chance(1 / (1 + Math.Exp(-odds))));
    }

    /// <summary>How it went from its first day: to an open stage, or to its end.</summary>
    private DemoDeal Finish(Draft draft, Dice dice, int reached, bool? isWon)
    {
        var last = isWon is null ? now : draft.Expected.AddDays(draft.Slips * 24);
        var steps = isWon is true ? DemoStages.Open.Count - 1 : reached;
        var path = new List<(string, DateTimeOffset)>();
        var span = (last - draft.Created).TotalDays * (isWon is null ? 0.85 : 0.95);
        for (var i = 0; i <= steps; i++)
        {
            path.Add((DemoStages.Open[i].Name, draft.Created.AddDays(span * i / (steps + 1.0))));
        }

        if (isWon is { } won)
        {
            path.Add((won ? DemoStages.Won : DemoStages.Lost, last));
        }

        var isSilent = isWon is null && dice.Chance(0.3);
        return new DemoDeal
        {
            Id = draft.Id,
            Company = draft.Company,
            Name = $"{draft.Company.Facts.Name}: {Title(draft.Type, dice)}",
            Owner = draft.Owner,
            Type = draft.Type,
            Source = draft.Source,
            Amount = Amount(draft, dice),
            Created = draft.Created,
            Path = path,
            CloseDates = CloseDates(draft, isWon is null ? null : last),
            People = draft.People,
            LostReason = isWon is false ? dice.One(Reasons) : null,
            ActiveUntil = isWon is null ? now.AddDays(isSilent ? -dice.Next(16, 45) : -dice.Next(1, 10)) : last,
        };
    }

    private List<(DateOnly, DateTimeOffset)> CloseDates(Draft draft, DateTimeOffset? closed)
    {
        var first = draft.Expected.AddDays(closed is null ? -24 * draft.Slips : 0);
        var days = new List<(DateOnly, DateTimeOffset)> { (DateOnly.FromDateTime(first.UtcDateTime), draft.Created) };
        var until = closed ?? now;
        for (var i = 1; i <= draft.Slips; i++)
        {
            var at = draft.Created.AddDays((until - draft.Created).TotalDays * i / (draft.Slips + 1.0));
            days.Add((DateOnly.FromDateTime(first.AddDays(24 * i).UtcDateTime), at));
        }

        return days;
    }

    private static decimal Amount(Draft draft, Dice dice)
    {
        var size = Math.Pow(draft.Company.Facts.Employees, 0.55) * 900 * Math.Exp(0.45 * dice.Bell());
        return Math.Round((decimal)(draft.Type == "Expansion" ? size * 0.5 : size) / 500) * 500 + 3000;
    }

    private static string Title(string type, Dice dice) => type switch
    {
        "Renewal" => "renewal",
        "Expansion" => dice.One(["more seats", "second region", "streaming add-on"]),
        _ => dice.One(["platform", "analytics rollout", "pilot to production", "reporting consolidation"]),
    };

    private sealed record Draft(
        string Id, DemoCompany Company, DateTimeOffset Created, DateTimeOffset Expected, string Owner, string Type, string Source, int People, int Slips);
}
