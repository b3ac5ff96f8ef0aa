using System.Globalization;
using RevOps.Domain.Analytics.Learning;
using RevOps.Domain.Analytics.Learning.Features;
using RevOps.Domain.Analytics.Learning.Models;
using RevOps.Infrastructure.Analytics.Learning;
using RevOps.Tests.Calls.Analysis;
using Xunit.Abstractions;

namespace RevOps.Tests.Benchmarks.Learning;

/// <summary>
/// How good the learner is on data that others know. By hand, with the folder of the two files in REVOPS_CORPUS:
/// <c>REVOPS_CORPUS=folder dotnet test RevOps.Tests --filter PublicDataBenchmark --logger "console;verbosity=detailed"</c>.
/// </summary>
public sealed class PublicDataBenchmark(ITestOutputHelper output)
{
    private const string Leads = "crm/x_education_leads/lead_scoring.csv";
    private const string Churn = "crm/ibm_telco_churn/Telco-Customer-Churn.csv";

    /// <summary>Columns written after or by the sales team's judgement of the outcome.</summary>
    private static readonly string[] Leaking =
    [
        "Tags", "Lead Quality", "Lead Profile", "Asymmetrique Activity Index", "Asymmetrique Profile Index", "Asymmetrique Activity Score",
        "Asymmetrique Profile Score", "Last Notable Activity",
    ];

    [CorpusFact]
    public void Leads_AllColumns_ByTime() => Report("X Education, all columns, by lead number", LeadData(_ => true, null));

    [CorpusFact]
    public void Leads_WithoutLeaks_ByTime() =>
        Assert.True(Report("X Education, without leaking columns, by lead number", LeadData(x => !Leaking.Contains(x), null)) >= 0.86);

    [CorpusFact]
    public void Leads_BothAtRandom() => Assert.All([1, 2, 3], seed =>
    {
        Report($"X Education, all columns, at random, seed {seed}", LeadData(_ => true, seed));
        Assert.True(Report($"X Education, without leaking columns, at random, seed {seed}", LeadData(x => !Leaking.Contains(x), seed)) >= 0.86);
    });

    [CorpusFact]
    public void Churn_AtRandom() => Assert.All([1, 2, 3], seed => Assert.True(Report(
        $"IBM telco churn, at random, seed {seed}",
        Data("customer left", Rows(Churn), "Churn", "Yes", x => x != "customerID", "customerID", seed)) >= 0.83));

    private static TrainingData LeadData(Func<string, bool> use, int? seed)
    {
        string[] keys = ["Prospect ID", "Lead Number"];
        return Data("lead converted", Rows(Leads), "Converted", "1", x => !keys.Contains(x) && use(x), "Lead Number", seed);
    }

    /// <summary>Order in time: the key's where there is no seed (lead numbers rise with time), else a shuffle. Each case is decided before the next comes.</summary>
    private static TrainingData Data(
        string name, IReadOnlyList<Dictionary<string, string>> rows, string target, string positive, Func<string, bool> use, string key, int? seed)
    {
        var order = rows.ToArray();
        if (seed is { } chance)
        {
            new Random(chance).Shuffle(order);
        }
        else
        {
            Array.Sort(order, (x, y) => int.Parse(x[key], CultureInfo.InvariantCulture) - int.Parse(y[key], CultureInfo.InvariantCulture));
        }

        var start = DateTimeOffset.UnixEpoch;
        var features = rows[0].Keys.Where(x => x != target && use(x)).Select(x => AsFeature(x, rows)).ToList();
        return new FeatureSet<CsvCase>(name, features).Label(order.Select((x, i) => new Labelled<CsvCase>(
            new CsvCase(x[key], start.AddMinutes(i), x.Where(y => y.Key != target).ToDictionary()), x[target] == positive, start.AddMinutes(i + 0.5))));
    }

    private static Feature<CsvCase> AsFeature(string column, IReadOnlyList<Dictionary<string, string>> rows)
    {
        double[] numbers = [.. rows.Select(x => Number(x[column])).OfType<double>()];
        var filled = rows.Count(x => !string.IsNullOrWhiteSpace(x[column]));
        if (numbers.Length < filled || numbers.Distinct().Count() <= 2)
        {
            return Feature<CsvCase>.Category(column, column, x => x.Fields[column]);
        }

        // Counts and times that reach over magnitudes
        return numbers.Min() >= 0 && numbers.Max() > 20 * Math.Max(1, numbers.Order().ElementAt(numbers.Length / 2))
            ? Feature<CsvCase>.Amount(column, column, x => Number(x.Fields[column]))
            : Feature<CsvCase>.Number(column, column, x => Number(x.Fields[column]));
    }

    private double Report(string what, TrainingData data)
    {
        var model = new TrainModel(new LogisticRegression()).Train(data, LearningRules.Leads, DateTimeOffset.UnixEpoch);
        var held = model.HoldOut!;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: AUC {held.Auc!.Value:0.000} ({held.Auc.Low:0.000} to {held.Auc.High:0.000}), Brier {held.Brier:0.000} (flat {held.BrierOfShare:0.000}), calibration error {held.Calibration.Error:0.000}, held out {held.Cases} of {model.Cases}, share {held.Share:0.00}, columns {model.Weights.Count}, strength {model.Strength}"));
        foreach (var weight in Predict.Weights(model).Take(8))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {weight.Says}: odds × {weight.OddsRatio:0.00}"));
        }

        return held.Auc.Value;
    }

    private static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var x) ? x : null;

    private static IReadOnlyList<Dictionary<string, string>> Rows(string file) => CsvRows.Read(Path.Combine(SampleCalls.Folder!, file));

    private sealed record CsvCase(string Subject, DateTimeOffset At, IReadOnlyDictionary<string, string> Fields) : ISnapshot
    {
        public string? Group => null;
    }
}
