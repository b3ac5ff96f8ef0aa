using FsCheck;
using FsCheck.Fluent;
using RevOps.Domain.Analytics.Learning.Evaluation;

namespace RevOps.Tests.Analytics.Learning;

public sealed class AucTests
{
    private static readonly Gen<(double[] Scores, bool[] Outcomes)> Scored =
        from count in Gen.Choose(4, 60)
        from scores in Gen.Choose(0, 20).ArrayOf(count)
        from outcomes in Gen.Elements(true, false).ArrayOf(count)
        select (scores.Select(x => x / 20.0).ToArray(), outcomes);

    /// <summary>Ratings of 109 CT images, 51 of them abnormal: Hanley and McNeil 1982, table I. Area 0.893; DeLong's error lies near their 0.032.</summary>
    [Fact]
    public void Of_HanleyAndMcNeil_GivesThePublishedArea()
    {
        int[] normal = [33, 6, 6, 11, 2];
        int[] abnormal = [3, 2, 2, 11, 33];
        var scores = new List<double>();
        var outcomes = new List<bool>();
        for (var rating = 0; rating < 5; rating++)
        {
            scores.AddRange(Enumerable.Repeat((double)rating, normal[rating] + abnormal[rating]));
            outcomes.AddRange(Enumerable.Repeat(false, normal[rating]).Concat(Enumerable.Repeat(true, abnormal[rating])));
        }

        var auc = Auc.Of(scores, outcomes)!;

        Assert.Equal(0.893, auc.Value, 3);
        Assert.Equal(0.032, auc.StandardError, 2);
        Assert.Equal((51, 58), (auc.Positives, auc.Negatives));
    }

    [Fact]
    public void Of_AnyScores_IsTheShareOfPairsInOrder() => Check(x =>
    {
        var pairs = from with in x.Scores.Where((_, i) => x.Outcomes[i])
                    from without in x.Scores.Where((_, i) => !x.Outcomes[i])
                    select with > without ? 1 : with < without ? 0 : 0.5;
        return Auc.Of(x.Scores, x.Outcomes) is not { } auc ? !pairs.Any() : Math.Abs(auc.Value - pairs.Average()) < 1e-9;
    });

    [Fact]
    public void Of_RisingTransformation_IsTheSame() => Check(x =>
        Auc.Of(x.Scores, x.Outcomes) == Auc.Of([.. x.Scores.Select(y => Math.Exp(3 * y) - 7)], x.Outcomes));

    [Fact]
    public void Of_ScoresTurnedRound_IsOneLess() => Check(x =>
        Auc.Of(x.Scores, x.Outcomes) is not { } auc || Math.Abs(auc.Value + Auc.Of([.. x.Scores.Select(y => -y)], x.Outcomes)!.Value - 1) < 1e-9);

    [Fact]
    public void Brier_AnyPredictions_LiesBetweenNoughtAndOne() => Check(x =>
        ModelEvaluation.BrierScore(x.Scores, x.Outcomes) is >= 0 and <= 1
        && ModelEvaluation.BrierScore([.. x.Outcomes.Select(y => y ? 1.0 : 0)], x.Outcomes) == 0);

    [Fact]
    public void Calibration_AnyPredictions_HoldsEveryCaseOnce() => Check(x =>
    {
        var curve = Calibration.Of(x.Scores, x.Outcomes);
        return curve.Bins.Sum(y => y.Observed.Count) == x.Scores.Length
            && curve.Bins.Sum(y => y.Observed.Yes) == x.Outcomes.Count(y => y)
            && curve.Bins.All(y => y.Predicted >= y.From - 1e-9 && y.Predicted <= y.To + 1e-9)
            && curve.Error is >= 0 and <= 1;
    });

    /// <summary>Newcombe 1998, Statistics in Medicine 17, table I: 81 of 263.</summary>
    [Fact]
    public void Wilson_NewcombesExample_GivesThePublishedInterval()
    {
        var interval = WilsonInterval.Of(81, 263);

        Assert.Equal(0.2553, interval.Low, 4);
        Assert.Equal(0.3662, interval.High, 4);
    }

    private static void Check(Func<(double[] Scores, bool[] Outcomes), bool> holds) => Prop.ForAll(Scored.ToArbitrary(), holds).QuickCheckThrowOnFailure();
}
