using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using RevOps.Infrastructure.Demo.Crm.Api;
using RevOps.Infrastructure.Demo.Crm.Control;
using RevOps.Infrastructure.Demo.Crm.Faults;
using RevOps.Infrastructure.Demo.Crm.Life;
using RevOps.Infrastructure.Demo.Crm.Storage;
using RevOps.Infrastructure.Demo.Crm.Webhooks;

namespace RevOps.Infrastructure.Demo.Crm;

/// <summary>A CRM of its own, that speaks the part of HubSpot's API which the product uses, with a control API beside it.</summary>
public static class DemoCrmServer
{
    /// <summary>The server, not started yet. It reads no configuration but the options.</summary>
    public static WebApplication Build(DemoCrmServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(options.Urls).ConfigureKestrel(x => x.AddServerHeader = false);
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Services.Configure<ConsoleLoggerOptions>(x => x.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddRoutingCore();
        builder.Services.ConfigureHttpJsonOptions(x => x.SerializerOptions.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        AddCrm(builder.Services, options);

        var app = builder.Build();
        app.Services.GetRequiredService<FirstData>().Add();
        app.Services.GetRequiredService<FirstProducts>().Add();
        app.Services.GetRequiredService<FirstGoals>().Add();
        app.UseRouting();
        app.MapCrm();
        app.MapControl(options);
        app.MapFallback(() => Results.NotFound());
        return app;
    }

    private static void AddCrm(IServiceCollection services, DemoCrmServerOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(options.Time);
        services.AddSingleton<CrmClock>();
        services.AddSingleton(x => new CrmDatabase(
            x.GetRequiredService<CrmClock>(), TimeSpan.FromMilliseconds(options.SearchLagMs), options.DataFile));
        services.AddSingleton(x => new CrmRateLimits(
            x.GetRequiredService<CrmClock>(), options.RequestsPerTenSeconds, options.SearchesPerSecond));
        services.AddSingleton<FirstData>().AddSingleton<FirstProducts>().AddSingleton<FirstGoals>().AddSingleton<FaultPlan>().AddSingleton<HoldGate>();
        services.AddSingleton<TokenRegister>().AddSingleton<RequestLog>().AddSingleton<CrmEdge>();
        services.AddSingleton<SearchReader>().AddSingleton<SearchAnswers>().AddSingleton<ObjectAnswers>().AddSingleton<CreationAnswers>();
        services.AddSingleton<AssociationAnswers>();
        services.AddSingleton<PropertyAnswers>().AddSingleton<OwnerAnswers>().AddSingleton<TranscriptAnswers>().AddSingleton<TokenAnswers>();
        services.AddSingleton<RecordingLibrary>().AddSingleton<ScriptReader>().AddSingleton<CallCasting>();
        services.AddSingleton<LateTranscripts>().AddSingleton<CallEnding>().AddSingleton<Backlog>();
        services.AddSingleton<WebhookTarget>().AddSingleton<CallViews>().AddSingleton<DealViews>().AddSingleton<ControlAnswers>();
        services.AddSingleton<WebhookSender>().AddHostedService(x => x.GetRequiredService<WebhookSender>());
        services.AddSingleton<CrmLife>().AddHostedService(x => x.GetRequiredService<CrmLife>());
    }
}
