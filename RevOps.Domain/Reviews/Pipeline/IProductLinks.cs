using RevOps.Domain.Calls;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>Addresses of pages, for readers outside: whoever opens a note in the CRM.</summary>
public interface IProductLinks
{
    /// <summary>The call's page.</summary>
    Uri Call(CallId id);
}
