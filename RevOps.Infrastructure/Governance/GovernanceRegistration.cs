using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using RevOps.Domain.Accounts;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Accounts;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Governance;

/// <summary>Registers accounts, teams, keys, the audit log and what watches over sessions.</summary>
public static class GovernanceRegistration
{
    /// <summary>Adds the feature. Needs the persistence.</summary>
    public static IServiceCollection AddGovernance(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddIdentity().AddSharedKeys().AddUseCases();
        services.AddSingleton<IPeople, People>();
        services.AddSingleton<IAccountDirectory, AccountDirectory>();
        services.AddSingleton<IAccountSearch, AccountSearch>();
        services.AddSingleton<IUserAccounts, UserAccounts>();
        services.AddSingleton<IOneTimeLinks, OneTimeLinks>();
        services.AddSingleton<ITeamStore, TeamStore>();
        services.AddSingleton<IApiKeyStore, ApiKeyStore>();
        services.AddSingleton<ISecretBox, SecretBox>();
        services.AddSingleton<LockOut>();
        services.AddSingleton<ISessionAccounts, SessionAccounts>();
        services.AddSingleton<RecentSessions>();
        services.AddSingleton<IUserQueries, UserQueries>();
        services.AddSingleton<ITeamQueries, TeamQueries>();
        services.AddSingleton<IApiKeyQueries, ApiKeyQueries>();
        services.AddSingleton<IAuditQueries, AuditQueries>();
        services.AddSingleton<AccessWatcher>();
        services.AddSingleton<IAccessChanges>(sp => sp.GetRequiredService<AccessWatcher>());
        services.AddHostedService(sp => sp.GetRequiredService<AccessWatcher>());
        return services;
    }

    private static IServiceCollection AddIdentity(this IServiceCollection services)
    {
        // Stateless; Identity's own registration is scoped, which singletons may not use.
        services.TryAddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>();
        services.AddIdentityCore<AppUser>(options =>
        {
            options.User.RequireUniqueEmail = true;

            // The name is the e-mail address, which may hold any character; its form is checked before.
            options.User.AllowedUserNameCharacters = "";
            options.Password.RequiredLength = IdentityProblems.ShortestPassword;
            options.Password.RequiredUniqueChars = IdentityProblems.FewestDifferentCharacters;
            options.Password.RequireDigit = false;
            options.Password.RequireLowercase = false;
            options.Password.RequireUppercase = false;
            options.Password.RequireNonAlphanumeric = false;
        }).AddEntityFrameworkStores<RevOpsDb>();
        return services;
    }

    private static IServiceCollection AddSharedKeys(this IServiceCollection services)
    {
        services.AddSingleton<DatabaseXmlRepository>();
        services.AddDataProtection().SetApplicationName("RevOps");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(sp => new ConfigureOptions<KeyManagementOptions>(
            options => options.XmlRepository = sp.GetRequiredService<DatabaseXmlRepository>()));
        return services;
    }

    private static void AddUseCases(this IServiceCollection services)
    {
        services.AddSingleton<InviteUser>();
        services.AddSingleton<RedeemInvitation>();
        services.AddSingleton<ChangeUserAccess>();
        services.AddSingleton<ResetPassword>();
        services.AddSingleton<CreateFirstAdmin>();
        services.AddSingleton<ChangePassword>();
        services.AddSingleton<EditTeams>();
        services.AddSingleton<EditApiKeys>();
        services.AddSingleton<EditOwnTokens>();
    }
}
