using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Accounts.Figures;
using RevOps.Domain.Accounts.Listing;

namespace RevOps.Infrastructure.Accounts;

/// <summary>The feature Accounts outside the domain.</summary>
internal static class AccountsRegistration
{
    /// <summary>Adds its stores and queries.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<IAccountQueries, AccountQueries>();
        services.AddSingleton<IAccountFigures, AccountFiguresStore>();
        return services;
    }

    /// <summary>Adds what reckons figures in the background.</summary>
    public static IServiceCollection AddAccountWorker(this IServiceCollection services) => services.AddHostedService<AccountWorker>();
}
