namespace RevOps.Domain.Practice.Engine.Customer.Turns;

/// <summary>One thing that an answer may be to the customer. The stages are asked in their order; the first that reacts has the turn.</summary>
internal interface ITurnStage
{
    /// <summary>What the customer says; null: the answer is not about this, or more is to be said than this.</summary>
    Reaction? React(Turn turn);
}
