using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Crm;
using RevOps.Domain.Reviews;
using RevOps.Domain.Reviews.Context;
using RevOps.Domain.Reviews.NextSteps;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Crm;
using RevOps.Infrastructure.Reviews.Context;
using RevOps.Infrastructure.Reviews.NextSteps;
using RevOps.Infrastructure.Reviews.Pipeline;

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
        services.AddSingleton<IWordedSteps, WordedSteps>();
        services.AddSingleton<IFeedbackQueries, FeedbackQueries>();
        services.AddSingleton<IInboxCounts, InboxQueries>();
        services.AddSingleton<ICustomerHistory, CustomerHistory>();
        services.AddSingleton<IReviewSteering, SteeringStore>();
        services.AddSingleton<IReviewBoard, ReviewBoard>();
        services.AddSingleton<ICrmLedger, CrmLedger>();
        return services;
    }
}
