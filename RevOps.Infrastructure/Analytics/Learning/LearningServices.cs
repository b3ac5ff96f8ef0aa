using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Analytics.Learning;
using RevOps.Domain.Analytics.Learning.Deals;
using RevOps.Domain.Analytics.Learning.Leads;
using RevOps.Domain.Analytics.Learning.Versions;

namespace RevOps.Infrastructure.Analytics.Learning;

internal static class LearningServices
{
    public static IServiceCollection AddLearning(this IServiceCollection services)
    {
        services.AddSingleton<IBinaryLearner, LogisticRegression>();
        services.AddSingleton<TrainModel>();
        services.AddSingleton<IModelStore, ModelStore>();
        services.AddSingleton<IDealTrails, DealTrails>();
        services.AddSingleton<ILeadTrails, LeadTrails>();
        return services;
    }
}
