using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using RevOps.Domain.Governance;

namespace RevOps.Web.Governance;

/// <summary>Registers who comes in by which door: sessions, keys, origins, policies.</summary>
public static class GovernanceWeb
{
    /// <summary>Adds the feature. After <c>AddShell</c>, whose own provider of the authentication state gives way.</summary>
    public static IServiceCollection AddGovernanceWeb(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddHttpContextAccessor();
        services.AddDoors(configuration, environment).AddSessions().AddPolicies();
        services.AddScoped<DemoPersonas>();
        services.AddScoped<IDemoPersonas>(sp => sp.GetRequiredService<DemoPersonas>());
        services.AddSingleton<FirstAdminMemory>();
        services.AddScoped<SessionStarter>();
        services.AddSingleton<EmbedHandover>();
        services.AddScoped<ISignIn, SignIn>();
        services.AddScoped<IFirstAdmin, FirstAdmin>();
        services.AddScoped<IInvitations, Invitations>();
        services.AddScoped<IPasswords, Passwords>();
        services.AddScoped<IPasswordResets, PasswordResets>();
        return services;
    }

    /// <summary>Checks origins, then who it is, then whether they may. After <c>UseShell</c>, before <c>UseAntiforgery</c>.</summary>
    public static IApplicationBuilder UseGovernanceWeb(this IApplicationBuilder app) =>
        app.UseMiddleware<OriginCheck>().UseAuthentication().UseAuthorization();

    private static IServiceCollection AddDoors(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddOptions<PersonaOptions>().Configure(x => x.On = PersonaOptions.From(configuration, environment).On);
        services.AddOptions<OriginOptions>()
            .Configure(x => configuration.GetSection(OriginOptions.Key).Bind(x.Allowed))
            .Validate(x => x.IsValid, OriginOptions.Invalid)
            .ValidateOnStart();

        services.AddOptions<EmbedOptions>()
            .Configure(x => configuration.GetSection(EmbedOptions.Key).Bind(x.Origins))
            .Validate(x => x.IsValid, EmbedOptions.Invalid)
            .ValidateOnStart();

        // A request that makes no sense is answered with 400, in Development too, and is no error of ours.
        services.Configure<RouteHandlerOptions>(x => x.ThrowOnBadRequest = false);
        services.Configure<AntiforgeryOptions>(x => x.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        return services;
    }

    private static IServiceCollection AddSessions(this IServiceCollection services)
    {
        services.AddAuthentication(Schemes.Session)
            .AddCookie(Schemes.Session, SessionCookie.Configure)
            .AddCookie(Schemes.Embed, EmbedCookie.Configure)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(Schemes.ApiKey, null);
        services.AddSingleton<SessionCheck>();
        services.AddScoped<CircuitSession>();
        services.AddScoped<AuthenticationStateProvider>(sp => sp.GetRequiredService<CircuitSession>());
        services.AddScoped<IHostEnvironmentAuthenticationStateProvider>(sp => sp.GetRequiredService<CircuitSession>());
        services.AddScoped<CircuitHandler, CircuitSessionCheck>();
        services.AddScoped<ICurrentViewer, CurrentViewer>();
        return services;
    }

    private static void AddPolicies(this IServiceCollection services)
    {
        var policies = services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(Policies.Administers, x => x.RequireRole(nameof(UserRole.Admin)));
        foreach (var scope in ApiScopes.All)
        {
            policies.AddPolicy(scope, x => x
                .AddAuthenticationSchemes(Schemes.ApiKey).RequireAuthenticatedUser().RequireClaim(ViewerClaims.Scope, scope));
        }
    }
}
