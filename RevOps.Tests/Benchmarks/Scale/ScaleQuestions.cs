using RevOps.Domain.Accounts.Listing;
using RevOps.Domain.Accounts.Overview;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Pipeline;
using RevOps.Domain.Calls;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.List;
using RevOps.Domain.Governance;
using RevOps.Domain.Leads.Icp.Scoring;
using RevOps.Domain.Leads.Listing;
using RevOps.Infrastructure.Accounts;
using RevOps.Infrastructure.Analytics;
using RevOps.Infrastructure.Analytics.Forecast;
using RevOps.Infrastructure.Analytics.Pipeline;
using RevOps.Infrastructure.Analytics.Team;
using RevOps.Infrastructure.Calls;
using RevOps.Infrastructure.Calls.Search;
using RevOps.Infrastructure.Deals.List;
using RevOps.Infrastructure.Leads;

namespace RevOps.Tests.Benchmarks.Scale;

/// <summary>What the pages ask on behalf of a viewer, one question at a time.</summary>
internal sealed class ScaleQuestions(ScaleWorld world, TimeProvider time, Viewer viewer)
{
    private static readonly AnalyticsFilter Quarter = new() { From = new(2026, 10, 1), To = new(2026, 12, 31) };
    private static readonly AnalyticsFilter Year = new() { From = ScaleWorld.Today.AddYears(-1).AddDays(1), To = ScaleWorld.Today };
    private static readonly AnalyticsFilter NinetyDays = new() { From = ScaleWorld.Today.AddDays(-89), To = ScaleWorld.Today };
    private readonly Organisation _organisation = new(world.Database);

    public IEnumerable<(string Name, Func<Task> Ask)> All() => Deals().Concat(Figures()).Concat(Customers());

    private IEnumerable<(string Name, Func<Task> Ask)> Deals()
    {
        var deals = new DealQueries(world.Database, _organisation, time);
        (string, DealFilter)[] filters =
        [
            ("open, by close date", new()),
            .. Enum.GetValues<DealSort>().Where(x => x != DealSort.Closes).Select(x => ($"open, by {x}", new DealFilter { Sort = x, Descending = true })),
            ("all, by close date", new() { State = null, Descending = true }),
            ("all, by amount", new() { State = null, Sort = DealSort.Amount, Descending = true }),
            ("all, by account", new() { State = null, Sort = DealSort.Account }),
            ("all, page 20", new() { State = null, Page = 19 }),
            ("won", new() { State = DealState.Won, Descending = true }),
            ("at risk", new() { AtRisk = true }),
            ("this quarter", new() { Closes = CloseWindow.ThisQuarter }),
            ("amount from 100,000", new() { AmountFrom = 100_000 }),
            ("text", new() { Text = "deal 00012", State = null }),
            ("text that nothing holds", new() { Text = "zzyzx", State = null }),
        ];
        foreach (var (name, filter) in filters)
        {
            yield return ($"deals: {name}", () => deals.ListAsync(viewer, filter, default));
        }

        yield return ("deals: board", () => deals.BoardAsync(viewer, new(), null, default));
        yield return ("deals: choices", () => deals.OptionsAsync(viewer, default));
    }

    private IEnumerable<(string Name, Func<Task> Ask)> Figures()
    {
        var pipeline = new PipelineQueries(world.Database, _organisation, time);
        var forecast = new ForecastQueries(world.Database, _organisation, new ConversionSource(world.Database), time);
        var team = new TeamFigures(world.Database, time);
        yield return ("pipeline, a quarter", () => pipeline.ReadAsync(viewer, Quarter, default));
        foreach (var by in Enum.GetValues<DealDimension>().Where(x => x != DealDimension.Age))
        {
            yield return ($"win rates of a year by {by}", () => pipeline.WinRatesAsync(viewer, Year, by, default));
        }

        yield return ("deals behind a figure", () => pipeline.RowsAsync(viewer, new DealSlice { State = DealState.Open, ClosesFrom = Quarter.From, ClosesTo = Quarter.To }, 0, default));
        yield return ("choices of the figures", () => pipeline.OptionsAsync(viewer, default));
        yield return ("forecast, a quarter", () => forecast.ReadAsync(viewer, Quarter, default));
        yield return ("waterfall", () => forecast.WaterfallAsync(viewer, Quarter, default));
        yield return ("deals that turned", () => forecast.TurnedAsync(viewer, Quarter, default));
        yield return ("accuracy", () => forecast.AccuracyAsync(viewer, Quarter, default));
        yield return ("team, 90 days", () => team.ReadAsync(viewer, NinetyDays, default));
        yield return ("team, a year", () => team.ReadAsync(viewer, Year, default));
        yield return ("mentions, 90 days", () => team.MentionsAsync(viewer, NinetyDays, default));
        yield return ("mentions, a year", () => team.MentionsAsync(viewer, Year, default));
        yield return ("mentions, moments", () => team.MomentsAsync(viewer, Year, "objection.price", default));
        yield return ("coaching focus, 90 days", () => team.FocusAsync(viewer, NinetyDays, default));
    }

    private IEnumerable<(string Name, Func<Task> Ask)> Customers()
    {
        var accounts = new AccountQueries(world.Database);
        var leads = new LeadQueries(world.Database);
        var calls = new CallQueries(world.Database, new PostgresTextSearch());
        var see = new SeeAccount(accounts, new AccountFiguresStore(world.Database), _organisation, time);
        foreach (var sort in Enum.GetValues<AccountSort>())
        {
            yield return ($"accounts by {sort}", () => accounts.ListAsync(viewer, new AccountFilter { Sort = sort, Descending = true }, ScaleWorld.Today, default));
        }

        foreach (var question in Enum.GetValues<AccountQuestion>().Where(x => x != AccountQuestion.All))
        {
            yield return ($"accounts: {question}", () => accounts.ListAsync(viewer, new AccountFilter { Question = question, Sort = AccountSort.Churn, Descending = true }, ScaleWorld.Today, default));
        }

        yield return ("accounts: text", () => accounts.ListAsync(viewer, new AccountFilter { Text = "account 0001" }, ScaleWorld.Today, default));
        yield return ("accounts: choices", () => accounts.ChoicesAsync(viewer, default));
        var mine = world.Accounts.First(x => x.Rep == 0).Id;
        yield return ("account page", () => see.RunAsync(viewer, mine, default));
        foreach (var sort in Enum.GetValues<LeadSort>())
        {
            yield return ($"leads by {sort}", () => leads.ListAsync(viewer, new LeadFilter { Sort = sort }, default));
        }

        yield return ("leads: all, by score", () => leads.ListAsync(viewer, new LeadFilter { State = null, Sort = LeadSort.Score }, default));
        yield return ("leads: band A", () => leads.ListAsync(viewer, new LeadFilter { Band = FitBand.A }, default));
        yield return ("leads: text", () => leads.ListAsync(viewer, new LeadFilter { Text = "lead 00012", State = null }, default));
        yield return ("leads: choices", () => leads.ChoicesAsync(viewer, default));
        yield return ("calls by date", () => calls.ListAsync(viewer, new CallFilter(), default));
    }
}
