using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Infrastructure.Reviews.Pipeline;

/// <summary>From a call's end to what people are told.</summary>
public static class PipelineRegistration
{
    /// <summary>Adds it, without the worker.</summary>
    public static IServiceCollection AddReviewPipeline(this IServiceCollection services)
    {
        services.AddSingleton<ReviewSignals>();
        services.AddSingleton<IReviewSignals>(sp => sp.GetRequiredService<ReviewSignals>());
        services.AddOptions<ReviewOptions>().ValidateDataAnnotations();
        services.AddSingleton<ReviewArrivals>();
        services.AddSingleton<ReviewChanges>();
        services.AddSingleton<JoinCandidates>();
        services.AddSingleton<IReviewQueue, ReviewQueue>();
        return services.AddNotices();
    }

    /// <summary>Adds the worker that takes due reviews.</summary>
    public static IServiceCollection AddReviewWorker(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ReviewOptions>().Bind(configuration.GetSection(ReviewOptions.SectionName)).ValidateDataAnnotations().ValidateOnStart();
        services.AddHostedService<ReviewWorker>();
        return services;
    }

    private static IServiceCollection AddNotices(this IServiceCollection services)
    {
        services.AddSingleton<Notices>();
        services.AddSingleton<INoticeQueries>(sp => sp.GetRequiredService<Notices>());
        services.AddSingleton<INoticeStore>(sp => sp.GetRequiredService<Notices>());
        services.AddSingleton<NoticeFeed>();
        services.AddSingleton<INoticeFeed>(sp => sp.GetRequiredService<NoticeFeed>());
        services.AddHostedService(sp => sp.GetRequiredService<NoticeFeed>());
        services.AddSingleton<ILatestFeedback, LatestFeedbackReader>();
        return services;
    }
}
