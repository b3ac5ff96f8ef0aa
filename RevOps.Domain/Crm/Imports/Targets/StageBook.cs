using RevOps.Domain.Deals;

namespace RevOps.Domain.Crm.Imports.Targets;

/// <summary>
/// The stages by name, of the pipeline of those who have only one: those of connected CRMs' other pipelines are theirs. A name that is not known
/// becomes a stage, with what its name and the usual ones say of it.
/// </summary>
public sealed class StageBook
{
    private const int LateFrom = 60;

    /// <summary>Salesforce's and HubSpot's first stages with the probabilities that they come with.</summary>
    private static readonly Dictionary<string, int> Usual = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Prospecting"] = 10,
        ["Qualification"] = 10,
        ["Needs Analysis"] = 20,
        ["Value Proposition"] = 50,
        ["Id. Decision Makers"] = 60,
        ["Perception Analysis"] = 70,
        ["Proposal/Price Quote"] = 75,
        ["Negotiation/Review"] = 90,
        ["Appointment scheduled"] = 20,
        ["Qualified to buy"] = 40,
        ["Presentation scheduled"] = 60,
        ["Decision maker bought-in"] = 80,
        ["Contract sent"] = 90,
    };

    private readonly Dictionary<string, DealStage> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<DealStageId, DealStage> _byId = [];

    public StageBook(IEnumerable<DealStage> stages)
    {
        foreach (var stage in stages)
        {
            Keep(stage);
        }
    }

    /// <summary>Stages that were met and are not stored yet.</summary>
    public List<DealStage> New { get; } = [];

    public string? NameOf(DealStageId id) => _byId.GetValueOrDefault(id)?.Name;

    public DealStage Find(string name, int? probability = null, DealState? kind = null)
    {
        if (_byName.TryGetValue(name, out var known))
        {
            return known;
        }

        var means = kind ?? Meaning(name);
        var percent = means switch
        {
            DealState.Won => 100,
            DealState.Lost => 0,
            _ => probability ?? (Usual.TryGetValue(name, out var usual) ? usual : 30),
        };
        var stage = new DealStage(DealStage.DefaultPipeline, name, Order(means, percent), means, percent, means != DealState.Open || percent >= LateFrom);
        Keep(stage);
        New.Add(stage);
        return stage;
    }

    /// <summary>The first open stage: where a deal is of which nobody says more.</summary>
    public DealStage First() =>
        _byName.Values.Where(x => x.Kind == DealState.Open).MinBy(x => x.Order) ?? Find("Qualification");

    private static DealState Meaning(string name) =>
        name.Contains("won", StringComparison.OrdinalIgnoreCase) ? DealState.Won
        : name.Contains("lost", StringComparison.OrdinalIgnoreCase) || name.Contains("no decision", StringComparison.OrdinalIgnoreCase) ? DealState.Lost
        : DealState.Open;

    private static int Order(DealState kind, int probability) => kind switch
    {
        DealState.Won => 1000,
        DealState.Lost => 1001,
        _ => probability,
    };

    private void Keep(DealStage stage)
    {
        _byId[stage.Id] = stage;
        if (stage.Pipeline == DealStage.DefaultPipeline)
        {
            _byName[stage.Name] = stage;
        }
    }
}
