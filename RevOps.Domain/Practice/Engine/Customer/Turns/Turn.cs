namespace RevOps.Domain.Practice.Engine.Customer.Turns;

/// <summary>One answer of the rep on its way through the customer's mind.</summary>
internal sealed class Turn(AnswerReading answer)
{
    public AnswerReading Answer { get; } = answer;

    /// <summary>What the customer says first, before what they end on.</summary>
    public List<string> Said { get; } = [];

    /// <summary>What became of the answer until here.</summary>
    public Outcome Outcome { get; set; } = new();

    /// <summary>Ends the turn on a line.</summary>
    public Reaction Answered(string line, Outcome outcome) => new(string.Join(' ', [.. Said, line]), outcome);
}
