using RevOps.Domain.Leads.Icp.Scoring;
using RevOps.Domain.Leads.Scores;

namespace RevOps.Domain.Leads.Profiles;

/// <summary>A lead whose band another version changes.</summary>
/// <param name="Id">The lead.</param>
/// <param name="Name">The person.</param>
/// <param name="Company">The company; null where unknown.</param>
/// <param name="Move">Its fit before and after, and why.</param>
public sealed record ReplayedLead(LeadId Id, string Name, string? Company, LeadMove Move);

/// <summary>What a version would change, over all leads. Examples are kept up to a number; the counts are whole.</summary>
/// <param name="against">Number of the version in force.</param>
public sealed class ProfileReplay(int against)
{
    /// <summary>Leads that are named at most.</summary>
    public const int MostNamed = 100;

    private readonly List<ReplayedLead> _moves = [];
    private readonly Dictionary<FitBand, (int Before, int After)> _bands = Enum.GetValues<FitBand>().ToDictionary(x => x, _ => (0, 0));

    /// <summary>Number of the version in force.</summary>
    public int Against { get; } = against;

    /// <summary>Leads looked at.</summary>
    public int Leads { get; private set; }

    /// <summary>Leads whose band changes.</summary>
    public int Moved { get; private set; }

    /// <summary>The first of them.</summary>
    public IReadOnlyList<ReplayedLead> Moves => _moves;

    /// <summary>Leads in each band before and after.</summary>
    public IReadOnlyDictionary<FitBand, (int Before, int After)> Bands => _bands;

    /// <summary>Adds a part of the leads.</summary>
    internal void Add(ProfileComparison comparison, IReadOnlyList<ScoringInput> part)
    {
        Leads += comparison.Leads;
        Moved += comparison.Moves.Count;
        foreach (var (band, count) in comparison.Bands)
        {
            _bands[band] = (_bands[band].Before + count.Before, _bands[band].After + count.After);
        }

        var leads = part.ToDictionary(x => x.Lead.Id.ToString(), x => x.Lead);
        _moves.AddRange(comparison.Moves.Take(MostNamed - _moves.Count).Select(x => new ReplayedLead(leads[x.LeadId].Id, leads[x.LeadId].Name, leads[x.LeadId].Company, x)));
    }
}
