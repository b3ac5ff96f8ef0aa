namespace RevOps.Domain.Demo;

/// <summary>The demo workspace's CRM, from the side of whoever turns its wheels. It is another system and may not answer.</summary>
public interface IDemoCrm
{
    /// <summary>What can be chosen.</summary>
    DemoCrmChoices Choices { get; }

    /// <summary>How it stands, with its newest calls or those that mention a text.</summary>
    Task<Result<DemoCrmView, DemoCrmError>> LookAsync(string? text, CancellationToken cancellationToken);

    /// <summary>Ends a call now. Returns its id.</summary>
    Task<Result<string, DemoCrmError>> EndCallAsync(DemoCallOrder order, CancellationToken cancellationToken);

    /// <summary>Switches faults to exactly these.</summary>
    Task<Result<DemoFaults, DemoCrmError>> SetFaultsAsync(DemoFaults faults, CancellationToken cancellationToken);

    /// <summary>Ends every access token that was given out.</summary>
    Task<Result<DemoFaults, DemoCrmError>> ExpireTokensAsync(CancellationToken cancellationToken);

    /// <summary>Moves a deal to another stage as a person in the CRM would.</summary>
    Task<Result<string, DemoCrmError>> MoveDealAsync(string dealId, string stage, CancellationToken cancellationToken);

    /// <summary>Changes a property of a call as a person in the CRM would.</summary>
    Task<Result<string, DemoCrmError>> EditCallAsync(string callId, string property, string? value, CancellationToken cancellationToken);
}
