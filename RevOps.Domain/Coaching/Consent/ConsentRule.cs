namespace RevOps.Domain.Coaching.Consent;

/// <summary>What has to happen before a call with a customer is written along and coached.</summary>
public enum ConsentRule
{
    /// <summary>The rep tells the customer, and notes that it was said.</summary>
    Inform = 0,

    /// <summary>The customer is asked; until their yes nothing is stored or coached.</summary>
    Ask = 1,

    /// <summary>Calls are not coached.</summary>
    Off = 2,
}

/// <summary>What the customer was told or answered, as the rep notes it.</summary>
public enum ConsentAnswer
{
    /// <summary>They were told.</summary>
    Informed = 0,

    /// <summary>They were asked and said yes.</summary>
    Agreed = 1,

    /// <summary>They were asked and said no.</summary>
    Refused = 2,
}

/// <summary>What the coach does once a customer does not want to be recorded any more.</summary>
public enum AfterObjection
{
    /// <summary>Goes on with what it holds in memory; nothing of it is stored.</summary>
    GoOn = 0,

    /// <summary>Forgets what was said since, and hears nothing more.</summary>
    Stop = 1,
}
