using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RevOps.Domain.Analytics.Learning;
using RevOps.Domain.Analytics.Learning.Deals;
using RevOps.Domain.Analytics.Learning.Models;
using RevOps.Domain.Analytics.Learning.Versions;
using RevOps.Domain.Governance;
using RevOps.Tests.Support;
using RevOps.Web.Components.Analytics.Learning;
using RevOps.Web.Components.Shared;
using RevOps.Web.Components.Shell;
using RevOps.Web.Governance;

namespace RevOps.Tests.Analytics.Learning;

public sealed class ModelPageTests : BunitContext
{
    private static readonly LearntModel Learnt = LearningWorld.Trainer.Train(LearningWorld.Data(900), LearningWorld.Quick, LearningWorld.Start);
    private static readonly LearntModel Rates = LearningWorld.Trainer.Train(LearningWorld.Data(60), LearningWorld.Quick, LearningWorld.Start);
    private readonly Shelf _shelf = new();
    private UserRole _role = UserRole.Manager;

    public ModelPageTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<IModelStore>(_shelf).AddSingleton<ITrainingSource>(new LearnDealWins(null!)).AddSingleton<SeeModels>();
        Services.AddRadzenComponents().AddScoped<Toasts>().AddScoped<ViewerClock>();
        Services.AddSingleton<TimeProvider>(new ManualTime(LearningWorld.Start.AddDays(1)));
        Services.AddScoped<ICurrentViewer>(_ => new Someone(() => _role));
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Fact]
    public void Page_LearntModel_ShowsItsFiguresItsWeightsAndItsVersions()
    {
        _shelf.Add(Rates);
        _shelf.Add(Learnt);

        var page = Render<ModelPage>();

        Assert.Contains(Learnt.Says, page.Markup, StringComparison.Ordinal);
        Assert.Contains(Learnt.HoldOut!.Auc!.Value.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture), page.Find("section[aria-labelledby=quality] dl").TextContent, StringComparison.Ordinal);
        Assert.Contains("Days in stage", page.Find("section[aria-labelledby=weights] tbody").TextContent, StringComparison.Ordinal);
        Assert.Equal(Learnt.HoldOut.Calibration.Bins.Count, page.FindAll("section[aria-labelledby=quality] figure tbody tr").Count);
        Assert.Equal(2, page.FindAll("section[aria-labelledby=versions] tbody tr").Count);
    }

    [Fact]
    public void Page_BaseRates_SaysWhatIsMissing()
    {
        _shelf.Add(Rates);

        var page = Render<ModelPage>();

        Assert.Contains("It takes 50 won and 150 lost deals", page.Find("section[aria-labelledby=rates]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("section[aria-labelledby=weights]"));
    }

    [Fact]
    public void Page_Rep_IsNotOfferedToLearnAgain()
    {
        Assert.Single(Render<ModelPage>().FindAll("button"));

        _role = UserRole.Rep;

        Assert.Empty(Render<ModelPage>().FindAll("button"));
    }

    [Fact]
    public void Card_Chance_SaysWhatMovesItAndHowMuch()
    {
        var chance = new Chance(Predict.With(Learnt, LearningWorld.Features.Read(LearningWorld.PastDeals(1)[0].Snapshot)), 3, LearningWorld.Start);

        var card = Render<ChanceCard>(x => x.Add(p => p.Value, chance).Add(p => p.Title, "Win chance").Add(p => p.Definition, "").Add(p => p.Link, "/analytics/model"));

        Assert.Equal(chance.Reasons.Select(Chance.Say), card.FindAll("li").Select(x => x.TextContent.Trim()));
        Assert.Equal("/analytics/model", card.Find("a").GetAttribute("href"));
    }

    private sealed class Someone(Func<UserRole> role) : ICurrentViewer
    {
        public ValueTask<Viewer?> GetAsync() => new(new Viewer(UserId.New(), "Any", role(), []));
    }

    /// <summary>Versions in memory; nothing is ever trained.</summary>
    private sealed class Shelf : IModelStore
    {
        private readonly List<ModelVersion> _versions = [];

        public void Add(LearntModel model) => _versions.Insert(0, new ModelVersion(ModelTarget.DealWin, _versions.Count + 1, model, 1000, "RevOps"));

        public Task<ModelVersion?> InForceAsync(ModelTarget target, CancellationToken cancellationToken) => Task.FromResult(_versions.FirstOrDefault());

        public Task<IReadOnlyList<ModelSummary>> VersionsAsync(ModelTarget target, int most, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ModelSummary>>(
            [.. _versions.Select(x => new ModelSummary(x.Number, x.TrainedAt, x.TrainedBy, x.Basis, x.Positives, x.Negatives, x.Auc, x.Brier))]);

        public Task<ModelTraining?> TrainingAsync(ModelTarget target, CancellationToken cancellationToken) => Task.FromResult<ModelTraining?>(null);

        public Task AskAsync(ModelTarget target, AuditEntry audit, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<ModelTraining?> ClaimAsync(ModelTarget target, bool isMissing, TimeSpan lease, CancellationToken cancellationToken) => Task.FromResult<ModelTraining?>(null);

        public Task<bool> FinishAsync(ModelTraining training, LearntModel model, int decided, CancellationToken cancellationToken) => Task.FromResult(false);

        public Task FailAsync(ModelTraining training, TimeSpan pause, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
