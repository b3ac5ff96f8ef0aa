using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Analytics.Learning;

namespace RevOps.Infrastructure.Analytics.Learning;

internal static class LearningServices
{
    public static IServiceCollection AddLearning(this IServiceCollection services)
    {
        services.AddSingleton<IBinaryLearner, LogisticRegression>();
        services.AddSingleton<TrainModel>();
        return services;
    }
}
