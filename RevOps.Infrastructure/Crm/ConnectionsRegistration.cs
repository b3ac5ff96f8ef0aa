using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Crm.Book;
using RevOps.Domain.Crm.Connections;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Crm.Book;

namespace RevOps.Infrastructure.Crm;

/// <summary>Connections to CRMs, outside the domain.</summary>
public static class ConnectionsRegistration
{
    /// <summary>Adds their store, their queries and the use cases on them. Needs the connectors (<c>ICrmConnectors</c>).</summary>
    public static IServiceCollection AddCrmConnections(this IServiceCollection services)
    {
        services.AddSingleton<ICrmConnectionStore, ConnectionStore>();
        services.AddSingleton<ICrmConnectionReader, ConnectionReader>();
        services.AddSingleton<IBookStore, BookStore>();
        services.AddSingleton<IConnectionQueries, ConnectionQueries>();
        services.AddSingleton<EditConnections>();
        services.AddSingleton<TestConnection>();
        return services;
    }
}
