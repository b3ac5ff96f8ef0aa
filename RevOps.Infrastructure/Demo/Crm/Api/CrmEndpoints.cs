using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace RevOps.Infrastructure.Demo.Crm.Api;

/// <summary>The paths of HubSpot's API that the product uses.</summary>
internal static class CrmEndpoints
{
    private const string Objects = "/crm/objects/2026-03/{type}";
    private const string Properties = "/crm/properties/2026-03/{type}";

    public static void MapCrm(this IEndpointRouteBuilder app)
    {
        var edge = app.ServiceProvider.GetRequiredService<CrmEdge>();
        var (objects, creation) = (Get<ObjectAnswers>(app), Get<CreationAnswers>(app));
        var (search, properties) = (Get<SearchAnswers>(app), Get<PropertyAnswers>(app));
        var associations = Get<AssociationAnswers>(app);
        var (owners, transcripts, tokens) = (Get<OwnerAnswers>(app), Get<TranscriptAnswers>(app), Get<TokenAnswers>(app));

        void Map(string method, string pattern, Func<string, CrmRoute> route, Func<string, CrmRequest, CrmReply> answer) =>
            app.MapMethods(pattern, [method], http => OfTypeAsync(edge, http, route, answer));

        Map("POST", Objects + "/search", CrmRoute.Search, search.Search);
        Map("POST", Objects + "/batch/read", CrmRoute.BatchRead, objects.BatchRead);
        Map("POST", Objects, CrmRoute.Create, creation.Create);
        Map("GET", Objects + "/{id}", CrmRoute.Get, objects.Get);
        Map("PATCH", Objects + "/{id}", CrmRoute.Update, objects.Update);
        Map("DELETE", Objects + "/{id}", CrmRoute.Delete, objects.Delete);
        Map("GET", Properties + "/{name}", CrmRoute.GetProperty, properties.Get);
        Map("POST", Properties, CrmRoute.CreateProperty, properties.Create);
        Map("POST", "/crm/associations/2026-03/{type}/{to}/batch/read", CrmRoute.Associations, associations.BatchRead);
        app.MapGet("/crm/pipelines/2026-03/deals", http => edge.HandleAsync(http, CrmRoute.Pipelines, PipelineAnswers.List));
        app.MapGet("/crm/owners/2026-03", http => edge.HandleAsync(http, CrmRoute.Owners, owners.List));
        app.MapGet("/crm/extensions/calling/2026-09/transcripts/{id}", http => edge.HandleAsync(http, CrmRoute.Transcript, transcripts.Get));
        app.MapPost("/oauth/2026-03/token", http => edge.HandleAsync(http, CrmRoute.Token, tokens.Issue));
    }

    private static Task OfTypeAsync(
        CrmEdge edge, HttpContext http, Func<string, CrmRoute> route, Func<string, CrmRequest, CrmReply> answer)
    {
        var type = (string)http.Request.RouteValues["type"]!;
        return CrmRoute.Knows(type)
            ? edge.HandleAsync(http, route(type), request => answer(type, request))
            : edge.HandleAsync(http, new CrmRoute("unknown", ""), _ => CrmErrors.Validation($"Unable to infer object type from: {type}"));
    }

    private static T Get<T>(IEndpointRouteBuilder app)
        where T : notnull => app.ServiceProvider.GetRequiredService<T>();
}
