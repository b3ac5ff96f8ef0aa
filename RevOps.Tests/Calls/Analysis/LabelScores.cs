using System.Globalization;
using System.Text;
using RevOps.Domain.Calls.Analysis;

namespace RevOps.Tests.Calls.Analysis;

/// <summary>Counts per label what was found rightly, wrongly, and not.</summary>
internal sealed class LabelScores
{
    public const string AnyObjection = "objection (any kind)";

    private readonly Dictionary<string, (int Right, int Wrong, int Missed)> _counts = new(StringComparer.Ordinal);
    private int _kindRight;
    private int _kindSeen;

    /// <summary>Of the objections found at all, the share with a right kind.</summary>
    public double KindAccuracy => _kindSeen == 0 ? 1 : (double)_kindRight / _kindSeen;

    public void Add(IReadOnlyCollection<string> expected, IReadOnlyCollection<string> found)
    {
        foreach (var label in UtteranceLabels.All)
        {
            Count(label, expected.Contains(label), found.Contains(label));
        }

        var (objects, flagged) = (expected.Any(UtteranceLabels.IsObjection), found.Any(UtteranceLabels.IsObjection));
        Count(AnyObjection, objects, flagged);
        if (objects && flagged)
        {
            _kindSeen++;
            _kindRight += expected.Where(UtteranceLabels.IsObjection).Any(found.Contains) ? 1 : 0;
        }
    }

    public double Precision(string label) => Share(_counts[label].Right, _counts[label].Wrong);

    public double Recall(string label) => Share(_counts[label].Right, _counts[label].Missed);

    public double F1(string label) =>
        _counts[label] is var (right, wrong, missed) && right + wrong + missed > 0 ? 2.0 * right / ((2 * right) + wrong + missed) : 1;

    public string Table()
    {
        var text = new StringBuilder("| label | in the set | precision | recall | F1 |\n| --- | --- | --- | --- | --- |\n");
        foreach (var label in UtteranceLabels.All.Append(AnyObjection).Where(_counts.ContainsKey))
        {
            var (right, _, missed) = _counts[label];
            text.Append(CultureInfo.InvariantCulture, $"| {label} | {right + missed} | {Precision(label):0.00} | {Recall(label):0.00} | {F1(label):0.00} |\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"\nKind right in {KindAccuracy:0%} of the objections found.\n").ToString();
    }

    private static double Share(int part, int rest) => part + rest == 0 ? 1 : (double)part / (part + rest);

    private void Count(string label, bool expected, bool found)
    {
        var (right, wrong, missed) = _counts.GetValueOrDefault(label);
        _counts[label] = (right + (expected && found ? 1 : 0), wrong + (!expected && found ? 1 : 0), missed + (expected && !found ? 1 : 0));
    }
}
