using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Reviews;

namespace RevOps.Infrastructure.Reviews;

/// <summary>The feature Reviews outside the domain.</summary>
public static class ReviewsRegistration
{
    /// <summary>Adds its stores and queries.</summary>
    public static IServiceCollection AddReviewStorage(this IServiceCollection services)
    {
        services.AddSingleton<RubricStore>();
        services.AddSingleton<IRubrics>(sp => sp.GetRequiredService<RubricStore>());
        services.AddSingleton<IReviewStore, ReviewStore>();
        services.AddSingleton<IFeedbackQueries, FeedbackQueries>();
        return services;
    }
}
