using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using RevOps.Domain.Analytics.Learning;

namespace RevOps.Infrastructure.Analytics.Learning;

/// <summary>What is minimised: −log-likelihood + strength ÷ 2 × Σ weight², the constant left out of the penalty.</summary>
internal sealed class LogisticProblem
{
    private readonly Matrix<double> _cases;
    private readonly Vector<double> _outcomes;
    private readonly Vector<double> _penalty;

    public LogisticProblem(DesignMatrix cases, IReadOnlyList<bool> outcomes, double strength)
    {
        var values = new double[cases.Rows * (cases.Columns + 1)];
        Array.Fill(values, 1, 0, cases.Rows);
        cases.Values.CopyTo(values, cases.Rows);
        _cases = new DenseMatrix(cases.Rows, cases.Columns + 1, values);
        _outcomes = DenseVector.Create(cases.Rows, i => outcomes[i] ? 1 : 0);
        _penalty = DenseVector.Create(cases.Columns + 1, i => i == 0 ? 0 : strength);
    }

    public double Value(Vector<double> at)
    {
        var logOdds = _cases * at;
        var sum = 0.0;
        for (var i = 0; i < logOdds.Count; i++)
        {
            // log(1 + e^x) without overflow
            sum += Math.Max(logOdds[i], 0) + Math.Log(1 + Math.Exp(-Math.Abs(logOdds[i]))) - (_outcomes[i] * logOdds[i]);
        }

        return sum + (_penalty.PointwiseMultiply(at).DotProduct(at) / 2);
    }

    /// <summary>The way down (the negative gradient) and the curvature there.</summary>
    public (Vector<double> Gradient, Matrix<double> Curvature) Slope(Vector<double> at)
    {
        var probabilities = (_cases * at).Map(Logistic.Probability);
        var gradient = _cases.TransposeThisAndMultiply(_outcomes - probabilities) - _penalty.PointwiseMultiply(at);
        var weighted = _cases.Clone();
        for (var column = 0; column < weighted.ColumnCount; column++)
        {
            for (var row = 0; row < weighted.RowCount; row++)
            {
                var p = probabilities[row];
                weighted.At(row, column, weighted.At(row, column) * p * (1 - p));
            }
        }

        return (gradient, _cases.TransposeThisAndMultiply(weighted) + DenseMatrix.CreateDiagonal(at.Count, at.Count, i => _penalty[i]));
    }
}
