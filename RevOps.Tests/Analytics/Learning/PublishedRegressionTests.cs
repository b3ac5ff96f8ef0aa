using RevOps.Domain.Analytics.Learning;
using RevOps.Infrastructure.Analytics.Learning;

namespace RevOps.Tests.Analytics.Learning;

/// <summary>The regression against figures that others have published.</summary>
public sealed class PublishedRegressionTests
{
    /// <summary>Hours of study and passing, 20 students: the example of Wikipedia's article "Logistic regression".</summary>
    [Fact]
    public void Fit_HoursOfStudy_GivesThePublishedCoefficients()
    {
        double[] hours = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.25, 3.5, 4, 4.25, 4.5, 4.75, 5, 5.5];
        bool[] passed = [.. "00000010101010111111".Select(x => x == '1')];

        var fit = new LogisticRegression().Fit(DesignMatrix.FromRows([.. hours.Select(x => new[] { x })]), passed, strength: 0);

        Assert.True(fit.Converged);
        Assert.Equal(-4.0777, fit.Constant, 4);
        Assert.Equal(1.5046, fit.Weights[0], 4);
        Assert.Equal(1.7610, fit.StandardErrors[0], 4);
        Assert.Equal(0.6287, fit.StandardErrors[1], 4);
    }

    /// <summary>Spector and Mazzeo 1980, 32 students, as given in Greene, Econometric Analysis, table of the logit estimates.</summary>
    [Fact]
    public void Fit_SpectorAndMazzeo_GivesThePublishedCoefficients()
    {
        var fit = new LogisticRegression().Fit(Spector.Cases, Spector.Improved, strength: 0);

        Assert.True(fit.Converged);
        Assert.Equal(-13.021, fit.Constant, 3);
        Assert.Equal(2.826, fit.Weights[0], 3);
        Assert.Equal(0.095, fit.Weights[1], 3);
        Assert.Equal(2.379, fit.Weights[2], 3);
        Assert.Equal([4.931, 1.263, 0.142, 1.065], fit.StandardErrors.Select(x => Math.Round(x, 3)));
    }

    [Fact]
    public void Fit_StrongerPenalty_GivesSmallerWeights()
    {
        double[] norms = [.. new double[] { 0, 0.1, 1, 10, 100 }.Select(x => new LogisticRegression().Fit(Spector.Cases, Spector.Improved, x).Weights.Sum(w => w * w))];

        Assert.Equal(norms.OrderDescending(), norms);
        Assert.True(norms[^1] < 0.01);
    }

    [Fact]
    public void Fit_AnyStart_EndsAtTheSamePlace()
    {
        var cold = new LogisticRegression().Fit(Spector.Cases, Spector.Improved, 1);
        var far = new LinearFit(8, [-3, 2, 5], [], 0, true);

        var warm = new LogisticRegression().Fit(Spector.Cases, Spector.Improved, 1, far);

        Assert.Equal(cold.Constant, warm.Constant, 6);
        Assert.All(cold.Weights.Zip(warm.Weights), x => Assert.Equal(x.First, x.Second, 6));
    }

    [Fact]
    public void Fit_OutcomesThatAColumnSeparates_EndsWithAPenalty()
    {
        var cases = DesignMatrix.FromRows([.. Enumerable.Range(0, 20).Select(x => new[] { (double)x })]);
        bool[] outcomes = [.. Enumerable.Range(0, 20).Select(x => x >= 10)];

        var fit = new LogisticRegression().Fit(cases, outcomes, 1);

        Assert.True(fit.Converged);
        Assert.InRange(fit.Weights[0], 0.1, 5);
    }

    [Fact]
    public void Fit_ColumnTwice_SharesTheWeight()
    {
        var once = DesignMatrix.FromRows([.. Enumerable.Range(0, 40).Select(x => new[] { x % 7.0, x % 7.0 })]);
        bool[] outcomes = [.. Enumerable.Range(0, 40).Select(x => x % 7 > 3 ^ x % 5 == 0)];

        var fit = new LogisticRegression().Fit(once, outcomes, 1);

        Assert.Equal(fit.Weights[0], fit.Weights[1], 8);
    }
}
