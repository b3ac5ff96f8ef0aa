using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RevOps.Domain.Coaching.Advice;
using RevOps.Domain.Coaching.Alerts;
using RevOps.Domain.Coaching.Consent;
using RevOps.Domain.Coaching.CueUse;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Coaching.Playbooks.Replay;
using RevOps.Domain.Coaching.Playbooks.Versions;
using RevOps.Infrastructure.Coaching.Advice;
using RevOps.Infrastructure.Coaching.Alerts;
using RevOps.Infrastructure.Coaching.Consent;
using RevOps.Infrastructure.Coaching.CueUse;
using RevOps.Infrastructure.Coaching.Playbooks;

namespace RevOps.Infrastructure.Coaching;

/// <summary>Calls that are on.</summary>
public static class CoachingRegistration
{
    /// <summary>Adds them.</summary>
    public static IServiceCollection AddCoaching(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LiveOptions>().Bind(configuration.GetSection(LiveOptions.SectionName)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ILiveCallStore, LiveCallStore>();
        services.AddSingleton<ICoachingRules, CoachingRulesStore>();
        services.AddSingleton<ConsentStore>();
        services.AddSingleton<IConsentStore>(sp => sp.GetRequiredService<ConsentStore>());
        services.AddAlerts();
        services.AddAdvice();
        services.AddSingleton<CueLedger>();
        services.AddSingleton<LiveMarks>();
        services.AddSingleton<PlaybookStore>();
        services.AddSingleton<IPlaybookStore>(sp => sp.GetRequiredService<PlaybookStore>());
        services.AddSingleton<IPlaybooks, StoredPlaybooks>();
        services.AddSingleton<CallPlayer>();
        services.AddSingleton<IPlaybookReplays, PlaybookReplays>();
        services.AddSingleton<CueEffects>();
        services.AddSingleton<ICueUse, CueUseReader>();
        services.AddSingleton<LiveSetup>();
        services.AddSingleton<LiveWriter>();
        services.AddHostedService(sp => sp.GetRequiredService<LiveWriter>());
        services.AddSingleton<LiveCoaching>();
        services.AddSingleton<ILiveCoaching>(sp => sp.GetRequiredService<LiveCoaching>());
        services.AddHostedService(sp => sp.GetRequiredService<LiveCoaching>());
        services.AddSingleton<IReplayCalls, ReplayCalls>();
        return services;
    }

    // Asks whatever ICueAdviser is registered; without one the rules coach alone
    private static void AddAdvice(this IServiceCollection services)
    {
        services.AddSingleton<AdviceCounts>();
        services.AddSingleton(sp => new CueAdvice(
            sp.GetService<ICueAdviser>(),
            sp.GetRequiredService<AdviceCounts>(),
            sp.GetRequiredService<IOptions<LiveOptions>>(),
            sp.GetRequiredService<TimeProvider>(),
            sp.GetRequiredService<ILogger<CallAdvice>>()));
    }

    private static void AddAlerts(this IServiceCollection services)
    {
        services.AddSingleton<AlertSignal>();
        services.AddSingleton<AlertStore>();
        services.AddSingleton<IAlertStore>(sp => sp.GetRequiredService<AlertStore>());
        services.AddSingleton<IAlertQueries>(sp => sp.GetRequiredService<AlertStore>());
        services.AddSingleton<AlertFeed>();
        services.AddSingleton<IAlertFeed>(sp => sp.GetRequiredService<AlertFeed>());
        services.AddHostedService(sp => sp.GetRequiredService<AlertFeed>());
    }
}
