namespace RevOps.Infrastructure.Analytics.Alerts;

/// <summary>Looks at one kind of subject. Several nodes may do so at once.</summary>
internal interface IAlertSource
{
    /// <summary>Looked at in each so many rounds: leads and accounts change by the day, and looking costs in proportion to how many there are.</summary>
    int Every => 1;

    /// <summary>Looks at some that changed; true where there may be more.</summary>
    Task<bool> RunAsync(CancellationToken cancellationToken);
}
