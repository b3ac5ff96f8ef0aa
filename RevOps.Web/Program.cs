using Radzen;
using RevOps.Domain;
using RevOps.Infrastructure;
using RevOps.Infrastructure.Demo;
using RevOps.Infrastructure.Persistence;
using RevOps.Web.Cli;
using RevOps.Web.Components;

if (args is ["analyze", .. var rest])
{
    return await AnalyzeCli.RunAsync(rest);
}

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDatabaseServer(builder.Configuration, builder.Environment);
builder.Services.AddDomain();
builder.Services.AddInfrastructure(
    builder.Configuration,
    new DemoOptions(builder.Configuration.GetValue("RevOps:Demo", builder.Environment.IsDevelopment())));
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.Services.AddRadzenComponents();

var app = builder.Build();
app.UseAntiforgery();
app.MapStaticAssets();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
app.Run();
return 0;
