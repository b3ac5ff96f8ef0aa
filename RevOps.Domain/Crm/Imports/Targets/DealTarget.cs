using RevOps.Domain.Accounts;
using RevOps.Domain.Crm.Imports.Fields;
using RevOps.Domain.Deals;
using static RevOps.Domain.Crm.Imports.Targets.TargetFields;

namespace RevOps.Domain.Crm.Imports.Targets;

/// <summary>How rows fill deals. A stage or close date that differs from the one that is known is a change with its time.</summary>
internal static class DealTarget
{
    private const string StageKey = "stage";

    public static RecordTarget<Deal> Create() => new()
    {
        Kind = ImportKind.Deals,
        Name = "Deals",
        IdNames = ["opportunityid", "dealid"],
        Markers = ["stagename", "dealstage", "closedate", "forecastcategory", "forecastcategoryname", "iswon", "dealname", "nextstep"],
        FileWords = ["opportunit", "deal", "pipeline"],
        Needs = [["name"]],
        NaturalKey = x => $"{x.Get<string>("name")}|{x.Get<string>("account")}",
        Lacks = x => x.Get<string>("name") is null ? "Has no name" : null,
        Make = (row, context) => new Deal(row.Get<string>("name")!, StageOf(row, context), row.Known<DateTimeOffset>("created") ?? context.Now),
        Give = (deal, owner, team) => deal.Give(owner, team),
        Relations = [new(ImportKind.Accounts, x => x.AccountKey, x => x.AccountId?.Value, (x, v) => x.AccountId = v is { } id ? new AccountId(id) : null)],
        Complete = Complete,
        Changed = (deal, context) => deal.Changed(context.Now),
        Parts =
        [
            new("won", "Is won", FieldKind.YesNo, 0, ["iswon", "isclosedwon"]),
            new("closed", "Is closed", FieldKind.YesNo, 0, ["isclosed", "isdealclosed"]),
        ],
        Bound =
        [
            NeededText<Deal>("name", "Name", 300, x => x.Name, (x, v) => x.Name = v, "name", "dealname", "opportunityname"),
            Account<Deal>(x => x.AccountKey, (x, v) => x.AccountKey = v, "associatedcompanyidsprimary", "associatedcompanyids", "associatedcompanyid", "associatedcompany", "associatedcompanyprimary"),
            new(new(StageKey, "Stage", FieldKind.Text, 100, ["stagename", "dealstage", "stage"]), (x, c) => c.Stages.NameOf(x.StageId), MoveTo) { CanBeEmpty = false },
            Value<Deal, decimal>("amount", "Amount", FieldKind.Amount, x => x.Amount, (x, v) => x.Amount = v, "amount", "dealamount", "value"),
            new(new("currency", "Currency", FieldKind.Currency, 0, ["currencyisocode", "currency", "dealcurrencycode"]), (x, _) => x.Currency, (x, v, _) => x.Currency = (string?)v) { CanBeEmpty = false },
            new(new("closesOn", "Close date", FieldKind.Day, 0, ["closedate", "expectedclosedate", "closeson"]), (x, _) => x.ClosesOn, ExpectOn),
            Value<Deal, DateTimeOffset>("closedAt", "Closed at", FieldKind.Time, x => x.ClosedAt, (x, v) => x.ClosedAt = v ?? x.ClosedAt, "closedat", "actualclosedate", "closeddate"),
            Needed<Deal, DateTimeOffset>("created", "Created", FieldKind.Time, x => x.CreatedAt, (x, v) => x.CreatedAt = v, "createddate", "createdate", "created", "createdat"),
            new(new("forecast", "Forecast category", FieldKind.Text, 40, ["forecastcategoryname", "forecastcategory", "forecast"]), (x, _) => x.Forecast?.ToString(), (x, v, _) => x.Forecast = Category((string?)v)),
            Value<Deal, int>("probability", "Probability", FieldKind.Percent, x => x.Probability, (x, v) => x.Probability = v, "probability", "dealprobability"),
            Text<Deal>("source", "Lead source", 100, x => x.LeadSource, (x, v) => x.LeadSource = v, "leadsource", "originalsource", "originaltrafficsource", "source"),
            Text<Deal>("type", "Type", 100, x => x.Type, (x, v) => x.Type = v, "type", "dealtype"),
            Text<Deal>("lostReason", "Why it was lost", 500, x => x.LostReason, (x, v) => x.LostReason = v, "lostreason", "lossreason", "closedlostreason", "reasonlost"),
            Text<Deal>("nextStep", "Next step", 1000, x => x.NextStep, (x, v) => x.NextStep = v, "nextstep"),
            Text<Deal>("description", "Description", 0, x => x.Description, (x, v) => x.Description = v, "description", "dealdescription"),
            Owner<Deal>(x => x.OwnerKey, (x, v) => x.OwnerKey = v, "dealowner", "opportunityowner"),
            Value<Deal, DateTimeOffset>("lastActivity", "Last activity", FieldKind.Time, x => x.LastActivityAt, (x, v) => x.LastActivityAt = v, "lastactivitydate"),
            Needed<Deal, DateTimeOffset>("stageSince", "In its stage since", FieldKind.Time, x => x.StageSince, (x, v) => x.StageSince = v, "laststagechangedate", "stagesince"),
        ],
        Join = Normalise,
    };

    /// <summary>Flags and the written category become what the fields hold.</summary>
    private static void Normalise(Dictionary<string, object?> values)
    {
        if (values.GetValueOrDefault("forecast") is string written)
        {
            values["forecast"] = Category(written)?.ToString();
        }

        if (values.GetValueOrDefault(StageKey) is null && values.GetValueOrDefault("closed") is true)
        {
            values[StageKey] = values.GetValueOrDefault("won") is true ? "Closed Won" : "Closed Lost";
        }
    }

    private static DealStage StageOf(ImportedRow row, ImportContext context)
    {
        DealState? kind = row.Known<bool>("won") is true ? DealState.Won
            : row.Known<bool>("closed") is true ? DealState.Lost
            : row.Known<bool>("closed") is false ? DealState.Open
            : null;
        return row.Get<string>(StageKey) is { } name ? context.Stages.Find(name, row.Known<int>("probability"), kind) : context.Stages.First();
    }

    private static void MoveTo(Deal deal, object? name, ImportContext context)
    {
        var change = deal.MoveTo(context.Stages.Find((string)name!), context.Now);
        if (change is not null && !context.IsNew)
        {
            context.StageChanges.Add(change);
        }
    }

    private static void ExpectOn(Deal deal, object? day, ImportContext context)
    {
        var change = deal.ExpectOn((DateOnly?)day, context.Now);
        if (change is not null && !context.IsNew)
        {
            context.CloseDateChanges.Add(change);
        }
    }

    /// <summary>The close date of a closed deal is when it closed, where nothing says it better.</summary>
    private static void Complete(Deal deal, ImportedRow row, ImportContext context)
    {
        deal.Currency ??= deal.Amount is null ? null : context.Currency;
        deal.ClosedAt = deal.State == DealState.Open ? null
            : row.Known<DateTimeOffset>("closedAt")
                ?? (deal.ClosesOn is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : deal.CreatedAt);
        deal.StageSince = row.Known<DateTimeOffset>("stageSince") ?? deal.ClosedAt ?? deal.CreatedAt;
        deal.ChangedAt = context.Now;
    }

    private static ForecastCategory? Category(string? written) => written?.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant() switch
    {
        "pipeline" => ForecastCategory.Pipeline,
        "bestcase" or "mostlikely" => ForecastCategory.BestCase,
        "commit" or "forecast" => ForecastCategory.Commit,
        "omitted" or "notforecasted" => ForecastCategory.Omitted,
        "closed" or "closedwon" => ForecastCategory.Closed,
        _ => null,
    };
}
