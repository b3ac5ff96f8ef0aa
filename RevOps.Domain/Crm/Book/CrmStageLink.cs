using RevOps.Domain.Deals;

namespace RevOps.Domain.Crm.Book;

/// <summary>Which of our stages a CRM's stage is, and what the CRM last said of it.</summary>
public sealed class CrmStageLink
{
    private CrmStageLink()
    {
    }

    /// <summary>Notes which one it is.</summary>
    public CrmStageLink(ConnectionId connection, CrmDealStage said, DealStageId stage)
    {
        ArgumentNullException.ThrowIfNull(said);
        ConnectionId = connection;
        ExternalId = said.Id;
        StageId = stage;
        Say(said);
    }

    /// <summary>The connection.</summary>
    public ConnectionId ConnectionId { get; private set; }

    /// <summary>The CRM's id of the stage.</summary>
    public string ExternalId { get; private set; } = "";

    /// <summary>Our stage.</summary>
    public DealStageId StageId { get; private set; }

    /// <summary>The pipeline's name there.</summary>
    public string Pipeline { get; private set; } = "";

    /// <summary>The stage's name there.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Its place there.</summary>
    public int Order { get; private set; }

    /// <summary>What it means there.</summary>
    public DealState Kind { get; private set; }

    /// <summary>0..100, as the CRM's admin set it.</summary>
    public int Probability { get; private set; }

    /// <summary>Takes over what the CRM says now. False where it is what it said before.</summary>
    public bool Say(CrmDealStage said)
    {
        ArgumentNullException.ThrowIfNull(said);
        if ((Pipeline, Name, Order, Kind, Probability) == (said.Pipeline, said.Name, said.Order, said.Kind, said.Probability))
        {
            return false;
        }

        (Pipeline, Name, Order, Kind, Probability) = (said.Pipeline, said.Name, said.Order, said.Kind, said.Probability);
        return true;
    }
}
