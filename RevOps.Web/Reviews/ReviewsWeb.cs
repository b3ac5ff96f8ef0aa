using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Web.Reviews;

/// <summary>The feature Reviews towards programs.</summary>
internal static class ReviewsWeb
{
    /// <summary>Adds what its endpoints need.</summary>
    public static IServiceCollection AddReviewsWeb(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PublicAddressOptions>()
            .Configure(x => x.Url = configuration[PublicAddressOptions.Key])
            .Validate(x => x.IsValid, PublicAddressOptions.Invalid)
            .ValidateOnStart();
        services.AddSingleton<IProductLinks, ProductLinks>();
        return services;
    }

    /// <summary>Maps its endpoints.</summary>
    public static void MapReviews(this IEndpointRouteBuilder endpoints) => endpoints.MapCrmWebhooks();
}
