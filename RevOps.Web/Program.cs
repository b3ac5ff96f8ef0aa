using RevOps.Domain;
using RevOps.Infrastructure;
using RevOps.Infrastructure.Demo;
using RevOps.Infrastructure.Demo.Crm;
using RevOps.Infrastructure.Persistence;
using RevOps.Web.Accounts;
using RevOps.Web.Analytics;
using RevOps.Web.Calls;
using RevOps.Web.Cli;
using RevOps.Web.Coaching;
using RevOps.Web.Components.Shell;
using RevOps.Web.Crm;
using RevOps.Web.Deals;
using RevOps.Web.Governance;
using RevOps.Web.Leads;
using RevOps.Web.Operations;
using RevOps.Web.Reviews;

if (args is ["analyze", .. var rest])
{
    return await AnalyzeCli.RunAsync(rest);
}

if (args is ["demo-crm", .. var options])
{
    return await DemoCrmCommand.RunAsync(options);
}

return await Running.ToEndAsync(() => Compose(args));

static WebApplication Compose(string[] args)
{
    var builder = WebApplication.CreateBuilder(args);
    builder.Services.AddDatabaseServer(builder.Configuration, builder.Environment);
    builder.Services.AddDomain();
    builder.Services.AddInfrastructure(
        builder.Configuration,
        new DemoOptions(builder.Configuration.GetValue("RevOps:Demo", builder.Environment.IsDevelopment()), builder.Configuration.GetValue("RevOps:DemoRevenue", true)));
    builder.Services.AddHealth();
    builder.Services.AddOpenApi(options =>
        options.ShouldInclude = x => x.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true);
    builder.Services.AddShell();
    builder.Services.AddGovernanceWeb(builder.Configuration, builder.Environment);
    builder.Services.AddCallsWeb();
    builder.Services.AddReviewsWeb(builder.Configuration);
    builder.Services.AddCoachingWeb();

    var app = builder.Build();
    app.UseShell();
    app.UseRouting();
    app.UseWebSockets();
    app.UseGovernanceWeb();
    app.UseAntiforgery();
    app.MapStaticAssets().AllowAnonymous();
    app.MapHealth();
    app.MapOpenApi().AllowAnonymous();
    app.MapCalls();
    app.MapAnalytics();
    app.MapDeals();
    app.MapLeads();
    app.MapAccounts();
    app.MapImports();
    app.MapReviews();
    app.MapCoaching();
    app.MapShell();
    return app;
}
