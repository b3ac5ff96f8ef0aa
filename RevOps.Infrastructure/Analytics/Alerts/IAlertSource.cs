namespace RevOps.Infrastructure.Analytics.Alerts;

/// <summary>Looks at one kind of subject. Several nodes may do so at once.</summary>
internal interface IAlertSource
{
    /// <summary>Looks at some that changed; true where there may be more.</summary>
    Task<bool> RunAsync(CancellationToken cancellationToken);
}
