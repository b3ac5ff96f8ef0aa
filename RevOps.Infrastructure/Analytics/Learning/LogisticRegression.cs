using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using RevOps.Domain.Analytics.Learning;

namespace RevOps.Infrastructure.Analytics.Learning;

/// <summary>
/// Logistic regression by Newton's method (iteratively reweighted least squares; McCullagh and Nelder, Generalized Linear Models, 2.5), with
/// steps halved where a full one would overshoot. The problem is convex: every start ends at the same place.
/// </summary>
internal sealed class LogisticRegression : IBinaryLearner
{
    private const int MostSteps = 60;
    private const int MostHalvings = 30;
    private const double Close = 1e-10;
    private const double Flat = 1e-6;

    public LinearFit Fit(DesignMatrix cases, IReadOnlyList<bool> outcomes, double strength, LinearFit? from = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(strength);
        if (cases.Rows != outcomes.Count || cases.Rows == 0)
        {
            throw new ArgumentException($"{cases.Rows} cases with {outcomes.Count} outcomes: both must be there and as many.", nameof(outcomes));
        }

        var problem = new LogisticProblem(cases, outcomes, strength);
        var at = Start(cases, outcomes);
        var value = problem.Value(at);
        // A start that is worse than the plain one can lie where the curve is flat and Newton's steps go astray
        if (from?.Weights.Count == cases.Columns && DenseVector.OfEnumerable([from.Constant, .. from.Weights]) is var warm && problem.Value(warm) < value)
        {
            (at, value) = (warm, problem.Value(warm));
        }

        var (steps, converged) = (0, false);
        while (steps < MostSteps)
        {
            var (gradient, curvature) = problem.Slope(at);
            var step = Solve(curvature, gradient);
            (at, var next, var moved) = Move(problem, at, value, step);
            value = next;
            steps++;
            if (moved < Close)
            {
                converged = gradient.AbsoluteMaximum() < Flat * cases.Rows;
                break;
            }
        }

        var errors = Invert(problem.Slope(at).Curvature).Diagonal().Map(x => Math.Sqrt(Math.Max(0, x)));
        return new(at[0], [.. at.Skip(1)], [.. errors], steps, converged);
    }

    private static Vector<double> Start(DesignMatrix cases, IReadOnlyList<bool> outcomes)
    {
        var start = new DenseVector(cases.Columns + 1);
        start[0] = Logistic.LogOdds((outcomes.Count(x => x) + 0.5) / (outcomes.Count + 1));
        return start;
    }

    private static (Vector<double> At, double Value, double Moved) Move(LogisticProblem problem, Vector<double> at, double value, Vector<double> step)
    {
        for (var halvings = 0; halvings < MostHalvings; halvings++)
        {
            var next = at + step;
            var then = problem.Value(next);
            if (then <= value + (1e-12 * Math.Abs(value)))
            {
                return (next, then, step.AbsoluteMaximum());
            }

            step /= 2;
        }

        // No step makes it better: the optimum, as exactly as doubles can tell
        return (at, value, 0);
    }

    private static Vector<double> Solve(Matrix<double> curvature, Vector<double> gradient) => Stable(curvature).Cholesky().Solve(gradient);

    private static Matrix<double> Invert(Matrix<double> curvature) => Stable(curvature).Cholesky().Solve(DenseMatrix.CreateIdentity(curvature.RowCount));

    /// <summary>A hair on the diagonal: columns that repeat each other have no unique weights, and without a penalty no step either.</summary>
    private static Matrix<double> Stable(Matrix<double> curvature)
    {
        var hair = 1e-12 * (1 + curvature.Diagonal().AbsoluteMaximum());
        return curvature + DenseMatrix.CreateDiagonal(curvature.RowCount, curvature.RowCount, hair);
    }
}
