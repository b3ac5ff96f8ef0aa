using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RevOps.Domain;
using RevOps.Domain.Demo;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Tests.Reviews.Pipeline;
using RevOps.Web.Components.Crm.Demo;
using RevOps.Web.Components.Shared;
using RevOps.Web.Components.Shell;
using RevOps.Web.Governance;

namespace RevOps.Tests.Demo.Desk;

public sealed class DemoCrmPageTests : BunitContext
{
    private readonly SlowDesk _desk = new();

    public DemoCrmPageTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(new DriveDemoCrm(_desk)).AddSingleton<IReviewSignals>(new ManualSignals()).AddSingleton(TimeProvider.System);
        Services.AddScoped<ICurrentViewer>(_ => new Ines()).AddScoped<ViewerClock>().AddScoped<Toasts>();
        Services.AddRadzenComponents();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Fact]
    public async Task Faults_ChosenWhileTheLastIsOnItsWay_AreAllSet()
    {
        var page = Render<DemoCrmPage>();
        page.WaitForElement(".faults");
        var panel = page.FindComponent<FaultPanel>();

        var first = Choose(x => x with { RateLimit = DemoRateLimit.Secondly, RateLimitPercent = 100 });
        var second = Choose(x => x with { RateLimitPercent = 20 });
        var third = Choose(x => x with { SlowMs = 500 });
        _desk.Answers.SetResult();
        await Task.WhenAll(first, second, third);

        Assert.Equal(new DemoFaults { RateLimit = DemoRateLimit.Secondly, RateLimitPercent = 20, SlowMs = 500 }, _desk.Faults);
        page.WaitForAssertion(() => Assert.Equal(_desk.Faults, panel.Instance.Faults));

        Task Choose(Func<DemoFaults, DemoFaults> change) => page.InvokeAsync(() => panel.Instance.OnChanged.InvokeAsync(change(panel.Instance.Faults)));
    }

    private sealed class Ines : ICurrentViewer
    {
        public ValueTask<Viewer?> GetAsync() => new(new Viewer(UserId.New(), "Ines", UserRole.Admin, []));
    }

    private sealed class SlowDesk : IDemoCrm
    {
        public TaskCompletionSource Answers { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public DemoFaults Faults { get; private set; } = new();

        public DemoCrmChoices Choices { get; } = new([], [], []);

        public Task<Result<DemoCrmView, DemoCrmError>> LookAsync(string? text, CancellationToken cancellationToken) =>
            Task.FromResult<Result<DemoCrmView, DemoCrmError>>(new DemoCrmView { Address = new Uri("http://127.0.0.1"), Faults = Faults });

        public async Task<Result<DemoFaults, DemoCrmError>> SetFaultsAsync(DemoFaults faults, CancellationToken cancellationToken)
        {
            await Answers.Task;
            return Faults = faults;
        }

        public Task<Result<string, DemoCrmError>> EndCallAsync(DemoCallOrder order, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Result<DemoFaults, DemoCrmError>> ExpireTokensAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Result<string, DemoCrmError>> EditCallAsync(string callId, string property, string? value, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Result<string, DemoCrmError>> MoveDealAsync(string dealId, string stage, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
