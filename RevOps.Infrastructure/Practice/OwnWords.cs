using RevOps.Domain.Practice.Engine;

namespace RevOps.Infrastructure.Practice;

/// <summary>Without a model the customer speaks the engine's own words.</summary>
internal sealed class OwnWords : ICustomerVoice
{
    public Task<string?> SayAsync(CustomerBrief brief, CancellationToken cancellationToken) => Task.FromResult<string?>(null);
}
