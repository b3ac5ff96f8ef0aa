namespace RevOps.Domain.Practice.Engine.Customer;

/// <summary>What kind of next step the rep asks for.</summary>
internal enum StepKind
{
    None,

    /// <summary>"Let's keep in touch."</summary>
    Vague,

    /// <summary>Something to do, without a day.</summary>
    NoDay,

    /// <summary>Something to do on a day.</summary>
    Firm,
}
