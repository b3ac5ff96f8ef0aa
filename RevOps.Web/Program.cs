using RevOps.Web.Components.Shell;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddShell();
builder.Services.AddAuthorization();

var app = builder.Build();
app.UseShell();
app.UseAuthorization();
app.UseAntiforgery();
app.MapStaticAssets();
app.MapShell();
app.Run();
