using RevOps.Domain.Practice.Scenarios;

namespace RevOps.Domain.Practice.Engine.Customer;

/// <summary>How the customer puts what they have to say, and that they run out of words.</summary>
internal sealed class CustomerWords(Scenario scenario, LinePool lines, Standing standing)
{
    private bool _wasWarned;

    /// <summary>True once there was nothing left to say.</summary>
    public bool AreExhausted { get; private set; }

    public string Say(string moment)
    {
        var line = lines.Draw(moment) ?? lines.Draw(Moments.Listening);
        AreExhausted |= line is null;
        return line ?? "";
    }

    /// <summary>Once, before they leave, the customer says that they soon will.</summary>
    public string Warned(string moment)
    {
        if (!standing.IsNearlyGone || _wasWarned)
        {
            return Say(moment);
        }

        _wasWarned = true;
        return Say(Moments.Impatient);
    }

    /// <summary>True where the line was not said yet; from now on it is.</summary>
    public bool Take(string line) => lines.Take(line);

    public string StillDoubts(ScenarioObjection objection) => lines.Take(objection.Again) ? objection.Again : Warned(Moments.Unsettled);

    public string Last(string reason) =>
        lines.Draw(reason) ?? throw new InvalidOperationException($"{scenario.Key} has no last words for {reason}");
}
