using RevOps.Domain.Practice.Scenarios;

namespace RevOps.Domain.Practice.Engine.Customer;

/// <summary>The words a customer has, each of which is said once in a call.</summary>
internal sealed class LinePool(Scenario scenario, Voice voice, int seed)
{
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);

    /// <summary>Words for a moment that were not said yet, the scenario's own first; null: none are left.</summary>
    public string? Draw(string moment)
    {
        foreach (var line in Own(moment).Concat(Turned(voice.Lines.GetValueOrDefault(moment) ?? [])))
        {
            if (_said.Add(line))
            {
                return line;
            }
        }

        return null;
    }

    /// <summary>True where the line was not said yet; from now on it is.</summary>
    public bool Take(string line) => _said.Add(line);

    /// <summary>One of the openings.</summary>
    public string Opening() => Turned(scenario.Opening).First();

    private IReadOnlyList<string> Own(string moment) => scenario.Lines.GetValueOrDefault(moment) ?? [];

    // By the seed another one comes first; after that each in its order
    private IEnumerable<string> Turned(IReadOnlyList<string> lines)
    {
        var first = lines.Count == 0 ? 0 : (int)((uint)seed % (uint)lines.Count);
        return lines.Skip(first).Concat(lines.Take(first));
    }
}
