namespace RevOps.Domain.Deals;

/// <summary>A stage of the pipeline, as data. An import adds the stages that it meets.</summary>
public sealed class DealStage
{
    private DealStage()
    {
    }

    /// <summary>Makes a stage.</summary>
    /// <param name="pipeline">Name of the pipeline.</param>
    /// <param name="name">Its name, unique within the pipeline whatever its case.</param>
    /// <param name="order">Its place, ascending.</param>
    /// <param name="kind">What it means.</param>
    /// <param name="probability">0..100: how likely a deal in it is won, before anything is learnt.</param>
    /// <param name="isLate">True where a deal in it should be near its close.</param>
    public DealStage(string pipeline, string name, int order, DealState kind, int probability, bool isLate)
    {
        Id = DealStageId.New();
        Pipeline = pipeline;
        Name = name;
        Order = order;
        Kind = kind;
        Probability = probability;
        IsLate = isLate;
    }

    /// <summary>The pipeline of those who have only one.</summary>
    public const string DefaultPipeline = "Sales";

    /// <summary>Its id.</summary>
    public DealStageId Id { get; private set; }

    /// <summary>Name of the pipeline.</summary>
    public string Pipeline { get; private set; } = DefaultPipeline;

    /// <summary>Its name, unique within the pipeline.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Its place, ascending.</summary>
    public int Order { get; private set; }

    /// <summary>What it means.</summary>
    public DealState Kind { get; private set; }

    /// <summary>0..100: how likely a deal in it is won, before anything is learnt.</summary>
    public int Probability { get; private set; }

    /// <summary>True where a deal in it should be near its close.</summary>
    public bool IsLate { get; private set; }

    /// <summary>Days a deal usually stays in it; null where nobody said.</summary>
    public int? NormDays { get; private set; }

    /// <summary>Changes all of it but its name's pipeline.</summary>
    public void Define(string name, int order, DealState kind, int probability, bool isLate, int? normDays)
    {
        Name = name;
        Order = order;
        Kind = kind;
        Probability = probability;
        IsLate = isLate;
        NormDays = normDays;
    }
}
